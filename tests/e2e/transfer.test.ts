import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  register,
  someone,
} from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { consentTo, refer } from '../transfer/support.ts';
import { openCentre } from './support/open-centre.ts';
import { logIn } from './support/open-titian.ts';

const galih = { birthDate: '2011-05-04', birthPlace: 'Sleman' };

describe('a case goes to another centre and back', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'titian-rujukan-'));
  let [here, there] = [] as unknown as [Centre, Centre];
  let [caseHere, caseThere, referral] = ['', '', ''];
  type Centre = { centre: TestCentre; page: Page; close(): Promise<void> };

  const go = (page: Page, hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const saved = async (page: Page, button: Locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const chosen = async (page: Page, button: string, path: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: button }).click(),
    ]);
    await chooser.setFiles(path);
  };
  /** Hands a case over from the referral that is open; gives the file and the code. */
  const hand = async (page: Page) => {
    await page.getByRole('button', { name: 'Serahkan berkas kasus' }).click();
    const dialog = page.getByRole('dialog', { name: 'Serahkan berkas kasus' });
    await dialog.getByText('Persetujuan mencakup pelayanan.').waitFor();
    const path = await saved(page, dialog.getByRole('button', { name: 'Simpan berkas terenkripsi' }));
    const code = await dialog.getByLabel('Kode pembuka').innerText();
    await dialog.getByRole('button', { name: 'Kode sudah dicatat' }).click();
    return { path, code };
  };
  const receive = async (page: Page, { path, code }: { path: string; code: string }) => {
    await go(page, '/beranda');
    await go(page, '/kasus/terima');
    await chosen(page, 'Pilih berkas', path);
    await page.getByLabel('Kode pembuka').fill(code);
    await page.getByRole('button', { name: 'Buka berkas' }).click();
  };

  /** Takes what is chosen into the case of somebody who is named before. */
  const take = async (page: Page, who: string) => {
    await page.getByRole('button', { name: 'Ambil ke kasus ini' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ambil ke kasus orang ini?' });
    await dialog.getByText(new RegExp(`masuk ke kasus ${who}, `)).waitFor();
    await dialog.getByRole('button', { name: 'Ambil', exact: true }).click();
  };

  beforeAll(async () => {
    const one = await makeTestCentre();
    ({ caseId: caseHere } = await register(one.client, someone('Galih Nugroho', galih), anAdmission()));
    await accept(one.client, caseHere);
    await complete(one.client, caseHere, 'eic', eicAnswers);
    await complete(one.client, caseHere, 'assessment', assessmentAnswers);
    await complete(one.client, caseHere, 'consent', consentTo('service'));
    await attach(one.client, caseHere, { name: 'kk.pdf', content: makePdf('Kartu keluarga') });
    referral = await refer(one.client, caseHere);
    const other = await makeTestCentre({ centre: { name: 'Balai Antasena', town: 'Magelang' } });
    const known = someone('Galih Nugroho', { ...galih, birthPlace: 'Bantul' });
    ({ caseId: caseThere } = await register(other.client, known, anAdmission()));
    here = { centre: one, ...(await openCentre(one)) };
    there = { centre: other, ...(await openCentre(other)) };
    await logIn(here.page, headLogin);
    await logIn(there.page, headLogin);
  });
  afterAll(async () => {
    for (const one of [here, there]) {
      await one?.close();
      await one?.centre.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('is handed over with a code that is shown once', async () => {
    await go(here.page, `/kasus/${caseHere}/terminasi?catatan=referral:${referral}`);
    const packed = await hand(here.page);
    expect(readFileSync(packed.path).includes('Galih')).toBe(false);
    await receive(there.page, { ...packed, code: '0000 0000 0000 0000' });
    await there.page.getByText('Kode itu tidak membuka berkas ini.').waitFor();
    const { page } = there;
    const [whole, copied] = [readFileSync(packed.path), join(folder, 'salinan.titian-kasus')];
    writeFileSync(copied, whole.subarray(0, whole.length / 2));
    await receive(page, { ...packed, path: copied });
    await page.getByText('Berkas ini terpotong: salinannya belum selesai.').waitFor();
    // Copied once more meanwhile: what was chosen is not there any more, and the same name can be chosen again.
    writeFileSync(copied, whole);
    await page.getByRole('button', { name: 'Buka berkas' }).click();
    await page.getByText('Berkas itu tidak dapat dibaca lagi').waitFor();
    await chosen(page, 'Pilih berkas', copied);
    expect(await page.locator('input[type=file]').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Buka berkas' }).click();
    await page.getByRole('heading', { name: 'Berkas dari PSAA Tunas Melati, Sleman' }).waitFor();
  });

  it('is taken into the file of the person who is found, both values side by side', async () => {
    const { page, centre } = there;
    await page.getByRole('radio', { name: /^Galih Nugroho/ }).check();
    const row = page.getByRole('row', { name: /Tempat lahir/ });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toContain('Tempat lahir Bantul Sleman');
    await row.getByRole('checkbox').check();
    await take(page, 'Galih Nugroho');
    await page.getByText('Diambil ke kasus ini: 5 catatan, 2 lampiran, 1 isian identitas.').waitFor();
    await centre.as('kepala');
    const birthPlace = async () =>
      (await centre.client.form.client.open({ caseId: caseThere })).record?.answers.birthPlace;
    expect(await birthPlace()).toBe('Sleman');
    await page.getByRole('button', { name: 'Batalkan pengambilan' }).click();
    const asked = page.getByRole('dialog', { name: 'Batalkan pengambilan ini?' });
    await asked.getByRole('button', { name: 'Batalkan pengambilan' }).click();
    await page.getByText('Berkas dari PSAA Tunas Melati dikeluarkan lagi dari kasus ini.').waitFor();
    expect(await birthPlace()).toBe('Bantul');
    await page
      .getByRole('row', { name: /Tempat lahir/ })
      .getByRole('checkbox')
      .check();
    await take(page, 'Galih Nugroho');
    await page.getByText(/^Diambil .* oleh .*: 5 catatan, 2 lampiran, 1 isian identitas\.$/).waitFor();
    await page.getByText('Sejak diambil sudah ada').waitFor({ state: 'detached' });
  });

  it('is answered, and the referral of the sender says so', async () => {
    const { page } = there;
    await page.getByRole('textbox', { name: 'Yang ingin disampaikan' }).fill('Kami terima.');
    const slip = await saved(page, page.getByRole('button', { name: 'Simpan jawaban' }));
    await chosen(here.page, 'Ambil jawaban', slip);
    await here.page.getByText('Balai Antasena menerima rujukan ini.').waitFor();
  });

  it('stands in the file as what another centre wrote, and the assessment begins from it', async () => {
    const { page } = there;
    await go(page, `/kasus/${caseThere}/luar`);
    const section = page.getByRole('region', { name: 'Dari PSAA Tunas Melati, Sleman' });
    await section.getByRole('button', { name: /^Asesmen/ }).click();
    await section.getByText('Putus sekolah dan ikut kelompok yang melanggar.').waitFor();
    await go(page, `/kasus/${caseThere}/asesmen`);
    await page.getByText(/dapat dimulai dari PSAA Tunas Melati \(10 September 2026\)/).waitFor();
    await page.getByRole('button', { name: 'Lihat yang dapat dibawa' }).click();
    await page.getByRole('button', { name: 'Bawa sebagai draf' }).click();
    await page.getByText('Dibawa dari PSAA Tunas Melati (10 September 2026).').waitFor();
  });

  it('comes back the same way', async () => {
    await there.centre.as('kepala'); // who looks into the vault beside the window
    await complete(there.centre.client, caseThere, 'consent', consentTo('service'));
    const back = await refer(there.centre.client, caseThere, { institution: 'PSAA Tunas Melati' });
    await go(there.page, `/kasus/${caseThere}/terminasi?catatan=referral:${back}`);
    const packed = await hand(there.page);
    await receive(here.page, packed);
    await here.page.getByRole('heading', { name: 'Berkas dari Balai Antasena, Magelang' }).waitFor();
    await here.page.getByRole('radio', { name: /^Galih Nugroho/ }).check();
    await here.page.getByText('Identitasnya sama di kedua lembaga.').waitFor();
    await take(here.page, 'Galih Nugroho');
    await here.page.getByText(/Diambil ke kasus ini: \d catatan, \d lampiran, 0 isian identitas\./).waitFor();
  });
});
