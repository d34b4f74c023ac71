import type { Page } from 'playwright-core';

/** What a person gave the window: presses of the mouse, keys, and of the keys those of Tab. */
export type Effort = { clicks: number; keys: number; tabs: number };

/** Begins to count what the window is given from now on; the one returned says how much it was so far. */
export async function countEffort(page: Page): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const effort = { clicks: 0, keys: 0, tabs: 0 };
    (window as unknown as { effort: Effort }).effort = effort;
    document.addEventListener('pointerdown', () => (effort.clicks += 1), true);
    document.addEventListener(
      'keydown',
      ({ key }) => {
        effort.keys += 1;
        if (key === 'Tab') effort.tabs += 1;
      },
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { effort: Effort }).effort);
}
