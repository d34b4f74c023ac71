import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DemoVault } from './support/demo-vault.ts';
import { logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('what was not read is not said', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault(async (opened) => {
    ({ demo, page } = opened);
    await logIn(page, demo.userOf('head'));
    await forget();
  });

  /** What no screen can be reached without: who is in, and whose file it is. */
  const doorways = ['vault/status', 'case/open'];

  let held: Route[] = [];
  let asked = 0;

  const go = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  /** Loaded anew at a page that asks nothing, the window has no answer from before. */
  async function forget(): Promise<void> {
    await go('/panduan');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Panduan' }).waitFor();
  }

  /** Whatever else a screen asks waits; afterwards, with `fail`, all of it comes to nothing. */
  async function hold(): Promise<{ fail(): Promise<void>; end(): Promise<void> }> {
    let fails = false;
    asked = 0;
    await page.route('**/rpc/**', async (route) => {
      if (doorways.some((path) => route.request().url().endsWith(`/rpc/${path}`))) return route.continue();
      asked += 1;
      if (fails) await route.abort();
      else held.push(route);
    });
    const fail = async () => {
      fails = true;
      const waiting = held;
      held = [];
      for (const route of waiting) await route.abort();
    };
    return {
      fail,
      async end() {
        await fail();
        await page.unrouteAll({ behavior: 'wait' });
      },
    };
  }

  /** Waits until a screen has asked whatever it asks. */
  async function askedAll(): Promise<void> {
    for (let before = -1; before !== asked; ) {
      before = asked;
      await page.waitForTimeout(100);
    }
  }

  /** What a place says to be empty that it has not read; and whether it is silent of a read that failed. */
  async function saidAt(address: string): Promise<string[]> {
    const empty = async (when: string) =>
      (await page.locator('[data-nothing]').allTextContents()).map((said) => `${address} ${when}: ${said}`);
    const answers = await hold();
    await go(address);
    const [path] = address.split('?');
    await page.locator(`nav a[href$="#${path}"]:is([aria-current=page], [data-active])`).waitFor();
    await askedAll();
    const said = await empty('waits');
    await answers.fail();
    await askedAll();
    said.push(...(await empty('failed')));
    // A busy machine tells it a moment later.
    const told = () => page.getByRole('alert').first().waitFor({ timeout: 10_000 });
    if (asked > 0) await told().catch(() => said.push(`${address} failed: not a word`));
    await answers.end();
    return said;
  }

  async function saidAtAll(addresses: readonly string[]): Promise<string[]> {
    const said: string[] = [];
    for (const address of addresses) said.push(...(await saidAt(address)));
    return said;
  }

  async function addressesOf(links: string): Promise<string[]> {
    const menu = page.getByRole('navigation', { name: links });
    await menu.waitFor();
    const hrefs = await menu
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    return hrefs.map((href) => href?.replace(/^.*#/, '') ?? '');
  }

  it('at any place', async () => {
    const places = await addressesOf('Menu utama');
    expect(places.length).toBeGreaterThan(15);
    // Cari says what will be there before anything is looked for.
    expect(await saidAtAll(places.filter((place) => place !== '/cari'))).toEqual([]);
  });

  it('in any part of a file', async () => {
    await go('/kasus');
    await page.getByRole('grid').getByRole('row').nth(2).dblclick();
    const parts = await addressesOf('Bagian berkas kasus');
    expect(parts.length).toBeGreaterThan(10);
    await forget();
    expect(await saidAtAll(parts)).toEqual([]);
  });

  it('in any part of the settings', async () => {
    // What the centre asks of its own came with the session.
    const parts = ['surat', 'profil', 'pengguna', 'kantor', 'kunci', 'pemusnahan', 'pembaruan'];
    expect(await saidAtAll(parts.map((id) => `/atur?bagian=${id}`))).toEqual([]);
  });

  it('of another period, while the one that was chosen is on its way', async () => {
    const figures = page.getByRole('main').locator('table tbody td');
    for (const [first, then] of [
      ['/standar?bulan=2026-09', '/standar?bulan=2026-08'],
      ['/kebijakan?masa=2026-09', '/kebijakan?masa=2026-08'],
      ['/laporan?masa=2026-09', '/laporan?masa=2026-08'],
      [
        '/tugas?lihat=kalender&milik=everybody&bulan=2026-12',
        '/tugas?lihat=kalender&milik=everybody&bulan=2027-01',
      ],
    ] as const) {
      await go(first);
      await figures.first().waitFor();
      const answers = await hold();
      await go(then);
      await page.getByRole('main').locator('.mantine-Loader-root').first().waitFor();
      expect(await figures.count(), then).toBe(0);
      await answers.end();
    }
  });
});
