import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { daysAgo } from '../e2e/support/days.ts';
import { logIn } from '../e2e/support/open-titian.ts';
import { onClosedCentre } from '../e2e/support/window-on.ts';
import { register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';

/** Today is the real day here: the host in its own process has the real clock. */
describe('bad input on the screen', () => {
  let page: Page;
  let caseId: string;
  onClosedCentre(
    async () => {
      const centre = await makeTestCentre({ start: new Date().toISOString() });
      await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      const admittedOn = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
      ({ caseId } = await register(centre.client, someone('Ahmad \u202E محمد 😀'), {
        category: 'PMKS-03',
        admittedOn,
        referralSource: 'justice',
      }));
      await centre.app.close();
      return centre;
    },
    (opened) => {
      page = opened.page;
    },
    { apart: true },
  );

  const go = (path: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, path);

  it('a wrong pass phrase is told with the tries that are left, and what was typed as name stays', async () => {
    await page.getByLabel('Nama pengguna').fill(headLogin.loginName);
    await page.getByLabel('Kata sandi', { exact: true }).fill('bukan kata sandi yang benar');
    await page.keyboard.press('Enter');
    await page.getByText('Nama pengguna atau kata sandi salah. Anda dapat mencoba 4 kali lagi.').waitFor();
    expect(await page.getByLabel('Nama pengguna').inputValue()).toBe(headLogin.loginName);
    await logIn(page, headLogin);
  });

  it('a name from right to left turns nothing beside it round', async () => {
    await go(`/kasus/${caseId}/ringkasan`);
    const heading = page.getByRole('heading', { level: 1, name: /Ahmad/ });
    await heading.waitFor();
    const [name, facts] = await heading.evaluate((element) => {
      const right = (node: Element | null) => node?.getBoundingClientRect().right ?? 0;
      return [right(element.querySelector('bdi')), right(element.lastElementChild)];
    });
    expect(facts).toBeGreaterThan(name as number);
    expect(await page.title()).toBe('Berkas kasus - Titian');
  });

  it('a day that is none is told under its field and kept as it was typed', async () => {
    await go(`/kasus/${caseId}/intervensi`);
    const day = page.getByLabel('Tanggal kegiatan');
    await day.fill('31/02/2026');
    await day.blur();
    await page.getByText('"31/02/2026" bukan tanggal di kalender. Tulis misalnya 23/11/2026.').waitFor();
    await page.getByText(/Draf tersimpan/).waitFor();
    await page.reload();
    await day.waitFor();
    expect(await day.inputValue()).toBe('31/02/2026');
    await day.fill(daysAgo(0));
  });

  it('200,000 characters are counted under their field, kept, and not saved as a note', async () => {
    const summary = page.getByLabel('Ringkasan');
    await summary.fill('a'.repeat(200_000));
    await page.getByText('200.000 karakter; paling banyak 50.000.').waitFor();
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await page
      .getByText(/Teks terlalu panjang: 200\.000 karakter, paling banyak 50\.000/)
      .first()
      .waitFor();
    expect((await summary.inputValue()).length).toBe(200_000);
    await summary.fill('Konseling pertama.');
  });

  it('a double click on save makes one note', async () => {
    await page.getByRole('combobox', { name: 'Jenis kontak' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Simpan catatan' }).dblclick();
    await page.getByText('Catatan: 1', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('Catatan: 1', { exact: true }).waitFor();
  });

  it('a month that has not begun is told, and nothing can be exported of it', async () => {
    const next = `${new Date().getFullYear() + 1}-01`;
    await go(`/laporan?masa=${next}`);
    await page
      .getByText(/Januari \d{4} belum dimulai/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Simpan XLSX/ }).count()).toBe(0);
  });

  it('a packet of a case without a plan is drawn, and says so above it and beside the case', async () => {
    await go(`/konferensi?kasus=${encodeURIComponent(JSON.stringify([caseId]))}`);
    await page.getByText(/^Belum mempunyai rencana: K-\d{4}-\d{4}\./).waitFor();
    await page.getByText('Belum mempunyai rencana', { exact: true }).waitFor();
    await page.getByText(/^\d+ halaman$/).waitFor();
  });

  it('an address of somebody else’s page opens nothing', async () => {
    await page.keyboard.press('Control+l');
    await page.getByLabel('Nama pengguna').waitFor();
    await page.getByLabel('Nama pengguna').fill('');
    await logIn(page, { loginName: 'sri', passphrase: 'sri lentera bambu senja' });
    await go('/audit');
    await page
      .getByText('Peran Pekerja Sosial tidak memakai halaman ini, jadi tidak ada yang dibuka.')
      .waitFor();
    await go(`/kasus/${caseId}/ringkasan`);
    await page.getByText('Kasus ini tidak ditugaskan kepada Anda.').waitFor();
    await go('/tidak-ada');
    await page.getByRole('heading', { name: 'Alamat ini tidak dikenal' }).waitFor();
  });
});
