import type { Page } from 'playwright-core';
import { edgesOf } from './edges.ts';

/** A small screen with the largest text, and a usual one at 125 and at 150 %. */
const tightSizes = [
  { name: '1024', width: 1024, height: 768, text: 'larger' },
  { name: '125 %', width: 1093, height: 614, text: 'usual' },
  { name: '150 %', width: 911, height: 512, text: 'usual' },
] as const;

/** What is cut, out of reach or ends askew on the page as it stands, where there is little room; the window is as before after. */
export async function cutWhereTight(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1366, height: 768 };
  const said: string[] = [];
  for (const { name, text, ...size } of tightSizes) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.text = chosen;
    }, text);
    await page.setViewportSize(size);
    await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
    const look = async () => [...(await cutParts(page)), ...(await edgesOf(page)).astray];
    let found = await look();
    // What measures its own width is drawn anew a frame or two later.
    for (let again = 0; again < 3 && found.length > 0; again += 1) {
      await page.waitForTimeout(60);
      found = await look();
    }
    said.push(...found.map((part) => `${name}: ${part}`));
  }
  await page.setViewportSize(before);
  return said;
}

/**
 * What of the page, or of the dialog over it, cannot be read or reached: text that ends where its place does without a
 * sign of it (an ellipsis), or runs over what stands beside it; a page wider than the window; a place that scrolls
 * sideways and has no shadow at its edge; a control that no scrolling brings into sight.
 */
async function cutParts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const said = new Set<string>();
    const within = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body;
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (of: Element) => {
      const known = styles.get(of) ?? getComputedStyle(of);
      styles.set(of, known);
      return known;
    };
    const sayOf = (what: string, of: Element) => {
      const words = (of.textContent ?? '').trim().slice(0, 40) || of.getAttribute('aria-label');
      said.add(`${what}: ${of.tagName.toLowerCase()} ${of.getAttribute('class') ?? ''} “${words}”`);
    };
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const isBlock = (of: Element) => !['inline', 'contents'].includes(styleOf(of).display);
    /** Not drawn, or for who listens alone. */
    const unseen = new Map<Element, boolean>();
    const isUnseen = (of: Element): boolean => {
      const known = unseen.get(of);
      if (known !== undefined) return known;
      const { clipPath, visibility, opacity, display } = styleOf(of);
      const { width, height } = of.getBoundingClientRect();
      const isHidden =
        [visibility, display].some((state) => state === 'hidden' || state === 'none') ||
        opacity === '0' ||
        of.matches('style, script, .skip-link') ||
        clipPath.startsWith('inset(50') ||
        (width <= 1 && height <= 1 && isBlock(of)) ||
        (of.parentElement !== null && isUnseen(of.parentElement));
      unseen.set(of, isHidden);
      return isHidden;
    };

    function lookAtText(text: Text, parent: Element): void {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      let own = parent;
      while (!isBlock(own) && own.parentElement !== null) own = own.parentElement;
      for (let at: Element | null = own; at !== null && width > 0; at = at.parentElement) {
        const place = at.getBoundingClientRect();
        const { overflowX, overflowY, textOverflow, position, webkitLineClamp } = styleOf(at);
        if (scrolls(overflowX) || scrolls(overflowY)) return;
        const over = Math.max(right - place.right, place.left - left);
        const below = Math.max(bottom - place.bottom, place.top - top);
        // A space at the end of a line hangs over the edge and is not seen.
        const slack = styleOf(parent).whiteSpace.startsWith('pre') ? 8 : 2;
        if (at === own && overflowX === 'visible' && over > slack && position !== 'absolute')
          sayOf('over its edge', at);
        if (overflowX !== 'visible' && over > slack && textOverflow !== 'ellipsis') sayOf('cut', at);
        if (overflowY !== 'visible' && below > 4 && webkitLineClamp === 'none') sayOf('cut below', at);
        if (overflowX !== 'visible' || position === 'fixed') return;
      }
    }

    function isReached(control: Element): boolean {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      if (left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1) return true;
      for (let at = control.parentElement; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = styleOf(at);
        if (scrolls(overflowY) && at.scrollHeight > at.clientHeight) return true;
        if (scrolls(overflowX) && at.scrollWidth > at.clientWidth) return true;
      }
      return false;
    }

    for (const whole of [document.documentElement, ...document.querySelectorAll('main')])
      if (whole.scrollWidth > whole.clientWidth + 1) sayOf('wider than the window', whole);
    const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement;
      if (parent !== null && text.data.trim() !== '' && !parent.closest('svg') && !isUnseen(parent))
        lookAtText(text, parent);
    }
    for (const at of within.querySelectorAll<HTMLElement>('*')) {
      const isWider = at.scrollWidth > at.clientWidth + 1 && scrolls(styleOf(at).overflowX);
      // The list of cases has shadows of its own; what is written breaks its lines.
      if (isWider && styleOf(at).backgroundImage === 'none' && !at.matches('main, textarea, [role=grid]'))
        sayOf('scrolls sideways without a sign', at);
    }
    const pen = document.createElement('canvas').getContext('2d');
    for (const field of within.querySelectorAll<HTMLInputElement>(
      'input:not([type=checkbox], [type=radio], [type=file])',
    )) {
      if (pen === null || isUnseen(field) || field.type === 'password') continue;
      const { font, paddingLeft, paddingRight, textOverflow } = styleOf(field);
      pen.font = font;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const isOver = pen.measureText(field.value || field.placeholder).width > room + 2;
      if (isOver && textOverflow !== 'ellipsis') sayOf(`cut in its field, ${field.placeholder}`, field);
    }
    // Fields beside one another stand in line, whatever is written above one of them; not so where the text is largest.
    const tops = new Map<Element, Map<number, number>>();
    for (const box of within.querySelectorAll('.mantine-InputWrapper-root > .mantine-Input-wrapper')) {
      const wrapper = box.parentElement;
      const grid = wrapper?.parentElement;
      if (!wrapper || !grid || isUnseen(box) || document.documentElement.dataset.text === 'larger') continue;
      const rows = tops.get(grid) ?? new Map<number, number>();
      const [row, top] = [Math.round(wrapper.getBoundingClientRect().top), box.getBoundingClientRect().top];
      if (Math.abs(top - (rows.get(row) ?? top)) > 3) sayOf('out of line', wrapper);
      tops.set(grid, rows.set(row, top));
    }
    for (const control of within.querySelectorAll('button, a[href], input, select, textarea'))
      if (!isUnseen(control) && !isReached(control)) sayOf('out of reach', control);
    return [...said];
  });
}
