import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('the guide', { timeout: 120_000 }, () => {
  let page: Page;
  onCentre(makeTestCentre, (opened) => {
    ({ page } = opened);
  });

  it('shows the chapters of one’s own work, the technical ones when asked, and finds a word in all', async () => {
    await logIn(page, headLogin);
    await page.keyboard.press('F1');
    const chapter = (name: string) => page.getByRole('heading', { level: 2, name });
    await chapter('Enam tahap').waitFor();
    expect(await chapter('Memasang dan memperbarui').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Bab lain dan bab teknis' }).click();
    await chapter('Memasang dan memperbarui').waitFor();
    await page.getByLabel('Cari dalam panduan').fill('.pembaruan');
    await chapter('Enam tahap').waitFor({ state: 'hidden' });
    expect(await chapter('Memasang dan memperbarui').isVisible()).toBe(true);
    await page.getByLabel('Cari dalam panduan').fill('kuda laut');
    await page.getByText('Tidak ada bab yang menyebut').waitFor();
    await expectAccessible(page);
  });
});
