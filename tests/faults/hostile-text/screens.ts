import type { Browser, Page } from 'playwright-core';
import type { FormId } from '#domain/forms';
import { serveLoopback } from '#hosts/http/server';
import { screensFolder } from '#hosts/places';
import { launchTestBrowser } from '../../e2e/support/find-browser.ts';
import { logIn } from '../../e2e/support/open-titian.ts';
import { declaredForm } from '../../support/declared-form.ts';
import { headLogin, type TestCentre } from '../../support/test-centre.ts';
import type { HostileCase } from './fill-in.ts';
import { allPayloads } from './payloads.ts';

/** What the screens did that no text may make them do. */
export type ScreenFindings = {
  screens: number;
  seen: Set<string>;
  altered: string[];
  ran: string[];
  left: string[];
  told: string[];
};

type Watch = { page: Page; hits: string[]; requests: string[] };

/** A page in which whatever runs, opens or asks is noticed. */
async function watchedPage(browser: Browser): Promise<Watch> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const watch: Watch = { page, hits: [], requests: [] };
  await page.exposeFunction('__hit', (what: unknown) => void watch.hits.push(`called ${what}`));
  await page.exposeFunction('__violated', (what: string) => void watch.hits.push(what));
  await page.addInitScript(() => {
    const { __violated } = window as unknown as { __violated(what: string): void };
    addEventListener('securitypolicyviolation', (event) =>
      __violated(`wanted ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  page.on('dialog', (dialog) => {
    watch.hits.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => watch.hits.push('window opened'));
  page.on('request', (request) => watch.requests.push(request.url()));
  return watch;
}

/** Every address of Titian that shows text. */
const places = [
  'beranda',
  'tugas',
  'kasus?q=%7B"status":"all"%7D',
  'konferensi',
  'rapat',
  'sumber',
  'kebijakan',
  'supervisi',
  'dugaan',
  'pelajaran',
  'standar',
  'isian',
  'kasus/pembetulan',
  'kasus/impor',
  'kasus/terima',
  'cari',
  'laporan',
  'giliran',
  'audit',
  'cadangan',
  'panduan',
];
const parts = ['lembaga', 'isian', 'surat', 'pengguna', 'pemusnahan'];
const tabs = [
  'ringkasan',
  'rencana',
  'evaluasi',
  'dokumen',
  'keluarga',
  'linimasa',
  'riwayat',
  'berkas-klien',
  'pemusnahan',
];
/** The tab a form is shown in. */
const tabOf: Record<FormId, string> = {
  client: 'identitas',
  caseFile: 'identitas',
  acceptance: 'identitas',
  eic: 'eic',
  contact: 'eic',
  contract: 'eic',
  consent: 'eic',
  assessment: 'asesmen',
  measurement: 'asesmen',
  planning: 'rencana',
  intervention: 'intervensi',
  note: 'intervensi',
  evaluation: 'evaluasi',
  resilience: 'evaluasi',
  termination: 'terminasi',
  referral: 'terminasi',
  followUp: 'terminasi',
  resourceLink: 'sumber',
  conference: 'konferensi',
  consultation: 'konferensi',
  supervision: 'konferensi',
  letter: 'surat',
  dailyNote: 'harian',
};

function addressesOf({ caseId, completed }: HostileCase): string[] {
  const last = new Map(completed.map(({ form, recordId }) => [form, recordId]));
  const records = [...last].flatMap(([form, recordId]) =>
    declaredForm(form).repeats ? [`${tabOf[form]}?catatan=${form}:${recordId}`] : [],
  );
  const lists = Object.entries(tabOf).map(([form, tab]) => `${tab}?catatan=${form}`);
  return [...new Set([...tabs, ...lists, ...records])].map((tab) => `kasus/${caseId}/${tab}`);
}

/** Opens every screen that shows text, over the real loopback host in a real browser. */
export async function walkScreens(
  centre: TestCentre,
  cases: readonly HostileCase[],
  written: ReadonlyMap<string, string>,
): Promise<ScreenFindings> {
  await centre.client.vault.lock();
  const host = await serveLoopback({ app: centre.app, staticFolder: screensFolder() });
  const { origin } = new URL(host.url);
  const browser = await launchTestBrowser();
  const found: ScreenFindings = { screens: 0, seen: new Set(), altered: [], ran: [], left: [], told: [] };
  try {
    const { page, hits, requests } = await watchedPage(browser);
    await page.goto(host.url);
    await logIn(page, headLogin);
    // Until here nothing was shown that anybody wrote; a library tried once whether it may make code of text.
    hits.length = 0;
    requests.length = 0;
    const packet = `konferensi?kasus=${encodeURIComponent(JSON.stringify(cases.map(({ caseId }) => caseId)))}`;
    const addresses = [
      ...places,
      ...parts.map((part) => `atur?bagian=${part}`),
      packet,
      ...cases.flatMap(addressesOf),
    ];
    for (const address of addresses) {
      await page.evaluate((to) => location.assign(`#/${to}`), address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settle(page);
      found.screens++;
      const { title, texts } = await page.evaluate(readPage);
      if (/q[0-9a-z]+q/.test(title)) found.told.push(`${address}: ${title}`);
      const shown = texts.join('\n').toWellFormed();
      for (const mark of new Set(shown.match(/q[0-9a-z]+q/g))) {
        const text = written.get(mark);
        if (text === undefined) continue;
        found.seen.add(mark);
        if (!squeeze(shown).includes(squeeze(text.toWellFormed()))) found.altered.push(`${address}: ${text}`);
      }
    }
    found.ran = hits;
    found.left = requests.filter((url) => !isOurs(url, origin));
  } finally {
    await browser.close();
    await host.close();
  }
  return found;
}

const squeeze = (text: string) => text.replace(/\s/g, '');

/** What a screen of Titian asks for: itself, its parts, its operations; drawings it made itself are no request. */
function isOurs(url: string, origin: string): boolean {
  if (/^(blob:http:\/\/127\.0\.0\.1|data:)/.test(url)) return true;
  const { origin: asked, pathname } = new URL(url);
  return (
    asked === origin && (pathname === '/' || pathname === '/session' || /^\/(assets|rpc)\//.test(pathname))
  );
}

/** Waits until nothing is loading any more and the page has been drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForFunction(
    () => document.querySelector('.mantine-Loader-root, .mantine-Skeleton-root') === null,
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Runs in the page: its title, and every text and value in it. */
function readPage(): { title: string; texts: string[] } {
  const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
    ({ value }) => value,
  );
  return { title: document.title, texts: [document.body.textContent ?? '', ...values] };
}

/** How many payloads run or ask for something in a page that takes them for HTML: what the watch can see. */
export async function countLive(): Promise<number> {
  const browser = await launchTestBrowser();
  try {
    const { page, hits, requests } = await watchedPage(browser);
    await page.route('**/*', (route) =>
      route.request().url() === 'http://careless.invalid/'
        ? route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><title>x</title>${allPayloads
              .filter(({ kind }) => kind === 'markup')
              .map(({ text }) => text)
              .join('\n')}`,
          })
        : route.abort(),
    );
    await page.goto('http://careless.invalid/', { waitUntil: 'commit' });
    await page.waitForTimeout(1_500);
    return hits.length + requests.length - 1;
  } finally {
    await browser.close();
  }
}
