import type { Page } from 'playwright-core';

/**
 * Where the forms that are seen end at the right, those of the dialog over the page or else of the page, and what of each
 * ends elsewhere than its fields do: a grid, or the buttons under it. A form around a table is as wide as the page, so that
 * where it ends is not told.
 */
export async function edgesOf(page: Page): Promise<{ ends: number[]; astray: string[] }> {
  return await page.evaluate(() => {
    const isSeen = (part: Element) => part.checkVisibility() && part.getClientRects().length > 0;
    const seen = (within: Element, what: string) => [...within.querySelectorAll(what)].filter(isSeen);
    const over = seen(document.body, '[role=dialog]').at(-1);
    const forms = over === undefined ? document.querySelectorAll('main [data-saves]') : [over];
    const rightOf = (part: Element) => part.getBoundingClientRect().right;
    const ends: number[] = [];
    const astray: string[] = [];
    for (const form of forms) {
      const declared = seen(form, '[data-path]').filter(
        (slot) => !slot.parentElement?.closest('[data-path]'),
      );
      const fields =
        declared.length > 0 || over === undefined ? declared : seen(form, '.mantine-InputWrapper-root');
      const foot = Math.max(...fields.map((field) => field.getBoundingClientRect().bottom));
      // In a dialog a button may stand beside the one field that it is about.
      const buttons = seen(form, '[data-save], [type=submit]').filter(
        (button) => over === undefined || button.getBoundingClientRect().top >= foot,
      );
      if (fields.length === 0 || buttons.length === 0) continue;
      const end = Math.max(...fields.map(rightOf));
      if (over === undefined && !form.matches('[data-wide]')) ends.push(Math.round(end));
      for (const part of [...seen(form, 'table'), ...buttons]) {
        const off = Math.round(rightOf(part) - end);
        const words = (part.getAttribute('aria-label') ?? part.textContent ?? '').trim().slice(0, 40);
        if (Math.abs(off) > 1)
          astray.push(`${part.tagName.toLowerCase()} “${words}” ends ${off} from its form`);
      }
    }
    return { ends, astray };
  });
}
