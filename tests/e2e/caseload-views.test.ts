import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anAdmission, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { leaveChip } from './support/leave-chip.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('lists that are asked for again and again', { timeout: 60_000 }, () => {
  let page: Page;
  let centre: TestCentre;
  const asked: string[] = [];
  onCentre(
    async () => {
      const made = await makeTestCentre();
      const sri = await made.addUser('sri', 'socialWorker', 'Sri W.');
      const { client } = made;
      const known = {
        nik: '3404015403090001',
        nikAbsenceReason: undefined,
        sex: 'P',
        birthDate: '2009-03-14',
      };
      await register(client, someone('Melati Ayu', known), anAdmission(), sri);
      await register(
        client,
        someone('Bagus Prakoso', { birthDate: '1990-05-05' }),
        anAdmission({ admittedOn: '2026-11-20' }),
        sri,
      );
      return made;
    },
    async (opened) => {
      ({ page, centre } = opened);
      await logIn(page, { loginName: 'sri', passphrase: passphraseOf('sri') });
      page.on('request', (request) => asked.push(`${request.url()} ${request.postData()}`));
      await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    },
  );
  const names = () => page.getByRole('grid').getByRole('link').allTextContents();
  const chip = (words: string | RegExp) => page.getByRole('button', { name: words });
  const show = async (view: string) => {
    await chip(/^Tampilan:/).click();
    await page.getByRole('button', { name: view, exact: true }).click();
    await chip(`Tampilan: ${view}`).waitFor();
  };

  it('are found by their name, say what they hold by filled chips, and lead back', async () => {
    await expect.poll(names).toEqual(['Bagus Prakoso', 'Melati Ayu']);
    await show('NIK kosong');
    await expect.poll(names).toEqual(['Bagus Prakoso']);
    await chip('Identitas: NIK kosong').waitFor();
    await expectAccessible(page);
    await show('Tanpa catatan 14 hari');
    await expect.poll(names).toEqual(['Melati Ayu']);
    // What falls due by next Monday, the longest overdue first.
    await show('Tenggat minggu ini');
    await expect.poll(names).toEqual(['Melati Ayu', 'Bagus Prakoso']);
    await show('Semua kasus terbuka');
    await expect.poll(names).toEqual(['Bagus Prakoso', 'Melati Ayu']);
  });

  it('ask for their rows before all else of the page, and for how the rows are drawn', () => {
    const turnOf = (what: RegExp) => asked.findIndex((request) => what.test(request));
    const first = [/grid\.caseload/, /caseload\/list .*"limit":50/].map(turnOf);
    const others = [/caseload\/list .*"limit":1\b/, /caseloadView\/list/].map(turnOf);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...first)).toBeLessThan(Math.min(...others));
  });

  it('write the next rows over those that stand: no cell is made anew at a letter', async () => {
    const firstCells = () => page.getByRole('grid').locator('[data-index="0"] [role=gridcell]');
    await firstCells().evaluateAll((cells) => {
      for (const cell of cells) cell.setAttribute('data-stood', '');
    });
    await page.getByLabel('Cari', { exact: true }).fill('melati');
    await expect.poll(names).toEqual(['Melati Ayu']);
    expect(
      await firstCells().evaluateAll((cells) => cells.every((cell) => cell.hasAttribute('data-stood'))),
    ).toBe(true);
    await page.getByLabel('Cari', { exact: true }).fill('');
    await expect.poll(names).toEqual(['Bagus Prakoso', 'Melati Ayu']);
  });

  it('open their first row at Enter, also when that is pressed before the answer to the last letter is there', async () => {
    await page.getByLabel('Cari', { exact: true }).fill('mela');
    await expect.poll(names).toEqual(['Melati Ayu']);
    const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route('**/caseload/list', async (route) => {
      asked.resolve();
      await released.promise;
      await route.continue();
    });
    await page.keyboard.press('t');
    await asked.promise;
    await page.keyboard.press('Enter');
    released.resolve();
    await page.getByRole('heading', { name: /^Melati Ayu/ }).waitFor();
    await page.unroute('**/caseload/list');
    await page.goBack();
    await page.getByLabel('Cari', { exact: true }).fill('');
    await expect.poll(names).toEqual(['Bagus Prakoso', 'Melati Ayu']);
  });

  it('are narrowed by a number: by one press, or by its ends, of which the wrong ones are named', async () => {
    await chip('Saringan lain').click();
    await page.getByRole('menuitem', { name: 'Umur' }).click();
    await page.getByRole('button', { name: 'Anak, di bawah 18' }).click();
    await chip('Umur: sampai 17').waitFor();
    await expect.poll(names).toEqual(['Melati Ayu']);
    await chip('Umur: sampai 17').click();
    await page.getByLabel('Dari', { exact: true }).fill('30');
    await page.getByText('Lebih kecil daripada awalnya.').waitFor();
    await page.getByLabel('Sampai', { exact: true }).fill('x');
    await page.getByText('Tulis bilangan bulat').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Sampai', { exact: true }).fill('');
    await page.keyboard.press('Enter');
    await chip('Umur: 30 ke atas').waitFor();
    await expect.poll(names).toEqual(['Bagus Prakoso']);
    await page.getByRole('button', { name: 'Hapus saringan Umur' }).click();
    await expect.poll(names).toEqual(['Bagus Prakoso', 'Melati Ayu']);
  });

  it('are kept under a name of one’s own, without the words of a search, and for nobody else', async () => {
    await page.getByLabel('Cari', { exact: true }).fill('melati');
    await chip('Saringan lain').click();
    await page.getByRole('menuitem', { name: 'Jenis kelamin' }).click();
    await page.getByRole('checkbox', { name: 'Perempuan' }).check();
    await leaveChip(page, /^Jenis kelamin:/);
    await chip('Tampilan: tersendiri').click();
    await page.getByLabel('Simpan saringan dan urutan ini sebagai').fill('Perempuan saja');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await chip('Tampilan: Perempuan saja').waitFor();
    await show('Semua kasus terbuka');
    await page.reload();
    await show('Perempuan saja');
    await expect.poll(names).toEqual(['Melati Ayu']);
    expect(await page.getByLabel('Cari', { exact: true }).inputValue()).toBe('');
    await lock(page);
    await logIn(page, headLogin);
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await chip(/^Tampilan:/).click();
    await page.getByRole('button', { name: 'NIK kosong', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Perempuan saja', exact: true }).count()).toBe(0);
    await leaveChip(page, /^Tampilan:/);
  });

  it('stand together under heads with their number, folded and opened by keyboard, and exported as ticked', async () => {
    await show('Semua kasus terbuka');
    await chip('Kelompok: tidak').click();
    await page.getByRole('radio', { name: 'NIK' }).check();
    await leaveChip(page, /^Kelompok:/);
    const grid = page.getByRole('treegrid', { name: 'Daftar kasus' });
    const lines = () => grid.getByRole('row').allTextContents();
    const head = (words: string) => grid.getByRole('row', { name: words });
    await head('NIK ada 1').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Cari', { exact: true }).press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => head('NIK ada 1').getAttribute('aria-expanded')).toBe('false');
    await expect.poll(async () => (await lines()).some((line) => line.includes('Melati Ayu'))).toBe(false);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Bagus Prakoso');
    await page.keyboard.press('Control+Space');
    await page.getByRole('status').getByText('1 dipilih').waitFor();
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('NIK kosong');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await lines()).some((line) => line.includes('Melati Ayu'))).toBe(true);
    await page.getByRole('button', { name: 'Ekspor XLSX' }).last().click();
    await page.getByText(/^1 kasus yang dipilih dengan kolom/).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('status').getByText('1 dipilih').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Bahan', exact: true }).click();
    await page.getByRole('heading', { name: 'Bahan konferensi kasus' }).waitFor();
    await page.getByRole('button', { name: /^1\. Bagus Prakoso/ }).waitFor();
    expect(await page.getByRole('button', { name: /^2\. / }).count()).toBe(0);
    await page.goBack();
    await grid.getByRole('checkbox').last().check();
    await page.getByRole('button', { name: 'Batal pilih' }).click();
    await page.getByRole('button', { name: 'Lepas kelompok' }).click();
    await page.getByRole('grid', { name: 'Daftar kasus' }).waitFor();
  });

  it('are shared with everybody by whoever oversees, changed by them, and taken away after a question', async () => {
    await lock(page);
    await logIn(page, headLogin);
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await chip('Kelompok: tidak').click();
    await page.getByRole('radio', { name: 'Tahap' }).check();
    await leaveChip(page, /^Kelompok:/);
    await chip(/^Tampilan:/).click();
    await page.getByLabel('Simpan saringan dan urutan ini sebagai').fill('Per tahap');
    await page.getByRole('checkbox', { name: 'Bagikan kepada semua orang di lembaga' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await chip('Tampilan: Per tahap').waitFor();
    await chip('Kelompok: Tahap').click();
    await page.getByRole('radio', { name: 'Kategori' }).check();
    await leaveChip(page, /^Kelompok:/);
    await chip('Tampilan: Per tahap, diubah').click();
    await page.getByRole('button', { name: 'Simpan perubahan ke “Per tahap”' }).click();
    await chip('Tampilan: Per tahap').waitFor();
    await lock(page);
    await logIn(page, { loginName: 'sri', passphrase: passphraseOf('sri') });
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await show('Per tahap');
    await chip('Kelompok: Kategori').waitFor();
    await chip(/^Tampilan:/).click();
    expect(await page.getByRole('button', { name: 'Hapus tampilan Per tahap' }).count()).toBe(0);
    await leaveChip(page, /^Tampilan:/);
    await lock(page);
    await logIn(page, headLogin);
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await chip(/^Tampilan:/).click();
    await page.getByRole('button', { name: 'Hapus tampilan Per tahap' }).click();
    await page.getByRole('button', { name: 'Hapus', exact: true }).click();
    await page.getByRole('button', { name: 'Hapus tampilan Per tahap' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('shows nobody a column of their own name, and whoever sees all cases whose they are', async () => {
    await page.getByRole('columnheader', { name: 'Pekerja sosial' }).waitFor();
    await lock(page);
    await logIn(page, { loginName: 'sri', passphrase: passphraseOf('sri') });
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('columnheader', { name: 'Pekerja sosial' }).count()).toBe(0);
  });

  it('show the photo beside its name, or initials where one chose so', async () => {
    await page.getByRole('grid').getByRole('row', { name: 'Melati Ayu' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Identitas', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Tambah foto' }).click(),
    ]);
    await chooser.setFiles(join(import.meta.dirname, '../attachments/fixtures/scan.jpg'));
    await page.getByRole('button', { name: 'Ganti foto' }).waitFor();
    const beside = () =>
      page
        .getByRole('row', { name: 'Melati Ayu' })
        .locator('[data-photo]')
        .evaluate((mark) => getComputedStyle(mark).backgroundImage.slice(0, 20));
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await expect.poll(beside).toBe('url("data:image/jpeg');
    // A photo from before lists showed a small one: it is made when the file is opened, and nobody waits.
    const vault = await centre.app.context.keeper.current();
    vault?.sqlite.prepare('delete from thumbnail').run();
    await page.reload();
    await page.getByRole('row', { name: 'Melati Ayu' }).waitFor();
    expect(await page.getByRole('row', { name: 'Melati Ayu' }).locator('[data-photo]').count()).toBe(0);
    await page.getByRole('grid').getByRole('link', { name: 'Melati Ayu' }).click();
    await expect.poll(() => vault?.sqlite.prepare('select count(*) from thumbnail').pluck().get()).toBe(1);
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await expect.poll(beside).toBe('url("data:image/jpeg');
    await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await page.getByRole('tab', { name: 'Tampilan' }).click();
    await page.getByRole('radio', { name: 'Inisial saja' }).click();
    await page.locator('html[data-faces=initials]').waitFor();
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await expect.poll(beside).toBe('none');
  });
});
