import type { Page } from 'playwright-core';
import { daysAgo } from '../support/days.ts';
import { choose, holdsKeyboard, pick, pressOn, tabBackTo, typeInto } from '../support/keyboard.ts';

/** Two findings: a problem that is decided to the plan, and what Enter offers next. */
export async function writeFindings(page: Page): Promise<void> {
  await pressOn(page, 'Tulis temuan pertama');
  await holdsKeyboard(page, 'Temuan 1');
  await page.keyboard.type('Diasuh bergantian');
  await pressOn(page, 'Rincian');
  await pick(page, 'Diputuskan', 'rencana', 'Ke rencana');
  await tabBackTo(page, 'Temuan 1');
  await pressFor(page, 'Enter', 'Temuan 2');
  await page.keyboard.type('Sering tidak bersekolah');
}

/** What comes before the tree. */
export async function writeFocus(page: Page): Promise<void> {
  await typeInto(page, 'Tanggal rencana', daysAgo(45));
  await typeInto(page, 'Fokus masalah', 'Pengasuhan dan sekolah.');
  await typeInto(page, 'Akar masalah', 'Orang tua merantau tanpa kabar.');
  await typeInto(page, 'Tujuan pemecahan masalah', 'Rini diasuh keluarganya sendiri.');
}

/** One goal with two targets and a task: Enter begins a line, Tab and Shift+Tab give an empty one its level. */
export async function writeTree(page: Page): Promise<void> {
  await pressOn(page, 'Tulis tujuan pertama');
  await holdsKeyboard(page, 'Tujuan 1');
  await page.keyboard.type('Rini tinggal bersama bibinya');
  await pick(page, 'Menjawab temuan', 'bergantian', '1. Masalah: Diasuh bergantian');
  await tabBackTo(page, 'Tujuan 1');
  await pressFor(page, 'Enter', 'Tujuan 2');
  await pressFor(page, 'Tab', 'Target 1');
  await writeTarget(page, 'Bersekolah setiap hari', '2', '5', 'hari/minggu');
  await tabBackTo(page, 'Target 1');
  await pressFor(page, 'Enter', 'Target 2');
  await pressFor(page, 'Tab', 'Kegiatan 1');
  await page.keyboard.type('Mengantar Rini dan menemui gurunya');
  await pressFor(page, 'Enter', 'Kegiatan 2');
  await pressFor(page, 'Shift+Tab', 'Target 2');
  await writeTarget(page, 'Bibi mengunjungi Rini', '0', '4', 'kunjungan/bulan');
  await choose(page, 'Disetujui dalam konferensi kasus', 'Ya');
}

async function pressFor(page: Page, key: string, line: string): Promise<void> {
  await page.keyboard.press(key);
  await holdsKeyboard(page, line);
}

/** Fills in the card of the target that has the keyboard; it fell due ten days ago. */
async function writeTarget(page: Page, statement: string, from: string, to: string, unit: string) {
  await page.keyboard.type(statement);
  await typeInto(page, 'Indikator', 'Menurut catatan harian');
  await typeInto(page, 'Nilai awal', from);
  await typeInto(page, 'Nilai target', to);
  await typeInto(page, 'Satuan', unit);
  await typeInto(page, 'Tenggat', daysAgo(10));
}
