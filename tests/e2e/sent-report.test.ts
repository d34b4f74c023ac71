import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readMonthFile } from '#platform/month-file';
import { fingerprintOf } from '#platform/signed-line';
import { anAdmission, complete, eicAnswers, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

let caseId = '';

/** October was sent while somebody of whom the intake has decided was still a candidate. */
async function makeSentMonth(): Promise<TestCentre> {
  const centre = await makeTestCentre();
  const admission = anAdmission({ admittedOn: '2026-10-02' });
  ({ caseId } = await register(centre.client, someone('Galih Nugroho'), admission));
  await complete(centre.client, caseId, 'eic', { ...eicAnswers, metOn: '2026-10-02' });
  await centre.client.monthReport.exportWorkbook({ period: '2026-10' });
  return centre;
}

describe('a month that was sent', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  let page: Page;
  onCentre(makeSentMonth, (opened) => {
    ({ centre, page } = opened);
  });
  const accepted = async () => (await centre.client.form.acceptance.open({ caseId })).record !== null;

  it('is named before a correction of it is saved, and turning back saves nothing', async () => {
    await logIn(page, headLogin);
    await centre.as('kepala'); // who looks into the vault beside the window
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `/kasus/${caseId}/ringkasan`);
    await page.getByText('Hasil intake: memenuhi syarat.').waitFor();
    await page.getByRole('link', { name: 'Tetapkan sebagai penerima manfaat' }).click();
    await page.getByRole('button', { name: 'Simpan penetapan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tetap simpan?' });
    await dialog.getByText(/Oktober 2026 \(lembar Rekap, .*Nominatif/).waitFor();
    await dialog.getByRole('button', { name: 'Batal' }).click();
    expect(await accepted()).toBe(false);
    await page.getByRole('button', { name: 'Simpan penetapan' }).click();
    await dialog.getByRole('button', { name: 'Tetap simpan' }).click();
    await expect.poll(accepted).toBe(true);
    await page.getByText('Hasil intake: memenuhi syarat.').waitFor({ state: 'hidden' });
  });

  it('stands on Beranda with its cells, and with all of them on its own page', async () => {
    await page.getByRole('link', { name: 'Beranda' }).click();
    const changed = page.getByRole('region', { name: 'Laporan terkirim yang berubah' });
    await changed.getByText(/^Rekap, .*Masuk L: 0 → 1 \(K-2026-0001\)$/).waitFor();
    await changed.getByRole('link', { name: 'Oktober 2026' }).click();
    await page.getByRole('heading', { name: 'Yang berubah sejak ekspor terakhir' }).waitFor();
    await page.getByText('ekspor berikutnya menjadi revisi 1').waitFor();
    await page.getByText('Triwulan', { exact: true }).click();
    await page.getByText(/Triwulan IV 2026 seimbang: .* pada awal triwulan \+ 1 masuk/).waitFor();
    await page.getByRole('button', { name: 'Triwulan sebelumnya' }).click();
    await page.getByText(/Triwulan III 2026 seimbang/).waitFor();
  });

  it('is saved for a Dinas that gathers many, signed by the key whose fingerprint stands in Atur', async () => {
    await page.evaluate(() => {
      location.hash = '/laporan?masa=2026-10';
    });
    const save = page.getByRole('button', { name: 'Simpan berkas bulan' });
    const [saved] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(saved.suggestedFilename()).toBe('Bulan 2026-10 PSAA Tunas Melati.titian-bulan');
    const figures = readMonthFile(readFileSync(await saved.path(), 'utf8'));
    if (typeof figures === 'string') throw new Error(figures);
    expect(figures).toMatchObject({ month: '2026-10', revision: 0 });
    await page.evaluate(() => {
      location.hash = '/atur?bagian=kunci';
    });
    await page.getByText(fingerprintOf(figures.key), { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Cetak lembar sidik' }).click();
    await page.getByLabel('Pratinjau lembar sidik lembaga').waitFor();
  });
});
