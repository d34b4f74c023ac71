import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { caseloadColumns } from '#contract/caseload-columns';
import type { Role } from '#domain/roles';
import type { DemoVault } from './support/demo-vault.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('the columns of the caseload', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault(
    async (opened) => {
      ({ demo, page } = opened);
      await enter('head');
    },
    { cases: 20, apart: true },
  );

  async function enter(role: Role): Promise<void> {
    await logIn(page, demo.userOf(role));
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  }
  const heads = () =>
    page
      .locator('[role=columnheader][data-column]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column') ?? ''));
  const widthOf = (column: string) =>
    page
      .locator(`[data-column=${column}]`)
      .evaluate((cell) => Math.round(cell.getBoundingClientRect().width));

  it('show register number and days whole at the common width', async () => {
    const cells = await page
      .getByRole('grid')
      .getByRole('gridcell')
      .evaluateAll((all) =>
        all
          .filter((cell) => /^REG-|\d{1,2} \w{3} 20/.test(cell.textContent ?? ''))
          .map((cell) => ({ text: cell.textContent, isCut: cell.scrollWidth > cell.clientWidth })),
      );
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter(({ isCut }) => isCut)).toEqual([]);
  });

  it('each sort the rows, both ways, by Enter on its head', async () => {
    await page.getByRole('button', { name: 'Kolom' }).click();
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await page.keyboard.press('Escape');
    expect((await heads()).toSorted()).toEqual(Object.keys(caseloadColumns).toSorted());
    for (const column of await heads()) {
      const head = page.locator(`[data-column=${column}]`);
      const directions: (string | null)[] = [];
      for (const _press of [1, 2]) {
        await head.getByRole('button').focus();
        await page.keyboard.press('Enter');
        await page.getByRole('grid').getByRole('row').nth(1).waitFor();
        directions.push(await head.getAttribute('aria-sort'));
      }
      expect([column, directions.toSorted()]).toEqual([column, ['ascending', 'descending']]);
    }
  });

  it('are chosen, ordered and sized by keyboard, and remembered for whoever did', async () => {
    const before = await widthOf('worker');
    await page.locator('[data-column=worker]').getByRole('button').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: 'Kolom' }).click();
    await page.getByRole('checkbox', { name: 'L/P, jenis kelamin' }).uncheck();
    await page.keyboard.press('Escape');
    const [mine, wider] = [await heads(), await widthOf('worker')];
    expect(wider).toBeGreaterThan(before);
    expect(mine).not.toContain('sex');
    expect(mine.indexOf('worker')).toBe(mine.indexOf('daysInStage') - 1);
    await page.waitForTimeout(1_000); // The layout is written down once the hands rest.
    await lock(page);
    await enter('supervisor');
    expect(await heads()).toContain('sex');
    await lock(page);
    await enter('head');
    expect([await heads(), await widthOf('worker')]).toEqual([mine, wider]);
  });
});
