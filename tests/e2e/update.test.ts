import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { appVersion } from '#platform/app-version';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { installForWindows, makeUpdate } from '../update/installed.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const home = mkdtempSync(join(tmpdir(), 'titian-pembaruan-'));
const titian = installForWindows(home);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('an update', { timeout: 60_000 }, () => {
  let page: Page;
  onCentre(
    () => makeTestCentre({ installation: titian.installation }),
    (opened) => {
      page = opened.page;
    },
  );

  it('is found by its folder, and says of a broken file beside it that it is none', async () => {
    const flashDisk = join(home, 'flash disk');
    await makeUpdate(flashDisk, { version: '99.0.0' });
    writeFileSync(join(flashDisk, 'salinan.pembaruan'), 'terpotong');
    await logIn(page, headLogin);
    await page.goto(`${page.url().split('#')[0]}#/atur?bagian=pembaruan`);
    await page.getByText(`versi ${appVersion}`).first().waitFor();
    await page.getByLabel('Folder atau berkas pembaruan').fill(flashDisk);
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await page.getByText('Berkas ini bukan paket pembaruan Titian').waitFor();
    await page.getByRole('radio', { name: 'Versi 99.0.0' }).check();
    await page.getByText(`Dari versi ${appVersion} ke versi 99.0.0.`).waitFor();
    await expectAccessible(page);
  });

  it('is installed after a backup, and starts next', async () => {
    await page.getByRole('button', { name: 'Cadangkan dan pasang' }).click();
    await page.getByText('Versi 99.0.0 sudah siap').waitFor();
    await page.getByText('Cadangan nomor 2 dibuat sebelumnya').waitFor();
    expect(titian.starts()).toBe('99.0.0');
  });

  it('is taken back', async () => {
    await page.getByRole('button', { name: `Kembali ke versi ${appVersion}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: `Kembali ke versi ${appVersion}` }).click();
    await page.getByText('sudah siap').waitFor({ state: 'detached' });
    expect(titian.starts()).toBe(appVersion);
  });
});
