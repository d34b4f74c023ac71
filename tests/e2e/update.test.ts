import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appVersion } from '#platform/app-version';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { installForWindows, makeUpdate } from '../update/installed.ts';
import { axeObjections } from './support/axe.ts';
import { openCentre } from './support/open-centre.ts';
import { logIn } from './support/open-titian.ts';

let home: string;
let centre: TestCentre;
let titian: ReturnType<typeof installForWindows>;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'titian-pembaruan-'));
  titian = installForWindows(home);
  centre = await makeTestCentre({ installation: titian.installation });
});
afterAll(async () => {
  await centre.close();
  rmSync(home, { recursive: true, force: true });
});

it('an update is found by its folder, installed after a backup, and taken back', async () => {
  const flashDisk = join(home, 'flash disk');
  await makeUpdate(flashDisk, { version: '99.0.0' });
  writeFileSync(join(flashDisk, 'salinan.pembaruan'), 'terpotong');
  const { page, close } = await openCentre(centre);
  await logIn(page, headLogin);
  await page.goto(`${page.url().split('#')[0]}#/atur?bagian=pembaruan`);
  await page.getByText(`versi ${appVersion}`).first().waitFor();
  await page.getByLabel('Folder atau berkas pembaruan').fill(flashDisk);
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByText('Berkas ini bukan paket pembaruan Titian').waitFor();
  await page.getByRole('radio', { name: 'Versi 99.0.0' }).check();
  await page.getByText(`Dari versi ${appVersion} ke versi 99.0.0.`).waitFor();
  expect(await axeObjections(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cadangkan dan pasang' }).click();
  await page.getByText('Versi 99.0.0 sudah siap').waitFor();
  await page.getByText('Cadangan nomor 2 dibuat sebelumnya').waitFor();
  expect(titian.starts()).toBe('99.0.0');

  await page.getByRole('button', { name: `Kembali ke versi ${appVersion}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Kembali ke versi ${appVersion}` })
    .click();
  await page.getByText('sudah siap').waitFor({ state: 'detached' });
  expect(titian.starts()).toBe(appVersion);
  await close();
});
