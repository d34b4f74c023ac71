import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DemoVault } from './support/demo-vault.ts';
import { lock, logIn, type OpenTitian } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('nothing typed is lost', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let titian: OpenTitian;
  let page: Page;
  onDemoVault(async (opened) => {
    ({ demo, titian, page } = opened);
    await logIn(page, demo.userOf('head'));
    await openNote();
  });

  const summary = () => page.getByRole('region', { name: 'Catatan baru' }).getByLabel('Ringkasan');

  const holds = (text: string) => expect.poll(() => summary().inputValue()).toBe(text);

  /** The box in which the next note of a case is written, with what is in it. */
  async function openNote(): Promise<void> {
    await page.getByRole('link', { name: /^Intervensi/ }).click();
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: 'Intervensi' })
      .click();
    await summary().waitFor();
  }

  it('a window loaded anew in the middle of a draft goes on where it was', async () => {
    await summary().pressSequentially('Ditulis sebelum jendela dimuat ulang.');
    await page.getByText(/^Draf tersimpan \d/).waitFor();
    await page.reload();
    await holds('Ditulis sebelum jendela dimuat ulang.');
  });

  it('a window left a moment after the last letter asks first', async () => {
    await summary().fill('');
    const asked = page.waitForEvent('dialog');
    await summary().pressSequentially('Ditulis tepat sebelum dimuat ulang.');
    await page.evaluate(() => setTimeout(() => location.reload()));
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await holds('Ditulis tepat sebelum dimuat ulang.');
  });

  it('Ctrl+L keeps what was typed a moment before', async () => {
    await summary().fill('');
    await summary().pressSequentially('Ditulis tepat sebelum dikunci.');
    await lock(page);
    expect(await page.getByText('Ditulis tepat').count()).toBe(0);
    await logIn(page, demo.userOf('head'));
    await holds('Ditulis tepat sebelum dikunci.');
  });

  it('a host that is killed in the middle of a draft has it when it runs again', async () => {
    await summary().fill('');
    await summary().pressSequentially('Ditulis sebelum proses mati.');
    await page.getByText(/^Draf tersimpan \d/).waitFor();
    await titian.killHost();
    await summary().pressSequentially(' Yang ini hanya di layar.');
    await page.getByText(/^Belum tersimpan/).waitFor();
    await titian.startAgain();
    await logIn(page, demo.userOf('head'));
    await openNote();
    await holds('Ditulis sebelum proses mati.');
  });

  it('a report of harm left a moment after its last letter is a draft, and goes on where it was', async () => {
    await page.getByRole('link', { name: 'Dugaan' }).first().click();
    for (const words of ['Dipukul', ' di gudang.', ' Dilihat Bu Ani.']) {
      await page
        .getByRole('link', { name: 'Tulis laporan' })
        .or(page.getByRole('button', { name: 'Lanjutkan draf laporan' }))
        .click();
      const story = page.getByLabel('Yang dilihat atau didengar');
      await story.press('End');
      await story.pressSequentially(words);
      await page.getByRole('button', { name: 'Batal' }).click();
      await page.getByRole('button', { name: 'Lanjutkan draf laporan' }).waitFor();
    }
    await page.getByRole('button', { name: 'Lanjutkan draf laporan' }).click();
    await expect
      .poll(() => page.getByLabel('Yang dilihat atau didengar').inputValue())
      .toBe('Dipukul di gudang. Dilihat Bu Ani.');
  });

  it('a registration half written is there after a host that was killed, and says so', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('link', { name: 'Daftarkan orang', exact: true }).click();
    await page.getByLabel('Nama lengkap').pressSequentially('Wayan Sudarma');
    await page.getByText(/^Draf tersimpan \d/).waitFor();
    await titian.killHost();
    await titian.startAgain();
    await logIn(page, demo.userOf('head'));
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('link', { name: 'Daftarkan orang', exact: true }).click();
    await page.getByText(/^Melanjutkan pendaftaran Anda/).waitFor();
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe('Wayan Sudarma');
  });
});
