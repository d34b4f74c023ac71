import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { holdsKeyboard } from './support/keyboard.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const minutes = 60_000;

describe('the pass phrase, asked for once more', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  let page: Page;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      await register(made.client, someone('Wulan Sari'));
      await register(made.client, someone('Bagus Prakoso'));
      return made;
    },
    async (opened) => {
      ({ centre, page } = opened);
      await logIn(page, headLogin);
      await page.getByRole('link', { name: 'Kasus', exact: true }).click();
      await page.getByRole('grid').waitFor();
    },
  );

  const dialog = () => page.getByRole('dialog', { name: 'Kata sandi diperlukan' });
  const rows = async () => {
    const vault = await centre.app.context.keeper.current();
    return vault?.sqlite
      .prepare("select outcome from audit where operation = 'caseload.export'")
      .pluck()
      .all();
  };

  it('stands over an export begun more than five minutes after it was given, and takes no wrong one', async () => {
    centre.time.pass(3 * minutes);
    await page.getByLabel('Cari', { exact: true }).fill('wulan'); // whoever works on is not locked out
    // Answered: the vault knows that somebody works.
    await page.getByRole('status').getByText('1 dari 2 kasus').waitFor();
    centre.time.pass(3 * minutes);
    await page.getByRole('button', { name: 'Ekspor XLSX', exact: true }).click();
    await page.getByLabel('Penerima').fill('Dinas Sosial Kabupaten Sleman');
    await page.getByRole('button', { name: 'Simpan XLSX' }).click();
    await dialog().waitFor();
    await holdsKeyboard(page, 'Kata sandi');
    await expectAccessible(page);
    await page.keyboard.type('bukan kata sandi ini');
    await page.keyboard.press('Enter');
    await dialog()
      .getByText(/Kata sandi salah|salah\./)
      .waitFor();
  });

  it('left by Esc, writes nothing, says so, and keeps what was filled in', async () => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('Langkah ini dibatalkan karena kata sandi tidak diketik.').waitFor();
    expect(await page.getByLabel('Penerima').inputValue()).toBe('Dinas Sosial Kabupaten Sleman');
    expect(await rows()).not.toContain('done');
  });

  it('given rightly, lets the same export go on, once, and the next without being asked', async () => {
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan XLSX' }).click();
    await dialog().waitFor();
    await page.keyboard.type(headLogin.passphrase);
    await page.keyboard.press('Enter');
    expect((await kept).suggestedFilename()).toMatch(/\.xlsx$/);
    await dialog().waitFor({ state: 'hidden' });
    const countDone = async () => (await rows())?.filter((outcome) => outcome === 'done').length;
    expect(await countDone()).toBe(1);
    const next = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ekspor XLSX', exact: true }).click();
    await page.getByRole('button', { name: 'Simpan XLSX' }).click();
    await next;
    expect([await dialog().count(), await countDone()]).toEqual([0, 2]);
  });
});
