import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { openingReason } from '#domain/safety/opening-steps';
import { fixtureLogin } from '../migrations/fixtures.ts';
import { slowOldForm } from '../migrations/old-form.ts';
import { type OpenTitian, openTitian } from './support/open-titian.ts';

let old: Awaited<ReturnType<typeof slowOldForm>>;
let titian: OpenTitian;
beforeAll(async () => {
  old = await slowOldForm();
  titian = await openTitian(old.folder);
});
afterAll(async () => {
  await titian.close();
  old.remove();
});

it('who opens a vault of an old form sees how far it is, until they are in', async () => {
  const { page } = titian;
  await page.getByLabel('Nama pengguna').fill(fixtureLogin.loginName);
  await page.getByLabel('Kata sandi', { exact: true }).fill(fixtureLogin.passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Membuat cadangan dari bentuk data yang lama…').waitFor();
  await page.getByText(openingReason).waitFor();
  await old.letBackUp();
  // The host answers while its migration waits: what migrates is another thread.
  await page.getByText(`Memperbarui bentuk data: langkah 1 dari ${migrations.length}…`).waitFor();
  expect(await page.getByLabel('Pembaruan brankas').getAttribute('aria-valuenow')).toBe('0');
  old.letMigrate();
  await page.getByRole('navigation').first().waitFor();
  expect(await page.getByText(openingReason).count()).toBe(0);
});
