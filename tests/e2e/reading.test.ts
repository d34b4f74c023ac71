import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('the text and the rows, as somebody wants them', { timeout: 120_000 }, () => {
  let page: Page;
  onCentre(
    async () => {
      const centre = await makeTestCentre();
      await register(centre.client, someone('Melati Contoh'));
      return centre;
    },
    (opened) => {
      ({ page } = opened);
    },
  );
  const drawn = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).fontSize,
      getComputedStyle(document.documentElement).getPropertyValue('--titian-row'),
    ]);

  it('change at once, and are as they were for whoever comes back, not for who stands at the door', async () => {
    await logIn(page, headLogin);
    await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await page.getByRole('tab', { name: 'Tampilan' }).click();
    expect(await drawn()).toEqual(['14px', '32px']);
    await page.getByRole('radio', { name: 'Lebih besar' }).click();
    await page.getByRole('radio', { name: 'Rapat' }).click();
    await expect.poll(drawn).toEqual(['18px', '32px']);
    await page.getByRole('radio', { name: 'Besar', exact: true }).click();
    await page.getByRole('radio', { name: 'Lapang' }).click();
    await expect.poll(drawn).toEqual(['16px', '34px']);
    await expectAccessible(page);
    await lock(page);
    await expect.poll(drawn).toEqual(['14px', '32px']);
    await logIn(page, headLogin);
    await expect.poll(drawn).toEqual(['16px', '34px']);
  });

  it('are those of the list, too, whatever was chosen while it was not there', async () => {
    const menu = (name: string) =>
      page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click();
    const rowHeight = () =>
      page
        .getByRole('grid', { name: 'Daftar kasus' })
        .locator('[data-index="0"]')
        .evaluate((row) => row.getBoundingClientRect().height);
    await menu('Kasus');
    await expect.poll(rowHeight).toBe(34);
    await menu('Pengaturan');
    await page.getByRole('tab', { name: 'Tampilan' }).click();
    await page.getByRole('radio', { name: 'Rapat' }).click();
    await menu('Kasus');
    const [, row = ''] = await drawn();
    expect(row).not.toBe('34px');
    await expect.poll(rowHeight).toBe(Number.parseFloat(row));
  });
});
