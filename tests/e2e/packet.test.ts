import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '#domain/people/initials';
import { textOf } from '../support/pdf-text.ts';
import { registerTwin } from './main-job/head-work.ts';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { drawn } from './support/drawn.ts';
import {
  choose,
  focusedName,
  holdsKeyboard,
  pick,
  pressOn,
  tabBackTo,
  tabTo,
  typeInto,
} from './support/keyboard.ts';
import { lock, logIn, logInByKeyboard } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

/** A person of the demo vault, as the grid of cases shows them. */
type Shown = { register: string; name: string };

describe('a peksos prepares a case conference by keyboard', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let page: Page;
  let first: Shown;
  let second: Shown;
  let ofNobody: string;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });

  const preview = () => page.getByRole('region', { name: 'Pratinjau bahan konferensi kasus' });
  const question = 'Apakah reunifikasi dapat dimulai bulan depan?';

  /** The words of a page as they are read out. */
  const wordsOf = async (number: number, of: number) =>
    (await preview()
      .getByRole('article', { name: `Halaman ${number} dari ${of}` })
      .textContent()) ?? '';

  const says = (number: number, of: number, words: string) =>
    expect.poll(() => wordsOf(number, of)).toContain(words);

  /** Opens the cases of a stage from Beranda, and reads its first rows. */
  async function openStage(stage: string): Promise<Shown[]> {
    await pressOn(page, 'Beranda');
    await pressOn(page, new RegExp(`^${stage}\\d`));
    const rows = page.getByRole('grid').getByRole('row');
    await rows.nth(1).waitFor();
    const shown = (await rows.all()).slice(1, 4).map(async (row) => {
      const [, register = '', name = ''] = await row.getByRole('gridcell').allTextContents();
      return { register, name: name.replace(/ \(.*\)$/, '') };
    });
    return await Promise.all(shown);
  }

  it('reaches it from a case, and sees its pages counted, with initials and a masked NIK', async () => {
    await logInByKeyboard(page, demo.userOf('socialWorker'));
    // The one on top stands on a conference's agenda, which words its question.
    [second, first] = (await openStage('Intervensi')) as [Shown, Shown];
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(first.name) }).waitFor();
    await pressOn(page, 'Bahan');
    const pages = await drawn(page);
    await says(1, pages, first.register);
    const words = await wordsOf(1, pages);
    expect(words).toContain(initialsOf(first.name));
    expect(words).not.toContain(first.name);
    expect(words).toMatch(/NIK\s*:?\s*(\d{4}\*{10}\d{2}|tidak ada)/);
    await expectAccessible(page);
  });

  it('adds a second case, and puts it first without losing the keyboard', async () => {
    await pick(page, 'Tambah kasus', second.register, new RegExp(second.name));
    await page.getByRole('button', { name: new RegExp(`^2. ${second.name}`) }).waitFor();
    await drawn(page);
    // Of several cases the agenda is in front; in another order they may take another number of pages.
    const beginsWith = (register: string) =>
      expect
        .poll(async () => {
          const pages = await drawn(page);
          await preview()
            .getByRole('article', { name: `Halaman 2 dari ${pages}` })
            .scrollIntoViewIfNeeded();
          return await wordsOf(2, pages);
        })
        .toContain(register);
    await pressOn(page, `Naikkan ${second.name}`);
    await holdsKeyboard(page, `Turunkan ${second.name}`);
    await beginsWith(second.register);
    await page.keyboard.press('Enter');
    await holdsKeyboard(page, `Naikkan ${second.name}`);
    await beginsWith(first.register);
    await expectAccessible(page);
  });

  it('reads far down what is to be decided, and stays there while it is drawn anew', async () => {
    await pressOn(page, `Keluarkan ${second.name}`);
    await holdsKeyboard(page, 'Tambah kasus');
    const brief = await drawn(page);
    await page.getByRole('radio', { name: /^Lengkap/ }).press('Space');
    await expect.poll(() => drawn(page)).toBeGreaterThan(brief);
    await typeInto(page, 'Pertanyaan untuk diputuskan', question);
    await drawn(page);
    await tabTo(page, 'Pratinjau bahan konferensi kasus');
    await page.keyboard.press('End');
    await page.keyboard.press('PageUp');
    const scrolled = () => preview().evaluate(({ scrollTop }) => scrollTop);
    // A key scrolls for a moment: where it rests is the place.
    let place = 0;
    const rests = async () => {
      const before = place;
      place = await scrolled();
      return place === before && place > 1000;
    };
    await expect.poll(rests, { interval: 400 }).toBe(true);
    await tabBackTo(page, 'Pilihan keputusan');
    const drawnAnew = page.waitForResponse((response) => response.url().includes('packet'));
    await page.keyboard.type('Pulang ke keluarga\nTetap di panti');
    await drawnAnew;
    await drawn(page);
    expect(await scrolled()).toBe(place);
    await tabTo(page, 'Pratinjau bahan konferensi kasus');
    await page.keyboard.press('Home');
    const reads = (words: string) => expect.poll(() => preview().textContent()).toContain(words);
    for (const words of [question, 'Tetap di panti']) await reads(words);
  });

  it('leaves a part out', async () => {
    const before = await drawn(page);
    await tabTo(page, 'EIC');
    await page.keyboard.press('Space');
    await expect.poll(() => drawn(page)).toBeLessThan(before);
  });

  it('finds the question again after a lock, and the names hidden again', async () => {
    await choose(page, 'Nama pada cetakan', 'Nama lengkap');
    await tabTo(page, 'Pratinjau bahan konferensi kasus');
    await page.keyboard.press('Home');
    const pages = await drawn(page);
    await says(1, pages, first.name);
    await lock(page);
    await logInByKeyboard(page, demo.userOf('socialWorker'));
    const field = page.getByLabel('Pertanyaan untuk diputuskan');
    await expect.poll(() => field.inputValue()).toBe(question);
    expect(await page.getByLabel('Inisial').isChecked()).toBe(true);
    expect(await page.getByLabel('EIC').isChecked()).toBe(true);
  });

  it('saves what was seen: a PDF that names nobody', async () => {
    await typeInto(page, 'Penerima', 'Dinas Sosial');
    const kept = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    // Said for five seconds only, and to read a PDF takes longer on a busy machine.
    await page.getByText('Bahan konferensi disimpan sebagai PDF.').waitFor();
    const bytes = await readFile(await (await kept).path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const paper = await textOf(bytes);
    for (const words of ['RAHASIA', initialsOf(first.name), question, 'Tetap di panti']) {
      expect(paper).toContain(words);
    }
    expect(paper).not.toContain(first.name);
    expect(await focusedName(page)).toBe('Penerima');
  });

  it('the Kepala is warned of a case without a plan', async () => {
    await lock(page);
    await logIn(page, demo.userOf('head'));
    await registerTwin(page);
    ofNobody = /kasus\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await page.getByRole('main').getByRole('link', { name: 'Bahan', exact: true }).click();
    await page.getByText(/^Belum mempunyai rencana: K-\d{4}-\d{4}\./).waitFor();
    await drawn(page);
    await expectAccessible(page);
  });

  it('a peksos is refused a case that is not hers, with nothing to print', async () => {
    await lock(page);
    await logInByKeyboard(page, demo.userOf('socialWorker'));
    const address = `#/konferensi?kasus=${encodeURIComponent(JSON.stringify([ofNobody]))}`;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page
      .getByRole('alert')
      .filter({ hasText: 'Kasus ini tidak ditugaskan kepada Anda.' })
      .first()
      .waitFor();
    const save = page.getByRole('button', { name: 'Simpan PDF' });
    // The page that was drawn before goes once the refusal of this one is drawn.
    await expect.poll(() => save.isDisabled()).toBe(true);
    await expect.poll(() => preview().count()).toBe(0);
    await expectAccessible(page);
  });

  it('the Kepala reads in the audit what was saved, for whom, and that it was looked at before', async () => {
    await lock(page);
    await logIn(page, demo.userOf('head'));
    await page.getByRole('link', { name: 'Jejak audit' }).click();
    const rows = page.getByRole('row', { name: /Membuat bahan konferensi kasus/ });
    await rows.filter({ hasText: first.name }).filter({ hasText: 'untuk simpan · halaman' }).waitFor();
    expect(await rows.filter({ hasText: 'penerima Dinas Sosial' }).count()).toBe(1);
    expect(await rows.filter({ hasText: 'untuk pratinjau' }).count()).toBeGreaterThan(3);
  });
});
