import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { readSlotFile, toSummedText } from '#vault/keys/slot-file';
import { mistype } from '../support/mistype.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { holdsKeyboard, pressOn, typeInto } from './support/keyboard.ts';
import { lock, logInByKeyboard } from './support/open-titian.ts';
import { afterBackup, makeVaultInUse } from './support/vault-in-use.ts';
import { onClosedCentre } from './support/window-on.ts';

const next = { loginName: 'kepala', passphrase: 'kerikil jambu dermaga lesung' };

describe('lost key files are made anew by keyboard', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  let page: Page;
  onClosedCentre(
    async () => {
      const made = await makeVaultInUse();
      const { slots, previousSlots } = vaultFiles(made.folder);
      truncateSync(slots, 300);
      rmSync(previousSlots);
      return made;
    },
    (opened) => {
      ({ centre, page } = opened);
    },
  );

  it('the trouble names the way, and a letter mistyped is said at once', async () => {
    await page.getByRole('alert').filter({ hasText: 'Pilih Buat ulang berkas kunci' }).waitFor();
    expect(await page.getByRole('button', { name: 'Selamatkan data' }).count()).toBe(0);
    await expectAccessible(page);
    await pressOn(page, 'Buat ulang berkas kunci');
    await holdsKeyboard(page, 'Kunci pemulihan');
    await page.keyboard.type(mistype(centre.recoveryKey));
    await page.getByText('di kelompok ke-1').waitFor();
    await expectAccessible(page);
  });

  it('finds the key in the backup, and asks for a new pass phrase', async () => {
    await typeInto(page, 'Kunci pemulihan', centre.recoveryKey);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'cocok dengan berkas data' }).waitFor();
    await holdsKeyboard(page, 'Kata sandi baru');
    await page.keyboard.type(next.passphrase);
    await typeInto(page, 'Kata sandi baru, sekali lagi', next.passphrase);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Berkas kunci sudah dibuat ulang' }).waitFor();
    await page.getByText(/vault\.keys\.diganti-/).waitFor();
    await expectAccessible(page);
    await holdsKeyboard(page, 'Ke halaman masuk');
    await page.keyboard.press('Enter');
  });

  it('everybody is there, whoever came after the backup too', async () => {
    await logInByKeyboard(page, next);
    await pressOn(page, 'Kasus');
    await page.getByText(afterBackup).waitFor();
    await page.getByRole('status').filter({ hasText: '4 kasus' }).waitFor();
    await lock(page);
  });

  it('keys altered outside of Titian are told at login, and the way stands there too', async () => {
    const { slots, previousSlots } = vaultFiles(centre.folder);
    const { slotFile } = await readSlotFile(centre.folder);
    const altered = toSummedText({ ...slotFile, centreName: 'Panti Lain' });
    for (const file of [slots, previousSlots]) writeFileSync(file, altered);
    await typeInto(page, 'Nama pengguna', next.loginName);
    await typeInto(page, 'Kata sandi', next.passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'pernah diubah di luar Titian' }).waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Buat ulang berkas kunci');
    await holdsKeyboard(page, 'Kunci pemulihan');
  });
});
