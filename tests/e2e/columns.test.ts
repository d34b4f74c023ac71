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
    { apart: true },
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

  const numbersAndDays = () =>
    page
      .getByRole('grid')
      .getByRole('gridcell')
      .evaluateAll((all) =>
        all
          .filter((cell) => /^REG-|\d{1,2} \w{3} 20/.test(cell.textContent ?? ''))
          .map((cell) => ({ text: cell.textContent, isCut: cell.scrollWidth > cell.clientWidth })),
      );

  it('show register number and days whole at the common width', async () => {
    const cells = await numbersAndDays();
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter(({ isCut }) => isCut)).toEqual([]);
  });

  it('show them whole on a PC whose font is broader', async () => {
    const isCut = async () => (await numbersAndDays()).filter((cell) => cell.isCut).length;
    const wear = (css: string) =>
      page.evaluate(async (rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
        await document.fonts.load('14px Lebar');
      }, css);
    await wear(`@font-face { font-family: Lebar; size-adjust: 118%;
      src: local("Liberation Sans"), local("DejaVu Sans"), local("Arial"); }
      body { font-family: Lebar !important; }`);
    expect(await isCut()).toBeGreaterThan(0);
    // Letters are measured as the list is drawn first, and when something is chosen in Tampilan.
    const choose = (density: string) =>
      page.evaluate((chosen) => document.documentElement.setAttribute('data-density', chosen), density);
    await choose('usual');
    await expect.poll(isCut).toBe(0);
    await wear('');
    await choose('');
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
    // The layout is written down once the hands rest.
    const written = page.waitForResponse(
      (response) => response.request().postData()?.includes('"sex":false') === true,
    );
    await page.getByRole('checkbox', { name: 'L/P, jenis kelamin' }).uncheck();
    await page.keyboard.press('Escape');
    const [mine, wider] = [await heads(), await widthOf('worker')];
    expect(wider).toBeGreaterThan(before);
    expect(mine).not.toContain('sex');
    expect(mine.indexOf('worker')).toBe(mine.indexOf('daysInStage') - 1);
    await written;
    await lock(page);
    await enter('supervisor');
    expect(await heads()).toContain('sex');
    await lock(page);
    await enter('head');
    expect([await heads(), await widthOf('worker')]).toEqual([mine, wider]);
  });

  it('are asked for by each number of Beranda, as many rows as it says', async () => {
    await page.getByRole('link', { name: 'Beranda', exact: true }).click();
    await page
      .getByRole('link', { name: /^Masuk / })
      .first()
      .waitFor();
    await page.getByRole('group', { name: 'Masuk dan keluar tiap bulan' }).waitFor();
    const links = await page
      .getByRole('main')
      .locator('a[href*="/kasus?"]')
      .evaluateAll((all) =>
        all.map((link) => {
          const row = link.closest('th')?.parentElement;
          const cells = [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent ?? '');
          return {
            to: (link.getAttribute('href') ?? '').split('#')[1] ?? '',
            // What is called by a name has its number in the first cell beside it that is not nought.
            says: row
              ? cells.join(' ').match(/[1-9]\d*/)?.[0]
              : (link.getAttribute('aria-label') ?? (link.lastElementChild ?? link).textContent ?? '').match(
                  /(?<!\d)(?!20\d\d$)\d+$/,
                )?.[0],
          };
        }),
      );
    const found: unknown[] = [];
    for (const { to, says } of new Map(links.map((link) => [link.to, link])).values()) {
      // A quarter counts targets, and opens their cases; that is told of by tests/home.
      if (says === undefined || says === '0' || to.includes('target')) continue;
      const [answer] = await Promise.all([
        page.waitForResponse((response) => /caseload.list/.test(response.url()) && response.ok()),
        page.evaluate((hash) => {
          location.hash = hash;
        }, to),
      ]);
      const [, total] = (await answer.text()).match(/"total":(\d+)/) ?? [];
      found.push([to, total]);
      expect([to, total]).toEqual([to, says]);
      await page.getByRole('status').getByText(`${says} dari 40 kasus`).waitFor();
    }
    expect(found.length).toBeGreaterThan(12);
  });
});
