import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accept, carryToPlan, complete, register, roundWith, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const name = 'Anggrek Lestari';

async function makeHouse(): Promise<TestCentre> {
  const centre = await makeTestCentre();
  const { client } = centre;
  const { caseId } = await register(client, someone(name, { sex: 'P' }));
  await accept(client, caseId);
  await carryToPlan(client, caseId, 3);
  for (const [day, value] of [
    ['2026-10-01', 1],
    ['2026-10-08', 2],
    ['2026-10-15', 4],
  ] as const) {
    const measures = [{ targetNumber: 1, value, unit: 'kali/minggu' }];
    await complete(client, caseId, 'note', {
      ...{ happenedOn: day, contactKind: 'client', summary: 'Mengukur.', measures },
    });
  }
  for (const evaluatedOn of ['2026-10-20', '2026-11-02'])
    await complete(client, caseId, 'evaluation', {
      ...roundWith({ 1: 'partly', 2: 'achieved', 3: 'not-achieved' }, { evaluatedOn }),
      periodTo: evaluatedOn,
    });
  for (const [measuredOn, score] of [
    ['2026-09-20', 8],
    ['2026-11-01', 14],
  ] as const)
    await complete(client, caseId, 'measurement', {
      ...{ measuredOn, instrument: 'other', name: 'Skala mandiri', score },
    });
  return centre;
}

/** A screen of 1024 points across, as many a centre has. */
describe('a narrow screen', { timeout: 180_000 }, () => {
  let page: Page;
  onCentre(makeHouse, (opened) => {
    ({ page } = opened);
  });

  /** What scrolls sideways on the screen as it is. */
  const sideways = async (): Promise<string[]> => {
    await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
    return await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *')]
        .filter((part) => {
          const scrolls = ['auto', 'scroll'].includes(getComputedStyle(part).overflowX);
          return (scrolls || part === document.documentElement) && part.scrollWidth > part.clientWidth + 1;
        })
        .map((part) => `${part.tagName} ${part.className}`),
    );
  };
  const openTab = async (tab: string) => {
    const link = page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: tab, exact: true });
    // What has no room in the row is a menu's.
    if (await link.isVisible()) await link.click();
    else {
      await page
        .getByRole('button', { name: 'Lainnya', exact: true })
        .or(page.getByRole('button', { name: /^Lainnya: / }))
        .click();
      await page.getByRole('menuitem', { name: tab, exact: true }).click();
    }
    await page.locator('nav [aria-current=page]', { hasText: tab }).first().waitFor({ state: 'attached' });
  };

  it('keeps names and deadlines of the list in sight, says where it is cut, and grows with the text', async () => {
    await logIn(page, headLogin);
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    const grid = page.getByRole('grid', { name: 'Daftar kasus' });
    const row = grid.getByRole('row').nth(1);
    await row.waitFor();
    const inSight = async (column: string) => {
      const [head, all] = [
        await page.locator(`[data-column=${column}]`).boundingBox(),
        await grid.boundingBox(),
      ];
      if (head === null || all === null) throw new Error('nothing is drawn');
      return head.x >= all.x && head.x + head.width <= all.x + all.width + 1;
    };
    const found: unknown[] = [];
    for (const [width, text] of [
      [1024, 'usual'],
      [1093, 'usual'],
      [911, 'larger'],
    ] as const) {
      await page.setViewportSize({ width, height: 768 });
      await page.evaluate((size) => {
        document.documentElement.dataset.text = size;
      }, text);
      for (const left of [0, 5_000]) {
        await grid.evaluate((all, to) => all.scrollTo({ left: to, behavior: 'instant' }), left);
        await page.getByTitle(left === 0 ? 'Masih ada kolom di kanan' : 'Masih ada kolom di kiri').waitFor();
        found.push([await inSight('fullName'), await inSight('nextDueOn')]);
      }
      found.push((await row.boundingBox())?.height);
    }
    const both = [true, true];
    expect(found).toEqual([both, both, 32, both, both, 32, both, both, 38]);
    await expectAccessible(page);
    await page.evaluate(() => {
      document.documentElement.dataset.text = 'usual';
    });
  });

  it('shows every part of a case without scrolling sideways', async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByRole('grid').getByRole('link', { name }).first().click();
    const tabs = page.getByRole('navigation', { name: 'Bagian berkas kasus' });
    await tabs.waitFor();
    const wide: string[] = [];
    for (const tab of await tabs.getByRole('link').allTextContents()) {
      await openTab(tab);
      wide.push(...(await sideways()).map((part) => `${tab}: ${part}`));
    }
    expect(wide).toEqual([]);
  });

  it('keeps the way through the file in two lines, and who it is in one, while somebody writes', async () => {
    const heights: string[] = [];
    for (const width of [1366, 1093, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      await openTab('Asesmen');
      const head = await page.getByRole('heading', { level: 1 }).boundingBox();
      const way = await page.getByRole('navigation', { name: 'Bagian berkas kasus' }).boundingBox();
      const top = await page.getByRole('main').boundingBox();
      if (head === null || way === null || top === null) throw new Error('nothing is drawn');
      if (way.y + way.height - top.y > 120) heights.push(`${width}: ${way.y + way.height - top.y}`);
    }
    expect(heights).toEqual([]);
    await page.getByRole('button', { name: 'Lainnya' }).waitFor();
    await openTab('Riwayat');
    await page.getByRole('button', { name: 'Lainnya: Riwayat' }).waitFor();
    await expectAccessible(page);
  });

  it('draws the values of a target before and during the intervention, and the scores over time', async () => {
    await openTab('Evaluasi');
    await page.getByRole('button', { name: 'Grafik nilai' }).first().click();
    await page
      .getByRole('img', { name: /kali\/minggu/ })
      .first()
      .waitFor();
    await page.getByText(/^Rata-rata selama intervensi/).waitFor();
    expect(await sideways()).toEqual([]);
    await expectAccessible(page);
    await openTab('Asesmen');
    await page.getByRole('button', { name: 'Pengukuran', exact: true }).click();
    await page.getByRole('region', { name: 'Skor dari waktu ke waktu' }).getByRole('img').first().waitFor();
    await expectAccessible(page);
  });

  it('shows in a menu that is longer than the window where one is', async () => {
    await page.setViewportSize({ width: 1093, height: 500 });
    const menu = page.getByRole('navigation', { name: 'Menu utama' });
    const isInSight = () =>
      menu.evaluate((all) => {
        const [room, at] = [all, all.querySelector('[data-active]')].map((one) =>
          one?.getBoundingClientRect(),
        );
        return at !== undefined && room !== undefined && at.top >= room.top && at.bottom <= room.bottom;
      });
    const before = new URL(page.url()).hash;
    for (const [hash, name] of [
      ['#/atur', 'Pengaturan'],
      ['#/beranda', 'Beranda'],
      [before, 'Kasus'],
    ] as const) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await menu.locator('[data-active]', { hasText: name }).waitFor({ state: 'attached' });
      await expect.poll(isInSight).toBe(true);
    }
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByRole('navigation', { name: 'Bagian berkas kasus' }).waitFor();
  });

  it('asks before a case is closed for what the client does when the problem comes again', async () => {
    await openTab('Terminasi');
    await page.getByText(/masalah yang sama datang lagi belum ada/).waitFor();
    await page.getByRole('link', { name: 'Penguatan untuk masa depan' }).click();
    await page.getByLabel(/^Masalah yang mungkin datang lagi/).fill('Bertengkar di sekolah.');
    expect(await sideways()).toEqual([]);
    await expectAccessible(page);
  });
});
