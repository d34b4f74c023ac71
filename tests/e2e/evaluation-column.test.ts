import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  register,
  roundWith,
  saveAnyway,
  someone,
} from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { countEffort } from './support/effort.ts';
import { choose, focusedName, holdsKeyboard, pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const proposed = ['achieved', 'partly', 'not-achieved', 'not-due', 'achieved'];
const dueDays = ['2026-11-01', '2026-11-01', '2026-11-01', '2027-03-01', '2026-11-01'];

describe('a round of evaluation is a column of the comparison', { timeout: 90_000 }, () => {
  let page: Page;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      for (const name of ['Melati Ayu', 'Bagus Prakoso']) {
        const { caseId } = await register(made.client, someone(name), anAdmission());
        await accept(made.client, caseId);
        await complete(made.client, caseId, 'eic', eicAnswers);
        await complete(made.client, caseId, 'assessment', assessmentAnswers);
        const plan = planWith(5, (number) => ({ dueOn: dueDays[number - 1] }));
        await complete(made.client, caseId, 'planning', plan);
        const first = roundWith({ 1: 'partly', 2: 'not-achieved' });
        await saveAnyway((confirmed) => complete(made.client, caseId, 'evaluation', first, { confirmed }));
      }
      return made;
    },
    async (opened) => {
      page = opened.page;
      await logIn(page, headLogin);
    },
  );
  const openCase = async (name: string) => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('gridcell', { name, exact: true }).dblclick();
    await page.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
  };

  const beginRound = async () => {
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: 'Evaluasi', exact: true })
      .click();
    await page.getByRole('button', { name: 'Ronde baru' }).click();
    await holdsKeyboard(page, 'Nilai target 1');
    // The round before looked at what was until 1 November, though it was held on the second.
    expect(await page.getByRole('textbox', { name: 'Awal periode' }).inputValue()).toBe('01/11/2026');
  };
  const result = (target: number) => page.getByRole('radiogroup', { name: `Hasil target ${target}` });
  const chosen = (target: number) =>
    result(target).getByRole('radio', { checked: true }).getAttribute('value');
  const proposals = () => page.getByText('Diusulkan dari nilai dan tenggat').count();

  it('takes five targets in at most 12 presses of the mouse, all five in one window', async () => {
    await openCase('Melati Ayu');
    const effort = await countEffort(page);
    await beginRound();
    for (const value of [5, 2, 0, 1, 6]) {
      await page.keyboard.type(String(value));
      await page.keyboard.press('Enter');
    }
    expect(await Promise.all([1, 2, 3, 4, 5].map(chosen))).toEqual(proposed);
    expect(await proposals()).toBe(5);
    for (const target of [1, 5]) {
      const box = await page.getByRole('row', { name: `Target ${target}`, exact: true }).boundingBox();
      expect(box && box.y > 0 && box.y + box.height < 768).toBe(true);
    }
    await expectAccessible(page);
    // What somebody touched is theirs, also where the value would propose the same.
    await result(1).getByRole('radio', { name: 'Tercapai', exact: true }).click();
    expect(await proposals()).toBe(4);
    await page.getByRole('button', { name: 'Bukti dan hambatan target 3' }).click();
    await page.getByLabel('Hambatan', { exact: true }).first().fill('Ongkos perjalanan.');
    await page
      .getByRole('radiogroup', { name: 'Penilaian proses' })
      .getByRole('radio', { name: 'Baik' })
      .click();
    await page
      .getByRole('radiogroup', { name: 'Penilaian hasil' })
      .getByRole('radio', { name: 'Cukup' })
      .click();
    await page.getByLabel('Rencana tindak lanjut').fill('Mencari bantuan ongkos.');
    await page.getByRole('button', { name: 'Selesaikan ronde' }).click();
    await page.getByText('tercapai: 2 dari 4 target yang sudah waktunya').waitFor();
    expect((await effort()).clicks).toBeLessThanOrEqual(12);
    await page.getByRole('link', { name: 'Lanjut ke Intervensi' }).waitFor();
  });

  it('keeps what is proposed apart from what was said over a reload, and follows the day of the round', async () => {
    await openCase('Bagus Prakoso');
    await beginRound();
    await page.keyboard.type('2');
    await page.keyboard.press('ArrowRight');
    expect(await focusedName(page)).toBe('Hasil target 1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await holdsKeyboard(page, 'Nilai target 4');
    await page.keyboard.type('1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await chosen(4)).toBe('achieved');
    await page.getByText('Nilai 1 belum mencapai target 5. Periksa status hasilnya.').waitFor();
    await page.getByText(/^Draf tersimpan/).waitFor();
    await page.reload();
    await page.getByText(/^Draf tersimpan/).waitFor();
    expect(await Promise.all([chosen(1), chosen(4)])).toEqual(['partly', 'achieved']);
    expect(await proposals()).toBe(1);
    await page.getByRole('textbox', { name: /^Tanggal evaluasi(?! berikutnya)/ }).fill('15/10/2026');
    expect(await chosen(1)).toBe('not-due');
  });

  it('is written and completed by keyboard alone', async () => {
    await tabTo(page, 'Nilai target 1');
    const effort = await countEffort(page);
    for (const value of [5, 2, 0, 1, 6]) {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(String(value));
      await page.keyboard.press('ArrowDown');
    }
    await choose(page, 'Penilaian proses', 'Baik');
    await choose(page, 'Penilaian hasil', 'Cukup');
    await typeInto(page, 'Rencana tindak lanjut', 'Mencari bantuan ongkos.');
    await typeInto(page, 'Tanggal evaluasi', '22/11/2026');
    await pressOn(page, 'Selesaikan ronde');
    await page.getByRole('columnheader', { name: /^Ronde 2/ }).waitFor();
    const { clicks, keys, tabs } = await effort();
    expect(clicks).toBe(0);
    // With every letter that was typed, and Ctrl+A over each value that stood there.
    expect(keys).toBeLessThanOrEqual(145);
    console.log(`Evaluasi, papan ketik: ${keys} tombol, ${tabs} di antaranya Tab`);
  });
});
