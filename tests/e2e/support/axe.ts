import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { edgesOf } from './edges.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const levels = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What WCAG 2.2 AA objects to on the page as it stands, or in the dialog over it: rule and place, a line each. In an
 * appearance that differs from one already looked at by its colours alone, only what looks at colours.
 */
export async function axeObjections(page: Page, { coloursOnly = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return await page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as {
        axe: {
          run(
            context: Element | Document,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      // A button that has scrolled half beneath a bar is no small button: bars lie still while one looks.
      const bars = [...document.querySelectorAll<HTMLElement>('main *')].filter(
        (element) => getComputedStyle(element).position === 'sticky',
      );
      for (const bar of bars) bar.style.position = 'static';
      const { violations } = await axe.run(
        [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document,
        // What passes needs no selector of each of its elements.
        { runOnly, resultTypes: ['violations'], selectors: false },
      );
      for (const bar of bars) bar.style.position = '';
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
    },
    coloursOnly ? colours : levels,
  );
}

/** Fails with every objection there is to the page as it stands, or to where its forms end. */
export async function expectAccessible(page: Page): Promise<void> {
  expect([...(await axeObjections(page)), ...(await edgesOf(page)).astray]).toEqual([]);
}
