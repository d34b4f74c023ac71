import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficePc } from '../office/support/office.ts';
import { accept, anAdmission, complete, register, someone } from '../support/cases.ts';
import { headLogin, passphraseOf } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { inOrder } from './support/in-order.ts';
import { type OpenOffice, openOffice } from './support/open-office.ts';
import { lock, logIn } from './support/open-titian.ts';

const typed = 'Belum sempat tersimpan';
const toOffice = '/atur?bagian=kantor';
const loginOf = (loginName: string) => ({ loginName, passphrase: passphraseOf(loginName) });

describe('several PCs around one vault', { timeout: 120_000 }, () => {
  let office: OpenOffice;
  let hub: Page;
  let front: Page;
  let caseId: string;
  beforeAll(async () => {
    office = await openOffice(1);
    hub = office.hubPage;
    [front] = office.pcPages as [Page];
    // The clock of that PC is a year off, on every screen from here on.
    await front.clock.install({ time: Date.now() - 366 * 24 * 60 * 60_000 });
    await front.reload();
    const { centre } = office.hub;
    for (const name of ['sri', 'budi']) await centre.addUser(name, 'socialWorker', name);
    const { workers } = await centre.client.users.workers();
    const workerId = workers.find(({ name }) => name === 'sri')?.id ?? '';
    ({ caseId } = await register(centre.client, someone('Wulan Sari'), anAdmission(), workerId));
    await accept(centre.client, caseId);
    await centre.client.vault.lock();
    await hub.reload();
  });
  afterAll(() => office.close());
  inOrder(() => ({ page: front }));
  const go = (page: Page, to: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, to);
  const toNotes = (page: Page) => go(page, `/kasus/${caseId}/intervensi`);

  it('opens for other PCs when the Kepala says so, which every screen then shows', async () => {
    await logIn(hub, headLogin);
    await hub.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await hub.getByRole('tab', { name: 'PC kantor' }).click();
    await hub.getByText(/Windows dapat bertanya/).waitFor();
    await expectAccessible(hub);
    await hub.getByRole('button', { name: 'Buka untuk PC lain di kantor' }).click();
    await hub.getByRole('button', { name: 'Tutup kantor' }).waitFor();
    const head = hub.getByRole('banner').getByText('Kantor dibuka', { exact: true });
    await head.waitFor();
    await hub.getByRole('link', { name: 'Beranda', exact: true }).click();
    await hub.getByRole('heading', { name: 'Beranda' }).waitFor();
    await head.waitFor();
    await lock(hub);
    await hub.getByText('Kantor dibuka: PC ini menerima PC lain di kantor.').waitFor();
    await expectAccessible(hub);
    await logIn(hub, headLogin);
    await go(hub, toOffice);
    await hub.getByRole('button', { name: 'Buat kode' }).click();
    await hub.getByLabel('Kode penyambungan').waitFor();
    await expectAccessible(hub);
  });

  const insiders = () =>
    office.hub.centre.app.context.keeper
      .sessions()
      .map(({ actor }) => actor.loginName)
      .toSorted();
  const askToBeLetIn = async () => {
    const code = (await hub.getByLabel('Kode penyambungan').textContent()) ?? '';
    await front.getByLabel('Alamat PC induk').fill(office.hub.address);
    await front.getByLabel('Kode').fill(code);
    await front.getByLabel('Nama PC ini').fill('PC depan');
    await front.getByRole('button', { name: 'Sambungkan', exact: true }).click();
  };

  it('tells the Kepala when the one that asked found the words different', async () => {
    await front.getByRole('button', { name: 'Sambungkan ke Titian di kantor' }).click();
    await front.getByText(/Saat mencari, Windows dapat bertanya.*Izinkan untuk jaringan pribadi/).waitFor();
    await expectAccessible(front);
    await askToBeLetIn();
    await hub.getByRole('button', { name: 'Ya, sama' }).waitFor();
    await front.getByRole('button', { name: 'Tidak sama' }).click();
    const told = hub.getByRole('alert').filter({ hasText: '“PC depan” tidak jadi disambungkan' });
    await told.getByText(/dipilih “Tidak sama”.*periksa jaringan/).waitFor();
    await expectAccessible(hub);
    await told.getByRole('button', { name: 'Buat kode baru' }).click();
    await hub.getByLabel('Kode penyambungan').waitFor();
  });

  it('lets one in that types the code and shows the same words, and that keeps nothing', async () => {
    await askToBeLetIn();
    const words = await front.getByLabel('Kata pembanding').textContent();
    await expectAccessible(front);
    await front.getByRole('button', { name: 'Ya, sama' }).click();
    await front.getByText(/Menunggu Kepala/).waitFor();
    expect(await hub.getByLabel('Kata pembanding').textContent()).toBe(words);
    await expectAccessible(hub);
    await hub.getByRole('button', { name: 'Ya, sama' }).click();
    await hub.getByRole('cell', { name: 'PC depan', exact: true }).waitFor();
    await front.getByLabel('Nama pengguna').waitFor();
    await front.getByText(/PC ini \(PC depan\) bekerja pada brankas di PC induk/).waitFor();
    await expectAccessible(front);
  });

  it('lets somebody in there with their own pass phrase, and shows what they save on the other screen', async () => {
    await logIn(front, loginOf('sri'));
    await front.getByText('PC depan', { exact: true }).waitFor();
    await hub.getByRole('cell', { name: 'sri', exact: true }).waitFor();
    await hub.getByRole('cell', { name: 'belum pernah' }).waitFor({ state: 'detached' });
    const ages = front.getByRole('region', { name: 'Umur cadangan' });
    await ages.getByText(/Cadangan terakhir: (baru saja|\d+ menit lalu)$/).waitFor();
    await toNotes(hub);
    await hub.getByLabel('Ringkasan').fill('Ditulis Kepala, belum selesai');
    const { client } = office.pcs[0] as OfficePc; // a second window at that PC, with the same person
    await client.vault.unlock(loginOf('sri'));
    const field = hub.getByLabel('Ringkasan');
    await field.press('Home');
    const looksAt = async () => ({
      place: Math.round((await field.boundingBox())?.y ?? Number.NaN),
      caret: await field.evaluate((one: HTMLTextAreaElement) =>
        document.activeElement === one ? one.selectionStart : undefined,
      ),
      text: await field.inputValue(),
    });
    const before = await looksAt();
    expect(before).toMatchObject({ caret: 0, text: 'Ditulis Kepala, belum selesai' });
    // A machine with much else to do may be late more than once; it is not late ten times.
    const took: number[] = [];
    while (took.length < 10 && !(Math.min(...took) < 1_000)) {
      const summary = `Catatan Sri dari PC depan ${took.length}`;
      await complete(client, caseId, 'note', { happenedOn: '2026-11-20', contactKind: 'client', summary });
      const answeredAt = performance.now();
      await hub.getByText(summary).first().waitFor();
      took.push(performance.now() - answeredAt);
    }
    expect(Math.min(...took)).toBeLessThan(1_000);
    expect(await looksAt()).toEqual(before);
    await expectAccessible(hub);
    await front.getByText(/Anda juga masih masuk di PC depan/).waitFor();
    await client.vault.lock();
  });

  it('says on both screens who else is writing in the same form', async () => {
    const toEic = (page: Page) => go(page, `/kasus/${caseId}/eic`);
    const field = (page: Page) => page.getByLabel('Masalah menurut klien');
    await toEic(hub);
    await field(hub).waitFor();
    await toEic(front);
    await field(front).fill('Ditulis sri');
    await hub.getByText(/^sri juga sedang menulis di formulir ini/).waitFor();
    await field(hub).fill('Ditulis Kepala');
    await hub.getByText(/Formulir ini sudah berubah di tempat lain/).waitFor();
    await front.clock.fastForward('01:01'); // until the form asks who writes
    await front.getByText(/^Ratna Dewanti juga sedang menulis di formulir ini/).waitFor();
    await hub.getByRole('button', { name: 'Bandingkan' }).click();
    const dialog = hub.getByRole('dialog', { name: 'Formulir ini juga diubah di tempat lain' });
    await dialog.getByRole('radio', { name: /sri/ }).check();
    await dialog.getByRole('button', { name: 'Pakai pilihan ini' }).click();
    await dialog.waitFor({ state: 'detached' });
    await toNotes(hub);
  });

  it('goes on after an outage where it was, with what stood there, and nobody logs in anew', async () => {
    await toNotes(front);
    await front.getByLabel('Ringkasan').fill('Ditulis sebelum putus');
    await front.getByText(/^Draf tersimpan/).waitFor();
    await office.hub.office.end();
    await front.getByLabel('Ringkasan').fill('Ditulis sebelum putus, dan selama putus');
    await front.getByRole('alert').filter({ hasText: 'PC induk tidak tersambung' }).waitFor();
    const address = front.url();
    await office.hub.office.begin(office.hub.centre.app);
    await front.getByText('PC induk tidak tersambung').waitFor({ state: 'hidden' });
    await front.getByText(/^Draf tersimpan/).waitFor();
    expect([front.url(), await front.getByLabel('Ringkasan').inputValue()]).toEqual([
      address,
      'Ditulis sebelum putus, dan selama putus',
    ]);
    expect(insiders()).toEqual(['kepala', 'sri']);
  });

  it('says which PC is missing, keeps what is typed, and holds it for its writer alone', async () => {
    await toNotes(front);
    await front.getByLabel('Ringkasan').waitFor();
    await office.hub.office.end();
    await front.getByLabel('Ringkasan').fill(typed);
    const bar = front.getByRole('alert').filter({ hasText: 'PC induk tidak tersambung' });
    await bar.waitFor();
    await bar.getByText(/Titian di sana tertutup|tidak menjawab|terputus/).waitFor();
    await expectAccessible(front);
    await front.keyboard.press('Control+l');
    await front.getByText(/Ia ditahan di PC ini/).waitFor();
    await front.keyboard.press('Escape');
    await front.clock.fastForward('06:00'); // nobody touches it: it locks by its own clock
    await front.getByLabel('Nama pengguna').waitFor();
    const { held } = (office.pcs[0] as OfficePc).app.context;
    await expect.poll(() => held.list().length).toBe(1);
    for (const { subject, sealed } of held.list()) {
      const bytes = Buffer.from(sealed, 'base64').toString('latin1');
      expect(`${subject} ${sealed} ${bytes}`).not.toMatch(/Wulan|Belum|sempat/);
      expect(subject).toContain(caseId);
    }
    await front.getByLabel('Kata sandi', { exact: true }).fill('lentera');
    expect(await front.locator('body').innerText()).not.toMatch(/Wulan|Belum sempat/);
  });

  it('locks there too before anything else is asked, once the PC is back', async () => {
    await office.hub.office.begin(office.hub.centre.app);
    await front.getByText('PC induk tidak tersambung').waitFor({ state: 'hidden' });
    await front.getByLabel('Nama pengguna').waitFor();
    expect(insiders()).toEqual(['kepala']);
    await logIn(front, headLogin);
    await toNotes(front);
    await front.getByLabel('Ringkasan').waitFor();
    expect(await front.getByLabel('Ringkasan').inputValue()).not.toBe(typed);
    await lock(front);
    await logIn(front, loginOf('sri'));
    await toNotes(front);
    await front.getByText(/^Draf tersimpan/).waitFor();
    expect(await front.getByLabel('Ringkasan').inputValue()).toBe(typed);
  });

  it('puts everybody out with the office, and whoever keeps the vault goes on', async () => {
    await go(hub, toOffice);
    await hub.getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByText(/Masih masuk dari PC lain: sri/).waitFor();
    await hub.getByRole('checkbox', { name: /^Kunci juga PC ini/ }).uncheck();
    await expectAccessible(hub);
    await hub.getByRole('dialog').getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByText('Buka untuk PC lain di kantor').first().waitFor();
    await front.getByText('PC induk tidak tersambung').waitFor();
    await front.reload();
    await front.getByText('Mencoba menyambung lagi setiap dua detik…').waitFor();
    await expectAccessible(front);
    expect((await office.hub.centre.client.vault.status()).state).toBe('locked');
    expect(office.hub.centre.app.context.keeper.sessions()).toHaveLength(1);
  });

  it('closes the vault with the office, unless whoever closes it goes on', async () => {
    await hub.getByRole('button', { name: 'Buka untuk PC lain di kantor' }).click();
    await hub.getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByRole('dialog').getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByLabel('Nama pengguna').waitFor();
    expect(office.hub.centre.app.context.keeper.sessions()).toEqual([]);
  });
});
