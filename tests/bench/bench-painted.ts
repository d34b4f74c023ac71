import type { Browser, Page } from 'playwright-core';
import { launchTestBrowser } from '../e2e/support/find-browser.ts';
import { lock, logIn } from '../e2e/support/open-titian.ts';
import { median, p95, report } from './measure.ts';
import { startHost, stopHost } from './running-host.ts';

type Login = { loginName: string; passphrase: string };

/** What a figure waits for: rows that answer what was asked last, all in sight; or Beranda with its inbox and glance. */
type Drawn = 'rows' | 'home';
/** When the rows are looked at first: not before the page heard what is measured. */
type Heard = 'input' | 'click' | 'keydown' | 'scroll';

/**
 * The wait of one act: to the end of the frame that paints it, and with the frame after; and whether the core was asked for
 * it: an answer that the page still had is told apart.
 */
type Painted = { inItsFrame: number; ms: number; wasAsked: boolean };

declare global {
  interface Window {
    painted: Promise<Painted>;
  }
}

/**
 * What somebody waits for in the window: from the event of a key or of the mouse until the rows of the answer stand in the
 * page and two frames have been drawn since. As Kepala, who sees every case.
 */
export async function benchPainted(folder: string, login: Login, rounds: number): Promise<void> {
  const running = await startHost(folder);
  let browser: Browser | undefined;
  try {
    browser = await launchTestBrowser();
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(120_000);
    await page.goto(running.address);
    await logIn(page, login);
    await opening(page, login, Math.ceil(rounds / 3));
    await typing(page, rounds);
    await sorting(page, rounds);
    await filtering(page, rounds);
    await jumping(page, rounds);
    await comingBack(page, rounds);
  } finally {
    await browser?.close();
    await stopHost(running);
  }
}

function tell(name: string, painted: readonly Painted[]): void {
  const asked = painted.filter(({ wasAsked }) => wasAsked).length;
  const sorted = painted.map(({ ms }) => ms).sort((one, other) => one - other);
  report(
    `painted: ${name}, median`,
    median(sorted),
    'ms',
    `of ${sorted.length}, the core asked for ${asked}; longest ${sorted.at(-1)?.toFixed(0)}`,
  );
  report(`painted: ${name}, p95`, p95(sorted), 'ms');
  const first = painted.map(({ inItsFrame }) => inItsFrame).sort((one, other) => one - other);
  report(`painted: ${name}, in its frame, median`, median(first), 'ms');
  report(`painted: ${name}, in its frame, p95`, p95(first), 'ms');
}

/** One act, from its event to what it asks for drawn. */
async function paint(page: Page, heard: Heard, drawn: Drawn, act: () => Promise<unknown>): Promise<Painted> {
  await page.evaluate(watch, { heard, drawn });
  await act();
  return await page.evaluate(() => window.painted);
}

/** In the page: looks at every change of it from the event on, and counts from the event that began it. */
function watch({ heard, drawn }: { heard: Heard; drawn: Drawn }): void {
  const isDrawn = {
    rows: () => {
      const grid = document.querySelector('[role=grid][aria-label="Daftar kasus"]');
      if (grid?.getAttribute('aria-busy') !== 'false') return false;
      const rows = [...grid.querySelectorAll('[data-index]')];
      const { top, bottom } = grid.getBoundingClientRect();
      const seen = rows.filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      return seen.length > 0 && seen.every((row) => row.getAttribute('aria-busy') === 'false');
    },
    home: () =>
      document.querySelector('h1')?.textContent === 'Beranda' &&
      ['tugas', 'angka', 'capaian'].every((id) => document.getElementById(id) !== null),
  }[drawn];
  let began = 0;
  const begin = (event: Event) => {
    began ||= event.timeStamp;
  };
  const options = { capture: true, once: true };
  window.painted = new Promise((done) => {
    for (const type of ['keydown', 'click', 'scroll']) window.addEventListener(type, begin, options);
    const finish = () =>
      requestAnimationFrame(() => {
        let inItsFrame: number | undefined;
        // Heard once what the frame is made of was handed on.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          inItsFrame = performance.now() - began;
        };
        port2.postMessage(undefined);
        requestAnimationFrame(() => {
          const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          const asked = entries.some(
            ({ name, responseEnd }) => responseEnd > began && /caseload\/list|duty\/inbox/.test(name),
          );
          for (const type of ['keydown', 'click', 'scroll']) window.removeEventListener(type, begin, options);
          const ms = performance.now() - began;
          done({ inItsFrame: inItsFrame ?? ms, ms, wasAsked: asked });
        });
      });
    const start = () => {
      let isDone = false;
      const look = () => {
        if (isDone || !isDrawn()) return;
        isDone = true;
        changes.disconnect();
        finish();
      };
      const changes = new MutationObserver(look);
      changes.observe(document, { subtree: true, childList: true, attributes: true });
      requestAnimationFrame(look); // what the page still had may stand already
    };
    window.addEventListener(heard, start, options);
  });
  performance.clearResourceTimings();
}

const openPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click();

const grid = (page: Page) => page.getByRole('grid', { name: 'Daftar kasus' });

/** Beranda and the first rows of the list, each time by somebody who has just come in; leaves the list open. */
async function opening(page: Page, login: Login, rounds: number): Promise<void> {
  const [home, list]: [Painted[], Painted[]] = [[], []];
  for (let round = -1; round < rounds; round++) {
    await openPage(page, 'Panduan');
    await page.getByRole('heading', { level: 1, name: 'Panduan' }).waitFor();
    await lock(page);
    await logIn(page, login);
    const atHome = await paint(page, 'click', 'home', () => openPage(page, 'Beranda'));
    const inList = await paint(page, 'click', 'rows', () => openPage(page, 'Kasus'));
    if (round < 0) continue; // the program of each page is read from the disk
    home.push(atHome);
    list.push(inList);
  }
  tell('Beranda', home);
  tell('first rows after opening the list', list);
}

/** Letter by letter, beginnings of names that are in the list; none twice, which the page would still have. */
async function typing(page: Page, rounds: number): Promise<void> {
  const box = page.getByLabel('Cari', { exact: true });
  const words = new Set<string>();
  for (const part of [0, 0.3, 0.6, 0.9]) {
    await paint(page, 'scroll', 'rows', () => scrollTo(page, part + 0.01));
    for (const name of await grid(page).getByRole('link').allTextContents())
      for (const word of name.toLowerCase().split(/[^a-z]+/)) if (word.length > 3) words.add(word);
  }
  const [typed, painted] = [new Set<string>(), [] as Painted[]];
  for (const word of words) {
    if (painted.length >= rounds) break;
    await box.fill('');
    // Nobody types while the list is still being drawn for an empty box.
    await grid(page).and(page.locator('[aria-busy=false]')).waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    for (let length = 1; length <= 4; length++) {
      const one = await paint(page, 'input', 'rows', () => box.press(word.charAt(length - 1)));
      const start = word.slice(0, length);
      if (!typed.has(start)) painted.push(one);
      typed.add(start);
    }
  }
  tell('keystroke', painted);
  await box.fill('');
}

/** By every column, up and down, of the open cases and then of others: no order twice. */
async function sorting(page: Page, rounds: number): Promise<void> {
  const painted: Painted[] = [];
  for (const status of ['terbuka', 'semua', 'sudah ditutup']) {
    await choose(page, /^Status:/, 'radio', `Kasus ${status}`);
    const heads = page.locator('[data-column] button');
    for (let at = 0; at < (await heads.count()); at++)
      for (const _direction of ['up', 'down'])
        if (painted.length < rounds)
          painted.push(await paint(page, 'click', 'rows', () => heads.nth(at).click()));
  }
  tell('sort', painted);
  await choose(page, /^Status:/, 'radio', 'Kasus terbuka');
}

async function choose(page: Page, chip: RegExp, role: 'radio' | 'checkbox', name: string): Promise<void> {
  await page.getByRole('button', { name: chip }).click();
  await page.getByRole(role, { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

/** Stages, one more or one less at each press: every set of them once. */
async function filtering(page: Page, rounds: number): Promise<void> {
  const painted: Painted[] = [];
  await page.getByRole('button', { name: /^Tahap:/ }).click();
  const boxes = page.getByRole('dialog').getByRole('checkbox');
  const [last] = [(await boxes.count()) - 1];
  for (let round = 1; round <= rounds; round++) {
    const at = Math.min(last, Math.log2(round & -round));
    painted.push(await paint(page, 'click', 'rows', () => boxes.nth(at).click()));
  }
  tell('filter', painted);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hapus saringan', exact: true }).click();
}

/** As whoever drags the edge of the list. */
const scrollTo = (page: Page, part: number) =>
  grid(page).evaluate((list, to) => {
    list.scrollTop = Math.round(list.scrollHeight * to);
  }, part);

/** About the middle, a page further at each round. */
async function jumping(page: Page, rounds: number): Promise<void> {
  await choose(page, /^Status:/, 'radio', 'Kasus semua');
  const painted: Painted[] = [];
  for (let round = 0; round < rounds; round++)
    painted.push(
      await paint(page, 'scroll', 'rows', () =>
        scrollTo(page, 0.3 + (((round * 7) % rounds) / rounds) * 0.4),
      ),
    );
  tell('jump to the middle', painted);
}

/** From the summary of a case, by the key that leads back to the row. */
async function comingBack(page: Page, rounds: number): Promise<void> {
  const painted: Painted[] = [];
  await choose(page, /^Status:/, 'radio', 'Kasus terbuka');
  for (let round = 0; round < rounds; round++) {
    await page.getByLabel('Cari', { exact: true }).focus();
    for (let down = 0; down <= round % 5; down++) await page.keyboard.press('ArrowDown');
    await page.locator('[data-index][aria-busy=false]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Bagian berkas kasus' }).waitFor();
    painted.push(await paint(page, 'keydown', 'rows', () => page.keyboard.press('Escape')));
  }
  tell('back from a case', painted);
}
