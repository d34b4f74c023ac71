import type { Page } from 'playwright-core';

/** The accessible name of what has the focus, as a screen reader would say it. */
async function focusedName(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labelled = element.getAttribute('aria-labelledby');
    const byId = labelled?.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
    const label =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : undefined;
    return (element.getAttribute('aria-label') ?? byId?.join(' ') ?? label ?? element.textContent ?? '')
      .replace(/\s*\*$/, '')
      .trim();
  });
}

/** Presses Tab until the control of this name has the focus: what cannot be reached so, fails. */
export async function tabTo(page: Page, name: string | RegExp, limit = 150): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < limit; press++) {
    const here = await focusedName(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"; it passes ${[...new Set(passed)].join(' | ')}`);
}

/** Goes to a control by Tab and types into it. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Goes to a button or link by Tab and presses Enter. */
export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
