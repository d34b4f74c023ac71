import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The sheets of the preview of a paper, as they are drawn one under the other. */
export const previewSheets = (page: Page) =>
  page.getByRole('region', { name: /^Pratinjau/ }).getByRole('article');

/** Waits until the paper is drawn with all that was chosen, page for page, and says how many there are. */
export async function drawn(page: Page): Promise<number> {
  const status = page.getByText(/^\d+ halaman$/);
  await status.waitFor();
  const pages = Number.parseInt((await status.textContent()) ?? '', 10);
  await expect.poll(() => previewSheets(page).count()).toBe(pages);
  return pages;
}
