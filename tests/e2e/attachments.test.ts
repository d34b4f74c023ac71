import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { readPictureSize } from '#domain/papers/picture-size';
import {
  flood,
  hidden,
  jpegTakenSideways,
  jpegWithSecrets,
  makePdf,
  samples,
} from '../attachments/samples.ts';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { logInByKeyboard } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('a scan goes into a case by keyboard', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let page: Page;
  const papers = mkdtempSync(join(tmpdir(), 'titian-papers-'));
  const paper = (name: string, content: Buffer) => {
    writeFileSync(join(papers, name), content);
    return join(papers, name);
  };
  onDemoVault((opened) => {
    ({ demo, page } = opened);
    // Listened for all along: switched on anew before a press, it may come too late for it.
    page.on('filechooser', () => undefined);
  });
  afterAll(() => rmSync(papers, { recursive: true, force: true }));

  /** Presses the button that chooses a file, and chooses this one. */
  async function choose(button: string, path: string): Promise<void> {
    await tabTo(page, button);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(path);
    await page.getByRole('dialog', { name: 'Tambah lampiran' }).waitFor();
  }

  /** A JPEG as Chromium writes it, its left half red and its right half blue. */
  async function halves(width: number, height: number): Promise<Buffer> {
    const address = await page.evaluate(
      ([width, height]) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
        pen.fillStyle = 'red';
        pen.fillRect(0, 0, width, height);
        pen.fillStyle = 'blue';
        pen.fillRect(width / 2, 0, width / 2, height);
        return canvas.toDataURL('image/jpeg');
      },
      [width, height] as const,
    );
    return Buffer.from(address.replace(/^[^,]*,/, ''), 'base64');
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

  it('a photograph taken sideways is stored upright, and is told how large it will lie there', async () => {
    await choose('Tambah lampiran', paper('IMG_2042.jpg', jpegTakenSideways(await halves(400, 200))));
    await page.getByText('Disimpan sebagai JPEG').getByText('200 x 400 piksel').waitFor();
    await typeInto(page, /^Judul/, 'Rumah');
    await page.keyboard.press('Enter');
    await pressOn(page, 'Rumah');
    const picture = page.getByRole('img', { name: 'Rumah' });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(200);
    expect(await picture.evaluate(coloursOf)).toEqual({ top: 'red', bottom: 'blue' });
    const copy = await saveCopy('Rumah.jpg');
    expect(readPictureSize(copy)).toEqual({ width: 200, height: 400 });
    for (const word of [hidden, 'Exif']) expect([word, copy.includes(word)]).toEqual([word, false]);
    await close();
  });

  it('a picture that claims too many pixels is refused before it is drawn', async () => {
    const lying = Buffer.from(samples.jpeg);
    const frame = lying.indexOf(Buffer.from([0xff, 0xc0]));
    lying.writeUInt16BE(60_000, frame + 5);
    lying.writeUInt16BE(60_000, frame + 7);
    for (const [name, content, size] of [
      ['peta.jpg', lying, '60.000 x 60.000'],
      ['peta.png', flood(20_000, 20_000), '20.000 x 20.000'],
    ] as const) {
      await choose('Tambah lampiran', paper(name, content));
      await page.getByText(`Gambar ini terlalu besar: ${size} piksel`).waitFor({ timeout: 3_000 });
      await close();
    }
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
    await choose('Tambah lampiran', paper('kamera.jpg', Buffer.from('MZ\x90\x00 sebuah program')));
    await page.keyboard.press('Enter');
    await page.getByText('Isi berkas ini bukan JPEG, PNG, WebP, atau PDF').waitFor();
    await close();
    await choose('Tambah lampiran', paper('foto.heic', Buffer.from('\0\0\0\x24ftypheic\0\0\0\0mif1heic')));
    await page.keyboard.press('Enter');
    await page.getByText('Ini foto HEIC dari iPhone.').waitFor();
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

/** What a picture shows in its upper and its lower half. */
function coloursOf(image: HTMLImageElement): { top: string; bottom: string } {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  const at = (part: number) => {
    const [red = 0, , blue = 0] = pen.getImageData(canvas.width / 2, canvas.height * part, 1, 1).data;
    return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : `${red} ${blue}`;
  };
  return { top: at(0.25), bottom: at(0.75) };
}
