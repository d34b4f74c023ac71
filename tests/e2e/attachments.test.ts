import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hidden, jpegWithSecrets, makePdf } from '../attachments/samples.ts';
import { expectAccessible } from './support/axe.ts';
import { type DemoVault, makeDemoVault } from './support/demo-vault.ts';
import { inOrder } from './support/in-order.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { logInByKeyboard, type OpenTitian, openTitian } from './support/open-titian.ts';

describe('a scan goes into a case by keyboard', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let titian: OpenTitian;
  let page: Page;
  const papers = mkdtempSync(join(tmpdir(), 'titian-papers-'));
  const paper = (name: string, content: Buffer) => {
    writeFileSync(join(papers, name), content);
    return join(papers, name);
  };
  beforeAll(async () => {
    demo = await makeDemoVault();
    titian = await openTitian(demo.folder);
    page = titian.page;
    // Listened for all along: switched on anew before a press, it may come too late for it.
    page.on('filechooser', () => undefined);
  });
  afterAll(async () => {
    await titian?.close();
    demo?.remove();
    rmSync(papers, { recursive: true, force: true });
  });
  inOrder(() => titian);

  /** Presses the button that chooses a file, and chooses this one. */
  async function choose(button: string, path: string): Promise<void> {
    await tabTo(page, button);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(path);
    await page.getByRole('dialog', { name: 'Tambah lampiran' }).waitFor();
  }

  /** Closes what is open over the page. */
  async function close(): Promise<void> {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** Takes a copy out of the vault, after the question; the pass phrase was given a moment ago. */
  async function saveCopy(name: string): Promise<Buffer> {
    await pressOn(page, 'Simpan salinan');
    await page.getByText('Salinan tidak terenkripsi').waitFor();
    await expectAccessible(page);
    const kept = page.waitForEvent('download');
    await typeInto(page, 'Penerima', 'Dinas Sosial');
    await page.keyboard.press('Enter');
    const copy = await kept;
    await page.getByText('Salinan tidak terenkripsi').waitFor({ state: 'hidden' });
    expect(copy.suggestedFilename()).toBe(name);
    return await readFile(await copy.path());
  }

  it('the empty place says what to do, and what may come in', async () => {
    await logInByKeyboard(page, demo.userOf('socialWorker'));
    await pressOn(page, 'Kasus');
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await pressOn(page, 'Dokumen');
    await page.getByText('Belum ada lampiran.').waitFor();
    await page.getByText('paling besar 20 MB').waitFor();
    await expectAccessible(page);
  });

  it('a photograph is added, read back larger, and has lost where it was taken', async () => {
    await choose('Tambah lampiran', paper('IMG_2041.jpg', jpegWithSecrets()));
    await expectAccessible(page);
    await typeInto(page, /^Judul/, 'KTP depan');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Lampiran Identitas' }).waitFor();
    await pressOn(page, 'KTP depan');
    const picture = page.getByRole('img', { name: 'KTP depan' });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96);
    const before = (await picture.boundingBox())?.width ?? 0;
    await pressOn(page, 'Perbesar');
    await expect.poll(async () => ((await picture.boundingBox())?.width ?? 0) / before).toBeCloseTo(1.5, 1);
    await expectAccessible(page);
    const copy = await saveCopy('KTP depan.jpg');
    expect(copy.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(copy.includes(hidden)).toBe(false);
    await close();
  });

  it('a PDF is read page by page, and a copy leaves only after the question', async () => {
    await choose('Tambah lampiran', paper('surat.pdf', makePdf('Surat pengantar', { pages: 2 })));
    await page.keyboard.press('Enter');
    await pressOn(page, 'surat');
    await page.getByRole('article', { name: 'Halaman 2 dari 2' }).waitFor();
    await page.getByText('Surat pengantar 1').waitFor({ state: 'attached' });
    await expectAccessible(page);
    expect((await saveCopy('surat.pdf')).equals(makePdf('Surat pengantar', { pages: 2 }))).toBe(true);
    await close();
  });

  it('what is no scan gets a plain sentence, and nothing is lost', async () => {
    await choose('Tambah lampiran', paper('kamera.jpg', Buffer.from('PK\x03\x04 dokumen')));
    await page.keyboard.press('Enter');
    await page.getByText('Isi berkas ini bukan JPEG, PNG, WebP, atau PDF').waitFor();
    await close();
    await choose('Tambah lampiran', paper('rapor.jpg', makePdf('Rapor')));
    await page.keyboard.press('Enter');
    await page.getByText('Isi berkas ini PDF, tetapi namanya berakhiran lain').waitFor();
    await close();
  });

  it('it is taken out with a reason, and put back', async () => {
    await pressOn(page, 'Keluarkan surat');
    await page.getByRole('dialog').waitFor();
    await typeInto(page, /^Alasan/, 'Milik orang lain.');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Lampiran yang dikeluarkan' }).waitFor();
    await page.getByText('Milik orang lain.').waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Kembalikan surat');
    await page.getByRole('table', { name: 'Lampiran yang dikeluarkan' }).waitFor({ state: 'hidden' });
  });

  it('one of a note stands with the note and in the list', async () => {
    await tabTo(page, 'Intervensi', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page
      .getByRole('article', { name: /^Catatan/ })
      .first()
      .waitFor();
    const button = page.getByRole('article').first().getByRole('button', { name: 'Tambah lampiran' });
    await button.focus();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(paper('kunjungan.jpg', jpegWithSecrets()));
    await page.getByRole('dialog', { name: 'Tambah lampiran' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').first().getByRole('button', { name: 'kunjungan' }).waitFor();
    await expectAccessible(page);
  });
});
