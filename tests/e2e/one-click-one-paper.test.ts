import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { proposal, registerLeaver } from '../erasure/support.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { pressOn } from './support/keyboard.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

async function makeWaitingErasure(): Promise<TestCentre> {
  const centre = await makeTestCentre();
  const { caseId } = await registerLeaver(centre);
  await centre.client.erasure.propose({ caseId, ...proposal });
  return centre;
}

describe('a berita acara of an erasure', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  let page: Page;
  onCentre(makeWaitingErasure, (opened) => {
    ({ centre, page } = opened);
  });
  const printed = async () => {
    const { rows } = await centre.client.audit.list({ kind: 'print', limit: 500 });
    return rows.filter(({ detail }) => JSON.parse(detail).purpose === 'print').length;
  };

  it('is printed once for two clicks on Cetak', async () => {
    // This browser has no viewer to print with; what is asked of the core is the same.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'pdfViewerEnabled', { get: () => true });
      window.print = () => undefined; // a dialog that nobody can answer takes this browser down
    });
    await page.getByLabel('Nama pengguna').waitFor(); // the code of the address is spent by now
    await page.reload();
    await logIn(page, headLogin);
    await centre.as('kepala'); // who looks into the vault beside the window
    await pressOn(page, 'Pengaturan');
    await page.getByRole('tab', { name: 'Retensi dan pemusnahan' }).click();
    await pressOn(page, /^Berita acara/);
    const dialog = page.getByRole('dialog', { name: 'Berita acara pemusnahan' });
    await dialog.getByRole('article', { name: /^Halaman 1 dari/ }).waitFor();
    const button = dialog.getByRole('button', { name: 'Cetak', exact: true });
    const asked: string[] = [];
    page.on('request', (request) => {
      const isPrint = request.url().endsWith('/erasure/record') && request.postData()?.includes('"print"');
      if (isPrint) asked.push(request.url());
    });
    await button.evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    await expect.poll(printed).toBeGreaterThan(0);
    await expect.poll(() => button.isEnabled()).toBe(true);
    // Both clicks would have asked before the first was answered.
    expect(asked).toHaveLength(1);
    expect(await printed()).toBe(1);
    await button.click();
    await expect.poll(printed).toBe(2);
    expect(asked).toHaveLength(2);
  });
});
