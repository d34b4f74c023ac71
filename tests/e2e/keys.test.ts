import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mistype } from '../support/mistype.ts';
import { makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { pressOn, tick, typeInto } from './support/keyboard.ts';
import { lock, logInByKeyboard, type OpenTitian } from './support/open-titian.ts';
import { onClosedCentre } from './support/window-on.ts';

const first = 'kerikil jambu dermaga lesung';
const quarter = 91 * 86_400_000;

describe('keys are lost, proved and changed by keyboard', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  let titian: OpenTitian;
  let page: Page;
  onClosedCentre(
    async () => {
      const made = await makeTestCentre({ start: new Date(Date.now() - quarter).toISOString() });
      await made.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      await made.app.close();
      return made;
    },
    (opened) => {
      ({ centre, titian, page } = opened);
    },
  );

  const openSettings = async (part: string) => {
    await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await page.getByRole('tab', { name: part, exact: true }).click();
  };

  it('the paper lets the Kepala in with a new pass phrase, and a mistyped letter is told at once', async () => {
    expect(await page.getByRole('button', { name: 'Masuk dengan kunci pemulihan' }).count()).toBe(0);
    await pressOn(page, 'Tidak bisa masuk?');
    await pressOn(page, 'Masuk dengan kunci pemulihan');
    await typeInto(page, 'Kunci pemulihan', mistype(centre.recoveryKey));
    await page.getByText(/Ada salah ketik dalam kunci pemulihan/).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Kunci pemulihan').fill('');
    await typeInto(page, 'Kunci pemulihan', centre.recoveryKey.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /Ratna Dewanti/ }).waitFor();
    await typeInto(page, 'Kata sandi baru', first);
    await typeInto(page, 'Kata sandi baru, sekali lagi', first);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Beranda' }).waitFor();
  });

  it('after a quarter Beranda asks for the paper, and believes what is typed from it', async () => {
    const asked = page.getByRole('region', { name: 'Lembar kunci pemulihan: masih ada?' });
    await asked.waitFor();
    await expectAccessible(page);
    await typeInto(page, 'Kunci pemulihan', centre.recoveryKey);
    await page.keyboard.press('Enter');
    await asked.waitFor({ state: 'detached' });
  });

  it('a new paper takes the place of the old one once it was typed back', async () => {
    await openSettings('Kunci brankas');
    await page.getByText('Bila semua kunci hilang, semua data hilang').waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Ganti kunci pemulihan');
    const key = page.getByRole('dialog').getByRole('list', { name: 'Kunci pemulihan' });
    await key.waitFor();
    const groups = await key.getByRole('listitem').allInnerTexts();
    expect(groups).toHaveLength(9);
    await tick(page, 'Kunci sudah tercetak atau tersalin di kertas');
    await pressOn(page, 'Lanjut');
    await typeInto(page, 'Kunci pemulihan', groups.join(' '));
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('Kunci pemulihan diganti.', { exact: false }).waitFor();
  });

  it('the data key is changed, and the work goes on', async () => {
    await pressOn(page, 'Ganti kunci data');
    await page
      .getByRole('dialog')
      .getByText('Bila listrik padam di tengahnya, brankas tetap utuh.')
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti kunci data' }).click();
    await page.getByText('Kunci data diganti.', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('heading', { name: 'Kasus', exact: true }).waitFor();
  });

  it('who waits after wrong tries is let off by the Kepala', async () => {
    await lock(page);
    for (let triesLeft = 4; triesLeft >= 0; triesLeft--) {
      await page.getByLabel('Nama pengguna').fill('sri');
      await page.getByLabel('Kata sandi', { exact: true }).fill(`salah sekali ${triesLeft}`);
      await page.keyboard.press('Enter');
      await page
        .getByText(triesLeft > 0 ? `Anda dapat mencoba ${triesLeft} kali lagi.` : /setelah 30 detik/)
        .waitFor();
    }
    await page.getByLabel('Nama pengguna').fill('');
    await logInByKeyboard(page, { loginName: 'kepala', passphrase: first });
    await openSettings('Pengguna');
    await pressOn(page, 'Akhiri waktu tunggu Sri Wahyuni');
    await page.getByText('Waktu tunggu diakhiri.', { exact: false }).waitFor();
    await lock(page);
    await page.getByLabel('Nama pengguna').fill('');
    await logInByKeyboard(page, { loginName: 'sri', passphrase: passphraseOf('sri') });
    await lock(page);
  });

  it('somebody is removed for cause, and the data key is changed with it', async () => {
    await page.getByLabel('Nama pengguna').fill('');
    await logInByKeyboard(page, { loginName: 'kepala', passphrase: first });
    await openSettings('Pengguna');
    await pressOn(page, 'Keluarkan Sri Wahyuni');
    await tick(page, 'Karena alasan keamanan: ganti juga kunci data');
    await expectAccessible(page);
    await pressOn(page, 'Keluarkan');
    await page.getByText('Sri Wahyuni sudah dikeluarkan, dan kunci data diganti.').waitFor();
    expect(titian.heard()).not.toContain('UNEXPECTED');
  });
});
