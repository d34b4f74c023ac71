import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { holdsKeyboard } from './support/keyboard.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('wrong pass phrases at the door', { timeout: 60_000 }, () => {
  let page: Page;
  let asked = 0;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      return made;
    },
    (opened) => {
      page = opened.page;
      page.on('request', (request) => {
        if (request.url().endsWith('/vault/unlock')) asked++;
      });
    },
  );

  const button = () => page.locator('button[type=submit]');
  const tryWrong = async () => {
    await page.getByLabel('Kata sandi', { exact: true }).fill('bukan kata sandinya');
    await page.keyboard.press('Enter');
  };

  it('are counted down to the first wait, and the button then counts the seconds', async () => {
    await page.getByLabel('Nama pengguna').fill(headLogin.loginName);
    for (const left of [4, 3, 2, 1]) {
      await tryWrong();
      await page.getByText(`Anda dapat mencoba ${left} kali lagi.`).waitFor();
      await holdsKeyboard(page, 'Kata sandi');
    }
    await tryWrong();
    await page.getByText('Percobaan berikutnya dapat dilakukan setelah 30 detik.').waitFor();
    expect(await button().textContent()).toMatch(/^Tunggu (30|29) detik$/);
    await expectAccessible(page);
  });

  it('ask nothing of the vault while they have to wait, and keep nobody else out', async () => {
    const before = asked;
    await tryWrong();
    expect(asked).toBe(before);
    await page.getByLabel('Nama pengguna').fill('sri');
    await button().getByText('Masuk').waitFor();
    await logIn(page, { loginName: 'sri', passphrase: 'sri lentera bambu senja' });
    expect(asked).toBe(before + 1);
  });

  it('are looked at for long, and the page says that it is still at it', async () => {
    await lock(page);
    await page.clock.install();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/vault/unlock', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Nama pengguna').fill('sri');
    await tryWrong();
    const told = page.getByText('Masih membuka…');
    expect(await told.count()).toBe(0);
    await page.clock.fastForward(6_000);
    await told.waitFor();
    goOn();
    await page.getByText('Anda dapat mencoba 4 kali lagi.').waitFor();
    await page.unroute('**/vault/unlock');
    expect(await told.count()).toBe(0);
  });
});
