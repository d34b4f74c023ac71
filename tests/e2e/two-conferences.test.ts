import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { conferenceDecisionCodes, conferenceDecisions } from '#domain/forms/conference';
import { initialsOf } from '#domain/people/initials';
import { complete, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { drawn, previewSheets } from './support/drawn.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const names =
  'Arif Wibowo,Budi Santosa,Citra Lestari,Dani Pratama,Eka Saputra,Fajar Nugroho,Gita Ayu,Hana Sari,Irfan Maulana,Joko Susilo'.split(
    ',',
  );
/** Every decision there is, and for those who are left the usual one. */
const decided = names.map((_name, at) => conferenceDecisions[conferenceDecisionCodes[at] ?? 'stays']);
const day = 86_400_000;
const sriLogin = { loginName: 'sri', passphrase: passphraseOf('sri') };
const notHeard = 'persetujuannya tidak mencakup konferensi dengan pihak luar';

describe('a conference of ten cases, and the next one a month later', { timeout: 180_000 }, () => {
  let centre: TestCentre;
  let page: Page;
  const ids: string[] = [];
  onCentre(
    async () => {
      const made = await makeTestCentre();
      const sri = await made.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      for (const [at, name] of names.entries()) {
        const person = someone(name, { birthDate: `${1998 + at}-03-1${at}` });
        ids.push((await register(made.client, person, undefined, at < 3 ? sri : undefined)).caseId);
      }
      return made;
    },
    (opened) => {
      ({ centre, page } = opened);
    },
  );
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const agendaOf = (name: string) =>
    page.getByRole('region', { name: 'Agenda', exact: true }).getByRole('listitem').filter({ hasText: name });
  const offers = () => page.getByRole('region', { name: 'Usul untuk agenda' }).getByRole('row');

  /** Prepares a conference of today in a room, with its chair and whoever else comes. */
  const prepare = async (room: string, outsider?: string) => {
    await page.getByRole('link', { name: 'Konferensi', exact: true }).click();
    await button('Siapkan konferensi').click();
    await page.getByLabel('Tempat atau tautan').fill(room);
    await page.getByLabel('Tambah rekan').selectOption('Ratna Dewanti');
    await page.getByLabel('Tugas Ratna Dewanti').selectOption('Pimpinan');
    if (outsider !== undefined) {
      await button('Tambah orang dari luar').click();
      await page.getByPlaceholder('Nama', { exact: true }).last().fill(outsider);
    }
    await button('Simpan').click();
    const made = page.getByRole('row', { name: new RegExp(room) });
    await made.getByRole('link').click();
    await offers().first().waitFor();
  };
  /** Takes every case that is offered onto the agenda, with a question where none was put. */
  const takeAll = async (question: string) => {
    for (let left = await offers().count(); left > 0; left--)
      await offers()
        .first()
        .getByRole('button', { name: /^Masukkan / })
        .click();
    for (const field of await page.getByLabel(/^Pertanyaan untuk diputuskan: /).all())
      if ((await field.inputValue()) === '') await field.fill(question);
    await button('Simpan agenda').click();
    await page.getByText('Agenda disimpan.').waitFor();
  };
  const print = async (paper: string) => {
    await button('Cetak').click();
    await page.getByRole('menuitem', { name: paper, exact: true }).click();
    const first = page.getByLabel(`Pratinjau ${paper.toLowerCase()}`).getByRole('article').first();
    await expect.poll(() => first.textContent()).toContain(paper.toUpperCase());
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('takes three cases from their peksos, and seven that were never discussed, in the order of need', async () => {
    await logIn(page, sriLogin);
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    const boxes = page.getByRole('grid').getByRole('checkbox');
    for (const at of [1, 2, 3]) await boxes.nth(at).check();
    await button('Ajukan').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Pertanyaan untuk diputuskan/).fill('Apakah rencananya masih tepat?');
    await dialog.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByText('3 kasus diajukan ke konferensi.').waitFor();
    await lock(page);
    await logIn(page, headLogin);
    await prepare('Aula Melati');
    const shown = await offers().allTextContents();
    expect(shown).toHaveLength(10);
    for (const [at, text] of shown.entries())
      expect(text).toContain(at < 3 ? 'Diajukan; Belum pernah dibahas' : 'Belum pernah dibahas');
    await takeAll('Bagaimana selanjutnya?');
    expect(await page.getByLabel(/^Pertanyaan untuk diputuskan: /).count()).toBe(10);
    await print('Undangan');
  });

  it('is held case by case to the last, its minutes printed and approved', async () => {
    await button('Mulai konferensi').click();
    await page.getByRole('link', { name: 'Bahas dan putuskan' }).first().click();
    for (let place = 1; place <= names.length; place++) {
      await page.getByText(`· kasus ${place} dari 10 ·`).waitFor();
      const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      const at = names.findIndex((name) => heading.endsWith(initialsOf(name)));
      await page.getByLabel('Pembahasan dan masukan').fill(`Dibahas ${names[at]}.`);
      await page.getByRole('combobox', { name: /^Keputusan/ }).click();
      await page.getByRole('option', { name: decided[at] ?? '', exact: true }).click();
      await page.getByLabel(/^Uraian keputusan/).fill(`Uraian ${at}.`);
      await page.getByLabel(/^Pertimbangan/).fill(`Sebab ${at}.`);
      await button('Tambah tindak lanjut').click();
      await page.getByRole('textbox', { name: 'Apa', exact: true }).fill(`Kunjungan ${at}`);
      await page.getByRole('combobox', { name: 'Siapa' }).fill('Sri Wahyuni');
      await page.getByLabel(/^Tenggat/).fill('05/12/2026');
      await button('Simpan keputusan').click();
    }
    await page.getByRole('link', { name: 'Lihat' }).nth(9).waitFor();
    await print('Berita acara');
    await button('Sahkan notulen').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sahkan notulen' }).click();
    await page.getByText(/^Notulen disahkan oleh Ratna Dewanti/).waitFor();
  });

  it('comes back whole a month later: in what is offered, on the agenda, and in the packet', async () => {
    await lock(page);
    centre.time.pass(30 * day);
    await logIn(page, headLogin);
    await prepare('Aula Kenanga', 'Ibu Lina');
    const shown = await offers().allTextContents();
    expect(shown).toHaveLength(10);
    for (const text of shown) expect(text).toContain('Tindak lanjut keputusan lalu belum selesai');
    await takeAll('Lalu?');
    for (const [at, name] of names.entries())
      await agendaOf(name).getByText(`Keputusan 23 Nov 2026: ${decided[at]};`).waitFor();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'Bahan', exact: true }).click();
    const pages = await drawn(page);
    let packet = '';
    for (let at = 0; at < pages; at++) {
      const sheet = previewSheets(page).nth(at);
      await sheet.scrollIntoViewIfNeeded();
      await expect.poll(() => sheet.textContent()).not.toBe('');
      packet += ` ${await sheet.textContent()}`;
    }
    for (const at of names.keys())
      for (const said of [decided[at] ?? '', `Uraian ${at}.`, `Kunjungan ${at}`])
        expect(packet.replace(/\s+/g, ' ')).toContain(said);
    await page.goBack();
  });

  it('offers initials or leaving it out where no consent covers those from outside', async () => {
    const covered = names[1] ?? '';
    await centre.as('kepala');
    await complete(centre.client, ids[1] ?? '', 'consent', {
      ...{ recordedOn: '2026-12-01', lawfulBasis: 'public-task', state: 'given', givenBy: 'Wali' },
      ...{ relation: 'guardian', way: 'written', scope: ['conference'], givenOn: '2026-12-01' },
    });
    await page.reload();
    for (const name of names) {
      const words = await agendaOf(name).textContent();
      if (name === covered) expect(words?.toLowerCase()).not.toContain(notHeard);
      else expect(words).toContain(`hanya disebut dengan inisial (${initialsOf(name)})`);
    }
    await button('Mulai konferensi').click();
    await page.getByRole('link', { name: 'Bahas dan putuskan' }).first().click();
    const heading = page.getByRole('heading', { level: 1 });
    await page.getByText(/· kasus 1 dari 10 ·/).waitFor();
    const initials = page.getByRole('radio', { name: 'Disebut dengan inisial' });
    const leaveOut = page.getByRole('radio', { name: 'Tidak dibahas' });
    expect(await initials.isChecked()).toBe(true);
    for (const name of names) expect(await page.getByText(name).count(), name).toBe(0);
    await expectAccessible(page);
    await leaveOut.click();
    await page.getByText('Tidak dibahas: Persetujuannya tidak mencakup').waitFor();
    expect(await button('Simpan keputusan').count()).toBe(0);
    await initials.click();
    await button('Simpan keputusan').waitFor();
    await leaveOut.click();
    await page.getByText('Tidak dibahas: Persetujuannya tidak mencakup').waitFor();
    const called = ((await heading.textContent()) ?? '').replace(/^1\. /, '');
    // What was known of the agenda before is not drawn while the answer is on its way.
    await page.route('**/meeting/open', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await button('Agenda').click();
    const out = agendaOf(names.find((name) => initialsOf(name) === called) ?? '');
    expect(await out.getByLabel('Tidak dibahas karena').inputValue()).toContain('tidak mencakup');
    await page.unroute('**/meeting/open');
    // Who is covered is spoken of as before.
    await agendaOf(covered).getByRole('link', { name: 'Bahas' }).click();
    await page.getByLabel('Pembahasan dan masukan').waitFor();
    expect(await initials.count()).toBe(0);
  });
});
