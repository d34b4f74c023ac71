import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { makePeopledCentre } from '../backup/support.ts';
import { mistype } from '../support/mistype.ts';
import { headLogin, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { inOrder } from './support/in-order.ts';
import { holdsKeyboard, pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { lock, logInByKeyboard, type OpenTitian, openTitian } from './support/open-titian.ts';
import { onClosedCentre } from './support/window-on.ts';

const passphrase = 'kerikil jambu dermaga lesung';

describe('a vault is backed up, rehearsed and brought back by keyboard', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  const stick = mkdtempSync(join(tmpdir(), 'titian-flashdisk-'));
  let titian: OpenTitian;
  let elsewhere: OpenTitian | undefined;
  let page: Page;
  onClosedCentre(
    async () => {
      const made = await makePeopledCentre(3, { start: new Date().toISOString() });
      await made.app.lock({ hasty: true });
      await made.app.close();
      return made;
    },
    (opened) => {
      ({ centre, titian, page } = opened);
    },
    { apart: true },
  );
  afterAll(async () => {
    await elsewhere?.close();
    rmSync(stick, { recursive: true, force: true });
  });
  inOrder(() => elsewhere ?? titian);

  const ages = () => page.getByRole('region', { name: 'Umur cadangan' });
  const mistyped = () => mistype(centre.recoveryKey);

  it('Beranda says that there is no backup, and the Kepala makes one', async () => {
    await logInByKeyboard(page, headLogin);
    await page.getByRole('alert').filter({ hasText: 'belum pernah dicadangkan' }).waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Buka Cadangan');
    await page.getByText('Belum ada cadangan.').waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Buat cadangan sekarang');
    await page.getByText('Cadangan nomor 1 selesai dan sudah diperiksa: 3 orang.').waitFor();
    await ages().getByText('Cadangan terakhir: baru saja').waitFor();
    await ages().getByText('Salinan di luar komputer: tempatnya belum dipilih').waitFor();
  });

  it('chooses a flash disk as the second place, and has the backup checked', async () => {
    await pressOn(page, 'Pilih tempat kedua');
    await page.getByRole('dialog').getByText('Setiap cadangan disalin ke sini juga').waitFor();
    await expectAccessible(page);
    await page.getByText('Mencari flash disk…').waitFor({ state: 'detached' });
    const other = page.getByRole('radio', { name: 'Folder lain' });
    if (await other.isVisible()) await other.check();
    await typeInto(page, 'Alamat folder', join(stick, 'tidak ada'));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'tidak ditemukan atau terlepas' }).waitFor();
    await typeInto(page, 'Alamat folder', stick);
    await page.keyboard.press('Enter');
    await page.getByText('cadangan terbaru sudah tersalin ke sana').waitFor();
    await page.getByRole('cell', { name: 'komputer ini, tempat kedua' }).waitFor();
    await page.getByText('Berada di disk yang sama dengan brankas').waitFor();
    await pressOn(page, 'Periksa cadangan nomor 1');
    await page.getByText('Cadangan nomor 1 utuh').waitFor();
    await page.getByText('diperiksa lagi').waitFor();
    await expectAccessible(page);
  });

  it('rehearses a recovery with the paper: a letter mistyped is said at once', async () => {
    await tabTo(page, 'Latihan pemulihan', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await holdsKeyboard(page, 'Kunci pemulihan');
    await page.keyboard.type(mistyped());
    await page.getByText('salah ketik dalam kunci pemulihan, di kelompok ke-1').waitFor();
    await expectAccessible(page);
    await typeInto(page, 'Kunci pemulihan', centre.recoveryKey.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Latihan berhasil' }).waitFor();
    await page.getByText('3 orang, 3 kasus, dan 0 catatan terbaca utuh').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, 'Latihan pemulihan');
    await lock(page);
  });

  /** From the first page of the wizard to the last, with the eyes of axe on each. */
  async function restoreFrom(folder: string | undefined) {
    await holdsKeyboard(page, /^Folder atau berkas cadangan/);
    if (folder !== undefined) {
      await page.keyboard.type(folder);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('radio', { name: 'PSAA Tunas Melati' }).first().waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Lanjut');
    await holdsKeyboard(page, 'Kunci pemulihan');
    await page.keyboard.type(mistyped());
    await page.getByText('salah ketik dalam kunci pemulihan, di kelompok ke-1').waitFor();
    await typeInto(page, 'Kunci pemulihan', centre.recoveryKey);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('Cadangan ini utuh dan kunci pemulihan benar.').waitFor();
    await expectAccessible(page);
    await holdsKeyboard(page, 'Lanjut');
    await page.keyboard.press('Enter');
    await holdsKeyboard(page, 'Kata sandi baru');
    await page.keyboard.type(passphrase);
    await typeInto(page, 'Kata sandi baru, sekali lagi', passphrase);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await holdsKeyboard(page, 'Pulihkan sekarang');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Brankas sudah pulih' }).waitFor();
    await expectAccessible(page);
  }

  async function logInAgain() {
    await holdsKeyboard(page, 'Ke halaman masuk');
    await page.keyboard.press('Enter');
    await logInByKeyboard(page, { loginName: 'kepala', passphrase });
    await pressOn(page, 'Kasus');
    await page.getByRole('grid').getByText('Cahyono').waitFor();
  }

  it('brings the vault back on a computer that has nothing, from the flash disk and the paper', async () => {
    elsewhere = await openTitian();
    page = elsewhere.page;
    await pressOn(page, 'Pulihkan dari cadangan');
    await restoreFrom(stick);
    await logInAgain();
    expect(readdirSync(elsewhere.folder)).toContain('vault.db');
    await elsewhere.close();
    elsewhere = undefined;
    page = titian.page;
  });

  it('brings back a vault whose file was cut off, and names the folder of the old one', async () => {
    truncateSync(join(centre.folder, 'vault.db'), 9_000);
    await page.reload();
    await page.getByText('terpotong').or(page.getByLabel('Nama pengguna')).first().waitFor();
    await pressOn(page, 'Tidak bisa masuk?');
    await pressOn(page, 'Pulihkan dari cadangan');
    await restoreFrom(undefined);
    await page.getByText(/brankas-diganti-\d{4}-\d\d-\d\d-\d{4}/).waitFor();
    await logInAgain();
  });
});
