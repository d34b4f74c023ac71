import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { spoilPages } from '../rescue/spoil-pages.ts';
import { headLogin } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { holdsKeyboard, pressOn, typeInto } from './support/keyboard.ts';
import { lock, logInByKeyboard } from './support/open-titian.ts';
import { afterBackup, makeVaultInUse } from './support/vault-in-use.ts';
import { onClosedCentre } from './support/window-on.ts';

describe('a damaged vault is rescued by keyboard', { timeout: 120_000 }, () => {
  let page: Page;
  onClosedCentre(
    async () => {
      const centre = await makeVaultInUse();
      spoilPages(vaultFiles(centre.folder).database, [1, 2, 30]);
      return centre;
    },
    (opened) => {
      page = opened.page;
    },
  );

  it('the refusal names the way, and a wrong pass phrase rescues nothing', async () => {
    await typeInto(page, 'Nama pengguna', headLogin.loginName);
    await typeInto(page, 'Kata sandi', headLogin.passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'pilih Selamatkan data' }).waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Selamatkan data');
    await holdsKeyboard(page, 'Nama pengguna');
    await page.keyboard.type(headLogin.loginName);
    await typeInto(page, 'Kata sandi', 'bukan ini');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'kata sandi salah' }).waitFor();
    await expectAccessible(page);
  });

  it('tells what came back and what is gone, and where the damaged vault is', async () => {
    await typeInto(page, 'Kata sandi', headLogin.passphrase);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: 'Data sudah diselamatkan' })
      .waitFor({ timeout: 60_000 });
    await page.getByText(/^3 dari \d+ halaman tidak terbaca/).waitFor();
    await expectAccessible(page);
    const kept = await page.getByText(/-diganti-/).innerText();
    expect(existsSync(vaultFiles(kept.trim()).database)).toBe(true);
    await holdsKeyboard(page, 'Ke halaman masuk');
    await page.keyboard.press('Enter');
  });

  it('everybody is there, whoever came after the backup too, and the Kepala reads the report again', async () => {
    await logInByKeyboard(page, headLogin);
    await pressOn(page, 'Kasus');
    await page.getByText(afterBackup).waitFor();
    await page.getByRole('status').filter({ hasText: '4 kasus' }).waitFor();
    await pressOn(page, 'Cadangan');
    await pressOn(page, 'Laporan penyelamatan');
    await page
      .getByRole('dialog')
      .getByText(/^3 dari \d+ halaman tidak terbaca/)
      .waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await lock(page);
  });
});
