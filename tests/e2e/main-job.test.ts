import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeObjections } from './support/axe.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { logIn, type OpenTitian, openTitian } from './support/open-titian.ts';

const head = { name: 'Ratna Dewanti', loginName: 'ratna', passphrase: 'pagar melati tujuh sungai' };
const worker = {
  name: 'Sri Wahyuni',
  loginName: 'sri',
  role: 'Pekerja Sosial',
  passphrase: 'lentera bambu senja sembilan',
};
const operator = {
  name: 'Agus Salim',
  loginName: 'agus',
  role: 'Operator',
  passphrase: 'kereta hujan pasar gula',
};

describe('the main job, by three people on one PC', () => {
  let titian: OpenTitian;
  beforeAll(async () => {
    titian = await openTitian();
  });
  afterAll(() => titian.close());

  it('the Kepala makes the vault, with its recovery key typed back', async () => {
    const { page } = titian;
    expect(await axeObjections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Buat brankas baru' }).click();
    await page.getByLabel('Nama lembaga').fill('PSAA Tunas Melati');
    await page.getByLabel('Kota atau kabupaten').fill('Sleman');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Nama lengkap').fill(head.name);
    await page.getByLabel('Nama pengguna').fill(head.loginName);
    await page.getByLabel('Kata sandi', { exact: true }).fill(head.passphrase);
    await page.getByLabel('Kata sandi, sekali lagi').fill(head.passphrase);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    const groups = await page
      .getByRole('list', { name: 'Kunci pemulihan' })
      .getByRole('listitem')
      .allTextContents();
    expect(groups).toHaveLength(9);
    expect(await axeObjections(page)).toEqual([]);
    await page.getByLabel('Kunci sudah tercetak atau tersalin di kertas').check();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Kunci pemulihan').fill(groups.join(' ').toLowerCase());
    await page.getByRole('button', { name: 'Buat brankas' }).click();
    await page.getByRole('heading', { name: 'Beranda' }).waitFor();
    expect(await axeObjections(page)).toEqual([]);
  });

  it('the Kepala gives a peksos and an operator their accounts', async () => {
    const { page } = titian;
    await page.getByRole('link', { name: 'Atur' }).click();
    await page.getByRole('tab', { name: 'Pengguna' }).click();
    for (const person of [worker, operator]) {
      await page.getByRole('button', { name: 'Tambah pengguna' }).click();
      await page.getByLabel('Nama lengkap').fill(person.name);
      await page.getByLabel('Nama pengguna').fill(person.loginName);
      await page.getByLabel('Peran').selectOption({ label: person.role });
      await page.getByLabel('Kata sandi pertama', { exact: true }).fill(person.passphrase);
      await page.getByLabel('Kata sandi pertama, sekali lagi').fill(person.passphrase);
      await page.getByRole('dialog').getByRole('button', { name: 'Tambah' }).click();
      await page.getByRole('cell', { name: person.name, exact: true }).waitFor();
    }
    expect(await axeObjections(page)).toEqual([]);
    await page.keyboard.press('Control+l');
    await page.getByLabel('Nama pengguna').waitFor();
  });

  it('the peksos logs in without a mouse', async () => {
    const { page } = titian;
    await typeInto(page, 'Nama pengguna', worker.loginName);
    await typeInto(page, 'Kata sandi', worker.passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    await tabTo(page, 'Kasus');
    await pressOn(page, 'Kasus');
    expect(await page.getByText('Sri Wahyuni').first().isVisible()).toBe(true);
    expect(await logIn).toBeDefined();
  });
});
