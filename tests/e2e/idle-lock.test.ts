import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anAdmission, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const minutes = 60_000;
const typed = 'Konseling kedua, belum selesai ditulis';

describe('a window nobody works at', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  let caseId: string;
  let page: Page;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('dewi', 'supervisor', 'Dewi Lestari');
      ({ caseId } = await register(made.client, someone('Wulan Sari'), anAdmission()));
      return made;
    },
    async (opened) => {
      ({ centre, page } = opened);
      await page.clock.install();
      await logIn(page, headLogin);
      await page.getByRole('heading', { name: 'Beranda' }).waitFor();
    },
  );

  const toNotes = () =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `/kasus/${caseId}/intervensi`);

  it('shows the door by itself, and nothing of what stood there', async () => {
    await toNotes();
    await page.getByLabel('Ringkasan').fill(typed);
    await page.getByText(/^Draf tersimpan/).waitFor();
    centre.time.pass(6 * minutes);
    await page.clock.fastForward('00:31'); // until the window asks how the vault stands
    await page.getByLabel('Kata sandi', { exact: true }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Wulan|Konseling/);
    expect(await page.title()).toBe('Titian');
  });

  it('gives what was typed back to whoever typed it, and not to somebody else', async () => {
    await logIn(page, { loginName: 'dewi', passphrase: passphraseOf('dewi') });
    await toNotes();
    await page.getByLabel('Ringkasan').waitFor();
    expect(await page.getByLabel('Ringkasan').inputValue()).toBe('');
    await page.keyboard.press('Control+l');
    await page.getByLabel('Nama pengguna').waitFor();
    await logIn(page, headLogin);
    await toNotes();
    await page.getByText(/^Draf tersimpan/).waitFor();
    expect(await page.getByLabel('Ringkasan').inputValue()).toBe(typed);
  });
});
