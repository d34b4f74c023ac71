import type { Page } from 'playwright-core';

/** Shuts the list of a filter by its key, once that has taken the keyboard: before, it hears none. */
export async function leaveChip(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('dialog').locator(':focus').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words }).and(page.locator('[aria-expanded=false]')).waitFor();
}
