import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accept, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const firstNames =
  'Adi Bimo Cahya Dodi Eka Farid Galih Hasan Irfan Joko Kemal Lutfi Maman Nanang Oki Putra Rudi Surya Taufik Wahyu'.split(
    ' ',
  );
/** No two alike, or the register would ask. */
const names = firstNames.map((name, at) => `${name} ${firstNames[(at + 7) % firstNames.length]}`);
const house = names.length;
const login = (loginName: string) => ({ loginName, passphrase: passphraseOf(loginName) });

/** A house of twenty at 22.10 in WIB, with the worker of one of them. */
async function makeHouse(): Promise<TestCentre> {
  const centre = await makeTestCentre({ start: '2026-11-23T15:10:00.000Z' });
  await centre.addUser('rina', 'caregiver', 'Rina Asuh');
  const sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
  for (const [at, name] of names.entries()) {
    const person = someone(name, { birthDate: `${1996 + at}-03-14` });
    const { caseId } = await register(centre.client, person, undefined, at < 2 ? sri : undefined);
    await accept(centre.client, caseId);
  }
  return centre;
}

describe('the house at night', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  let page: Page;
  onCentre(makeHouse, (opened) => {
    ({ centre, page } = opened);
  });

  const lineOf = (number: number) => page.getByRole('textbox', { name: `Catatan ${names[number - 1]}` });
  const sheet = () => page.getByRole('table', { name: 'Lembar giliran' });
  const notes = async () => {
    const vault = await centre.app.context.keeper.current();
    return vault?.sqlite.prepare("select count(*) from form_record where form = 'dailyNote'").pluck().get();
  };

  it('is written in one page with two clicks and the words', async () => {
    await logIn(page, login('rina'));
    await page.getByRole('link', { name: 'Tulis lembar giliran' }).waitFor();
    expect(await page.getByRole('heading', { name: /^Selamat datang/ }).count()).toBe(0);
    await page.evaluate(() => {
      const clicks = { count: 0 };
      // A key that presses a button is no click of a hand.
      addEventListener('click', ({ detail }) => void (detail > 0 && clicks.count++), true);
      Object.assign(window, { clicks });
    });
    await page.getByRole('link', { name: 'Lembar giliran', exact: true }).click();
    await page.getByText('Malam, Senin, 23 November 2026 · sedang berjalan').waitFor();
    await lineOf(1).click();
    for (let number = 1; number < house; number++) {
      await page.keyboard.type(number === 3 ? '' : `Tidur baik ${number}.`);
      await page.keyboard.press('Enter');
    }
    expect(await lineOf(house).evaluate((line) => line === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Enter');
    expect(await lineOf(house - 2).evaluate((line) => line === document.activeElement)).toBe(true);
    await lineOf(2).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.type('Berkata ingin pulang malam ini');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`${house - 2} catatan tersimpan.`).waitFor();
    expect(await notes()).toBe(house - 2);
    expect(await page.evaluate(() => (window as { clicks?: { count: number } }).clicks?.count)).toBe(2);
    expect(await lineOf(1).inputValue()).toBe('');
    await sheet().getByText('Berkata ingin pulang malam ini').waitFor();
    await expectAccessible(page);
  });

  it('loses nothing that was typed when the window dies', async () => {
    await lineOf(3).fill('Gelisah, ditemani sampai tidur');
    await page.getByText(/^Draf tersimpan/).waitFor();
    await page.reload();
    await lineOf(3).waitFor();
    expect(await lineOf(3).inputValue()).toBe('Gelisah, ditemani sampai tidur');
    expect(page.url()).toContain('jaga=night');
  });

  it('takes one text for those who are ticked, and it can be taken back', async () => {
    await page.getByRole('checkbox', { name: `Semua (${house})` }).check();
    await page.getByLabel(`Centang ${names[0]}`).uncheck();
    await page.getByLabel('Satu teks untuk yang dicentang').fill('Makan pagi habis.');
    await page.keyboard.press('Enter');
    expect(await lineOf(1).inputValue()).toBe('');
    expect(await lineOf(3).inputValue()).toBe('Gelisah, ditemani sampai tidur Makan pagi habis.');
    expect(await lineOf(house).inputValue()).toBe('Makan pagi habis.');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    expect(await lineOf(house).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Simpan 1 catatan' }).click();
    await page.getByText('1 catatan tersimpan.').waitFor();
    expect(await notes()).toBe(house - 1);
  });

  it('is read in the morning by the worker, who says so', async () => {
    await lock(page);
    centre.time.pass(9 * 3_600_000); // 07.10
    await logIn(page, login('sri'));
    await page.getByRole('link', { name: 'Lembar giliran', exact: true }).click();
    await page.getByText('Malam, Senin, 23 November 2026 · sedang berjalan').waitFor({ state: 'hidden' });
    const handover = page.getByRole('region', { name: 'Serah terima dari giliran sebelumnya' });
    await handover.getByText('2 catatan · 1 perlu perhatian, belum ditindaklanjuti').waitFor();
    await sheet().getByText('Berkata ingin pulang malam ini').waitFor();
    await sheet().getByText('Menunggu tindak lanjut.').waitFor();
    await handover.getByRole('button', { name: /^Sudah dibaca/ }).click();
    await handover.getByText('Sudah Anda baca').waitFor();
    await handover.getByText(/Sudah dibaca: Sri Wahyuni 07.10/).waitFor();
    await expectAccessible(page);
  });

  it('has its flag first on the Beranda of the worker, who ends it without a mouse', async () => {
    await page.getByRole('link', { name: 'Beranda', exact: true }).click();
    const flagged = page.getByRole('table', { name: 'Ditandai' });
    await flagged.getByRole('link', { name: 'Perlu perhatian: Berkata ingin pulang malam ini' }).focus();
    await expectAccessible(page);
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Selesai' }).waitFor();
    await page.keyboard.type('Diajak bicara; ibunya menelepon nanti sore');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Tugas diakhiri. Riwayatnya ada di kasusnya.').waitFor();
    await flagged.waitFor({ state: 'hidden' });
  });

  it('drops a duty of a case by keyboard, with the reason, which the case keeps', async () => {
    await centre.as('sri'); // who looks into the vault beside the window
    const duties = async () => (await centre.client.duty.inbox()).rows.filter(({ kind }) => kind === 'eic');
    const [dropped, kept] = await duties();
    const stands = (duty = dropped) => page.locator(`[data-duty="${duty?.key}"]`);
    await tabTo(page, dropped?.what ?? '');
    expect(await stands().evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'Tidak perlu lagi' });
    await dialog.getByText(`${dropped?.what} (${dropped?.clientName})`).waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Batal');
    await dialog.waitFor({ state: 'detached' });
    expect(await stands().count()).toBe(1);
    await stands().focus();
    await page.keyboard.press('p');
    await typeInto(page, 'Mengapa tidak perlu lagi?', 'EIC-nya tersimpan di berkas kertas.');
    await pressOn(page, 'Tidak perlu lagi');
    await page.getByText('Tugas tidak menunggu lagi. Riwayatnya ada di kasusnya.').waitFor();
    await expect.poll(() => stands().count()).toBe(0);
    expect(await stands(kept).count()).toBe(1);
    expect(await duties()).toEqual([kept]);
    const { events } = await centre.client.duty.ofCase({ caseId: dropped?.caseId ?? '' });
    expect(events.map(({ act, by, word }) => [act, by, word])).toEqual([
      ['dropped', 'Sri Wahyuni', 'EIC-nya tersimpan di berkas kertas.'],
    ]);
  });

  it('tells the caregiver what became of the flag', async () => {
    await lock(page);
    await logIn(page, login('rina'));
    await page.getByRole('link', { name: 'Lembar giliran', exact: true }).click();
    await sheet()
      .getByText(/Diajak bicara; ibunya menelepon nanti sore/)
      .waitFor();
  });

  it('prints as it will come out of the printer', async () => {
    await page.getByRole('button', { name: 'Giliran sebelumnya' }).click();
    await page.getByText('Malam, Senin, 23 November 2026', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Cetak' }).click();
    await page.getByRole('article', { name: /^Halaman 1 dari/ }).waitFor();
    await expectAccessible(page);
  });
});

describe('a page that stays open', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  let page: Page;
  const before = async () => {
    // 06.58 in WIB, at the end of the night.
    const made = await makeTestCentre({ start: '2026-11-23T23:58:00.000Z' });
    await made.addUser('rina', 'caregiver', 'Rina Asuh');
    const { caseId } = await register(made.client, someone('Adi Galih'));
    await accept(made.client, caseId);
    return made;
  };
  onCentre(before, (opened) => {
    ({ centre, page } = opened);
  });
  /** So much time passes at the centre, and the page asks how it stands, as it does every half minute. */
  const pass = async (minutes: number) => {
    centre.time.pass(minutes * 60_000);
    await page.clock.fastForward(31_000);
  };

  it('says of a turn that it is over, and of the next that it has come', async () => {
    await page.clock.install();
    await page.reload();
    await logIn(page, login('rina'));
    await page.getByRole('link', { name: 'Lembar giliran', exact: true }).click();
    const next = page.getByRole('button', { name: 'Giliran berikutnya' });
    await page.getByText('Malam, Senin, 23 November 2026 · sedang berjalan').waitFor();
    expect(await next.isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Catatan Adi Galih' }).fill('Tidur nyenyak.');
    await pass(3);
    await page.getByText('Giliran sudah berganti').waitFor();
    expect(await page.getByText('sedang berjalan').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Catatan Adi Galih' }).inputValue()).toBe(
      'Tidur nyenyak.',
    );
    await next.click();
    await page.getByText('Pagi, Selasa, 24 November 2026 · sedang berjalan').waitFor();
  });

  it('tells on Beranda of the day that has begun, and what falls due on it', async () => {
    await lock(page);
    centre.time.setWall('2026-11-24T16:58:00.000Z'); // 23.58
    await logIn(page, { loginName: 'kepala', passphrase: headLogin.passphrase });
    const due = { what: 'Menelepon ibunya', dueOn: '2026-11-25', caseId: null, requestId: randomUUID() };
    await centre.as('kepala'); // who looks into the vault beside the window
    const { userId = '' } = (await centre.client.vault.status()).session ?? {};
    await centre.client.duty.give({ ...due, ownerId: userId });
    await page.reload();
    await page.getByText('Selasa, 24 November 2026').waitFor();
    await page.getByRole('table', { name: 'Tujuh hari ini' }).getByText('Menelepon ibunya').waitFor();
    await pass(3);
    await page.getByText('Rabu, 25 November 2026').waitFor();
    await page.getByRole('table', { name: 'Hari ini', exact: true }).getByText('Menelepon ibunya').waitFor();
  });

  it('puts a task off and hands it over by keyboard, and the strip of the week follows', async () => {
    const heap = (name: string) => page.getByRole('table', { name, exact: true });
    const strip = () =>
      page.getByRole('list', { name: 'Tujuh hari ini' }).locator('strong').allTextContents();
    const press = async (key: string, from: string, dialog: string) => {
      await heap(from).getByRole('button', { name: 'Menelepon ibunya', exact: true }).focus();
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name: dialog }).waitFor();
    };
    expect((await strip()).slice(0, 2)).toEqual(['1', '–']);
    await press('t', 'Hari ini', 'Tunda');
    await pressOn(page, 'Besok');
    await typeInto(page, 'Mengapa ditunda?', 'Ibunya ke kota.');
    await pressOn(page, 'Tunda');
    await page.getByText('Tugas ditunda.').waitFor();
    await heap('Tujuh hari ini').getByText('Menelepon ibunya').waitFor();
    expect((await strip()).slice(0, 2)).toEqual(['–', '1']);
    await press('a', 'Tujuh hari ini', 'Serahkan');
    await tabTo(page, 'Kepada');
    await page.keyboard.type('Rina');
    await typeInto(page, 'Apa yang perlu diketahui penerimanya?', 'Nomornya di buku.');
    await pressOn(page, 'Serahkan');
    await page.getByText('Tugas diserahkan.').waitFor();
    await expect.poll(strip).toEqual(Array(7).fill('–'));
    await centre.as('rina');
    const handed = (await centre.client.duty.inbox()).rows.filter(({ what }) => what === 'Menelepon ibunya');
    expect(handed.map(({ holder, on }) => [holder?.name, on])).toEqual([['Rina Asuh', '2026-11-26']]);
  });
});
