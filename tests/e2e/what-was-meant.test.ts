import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const familyCardNumber = '3404011501200000';

describe('what is typed is what was meant', { timeout: 90_000 }, () => {
  let page: Page;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      await register(
        made.client,
        someone('Ahmad Soekarno', { nik: '3404011403090000', nikAbsenceReason: undefined, familyCardNumber }),
      );
      await register(made.client, someone('Bagas Permana', { birthDate: '2001-12-12' }));
      return made;
    },
    async (opened) => {
      ({ page } = opened);
      await logIn(page, headLogin);
    },
  );

  const open = async (name: string, tab: string) => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByLabel('Cari', { exact: true }).fill(name);
    await page.getByRole('status').filter({ hasText: '1 dari' }).waitFor();
    await page.getByRole('grid').getByText(name).first().dblclick();
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: tab, exact: true })
      .click();
  };
  const question = () => page.getByRole('dialog', { name: 'Tetap simpan?' });

  it('a person who is on file under another spelling is shown while one types, and side by side', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('link', { name: 'Daftarkan orang' }).click();
    await page.getByLabel('Nama lengkap').fill('Achmad Sukarno');
    await page.getByText('1 orang mirip. Bandingkan sebelum membuat berkas baru.').waitFor();
    await page.getByRole('button', { name: 'Bandingkan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Apakah salah satu dari mereka orang ini?' });
    await dialog
      .getByRole('cell', { name: /Ahmad Soekarno/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Kembali mengisi' }).click();
  });

  it('a NIK that is on file names its person, pasted as well as typed', async () => {
    const nik = page.getByLabel('NIK', { exact: true });
    const panel = page.getByRole('region', { name: 'Sudah pernah terdaftar?' });
    await page.getByLabel('Nama lengkap').first().fill('');
    await nik.fill('3404011403090000');
    await panel.getByText('Ahmad Soekarno').waitFor();
    await nik.press('Control+A');
    await nik.press('Control+X');
    await panel.getByText('Ahmad Soekarno').waitFor({ state: 'hidden' });
    await nik.press('Control+V');
    await panel.getByText('Ahmad Soekarno').waitFor();
    expect((await nik.inputValue()).replace(/\D/g, '')).toBe('3404011403090000');
    await nik.fill('');
  });

  it('who bears the same No KK is offered for the family table, and stands there once', async () => {
    await page.getByLabel('Nomor KK').first().fill(familyCardNumber);
    await page.getByText('Nomor KK ini juga tercatat pada:').waitFor();
    await page.getByRole('button', { name: 'Tambahkan ke keluarga' }).click();
    await page.getByText('ada di Anggota keluarga').waitFor();
    expect(await page.getByRole('button', { name: 'Tambahkan ke keluarga' }).count()).toBe(0);
    expect(await page.locator('input[value="Ahmad Soekarno"]').count()).toBe(1);
    await expectAccessible(page);
  });

  it('a correction that makes two people of one is asked about, and saved when it is meant', async () => {
    await open('Bagas Permana', 'Identitas');
    await page.getByRole('button', { name: 'Betulkan' }).first().click();
    await page.getByLabel('Nama lengkap').fill('Achmad Sukarno');
    await page.getByLabel('Tanggal lahir', { exact: true }).fill('14032009');
    await page.getByLabel('Alasan pembetulan').fill('Nama di akta berbeda.');
    await page.getByRole('button', { name: 'Simpan pembetulan' }).click();
    await question().getByText('mirip Ahmad Soekarno').waitFor();
    await expectAccessible(page);
    await question().getByRole('button', { name: 'Batal' }).click();
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe('Achmad Sukarno');
    await page.getByRole('button', { name: 'Simpan pembetulan' }).click();
    await question().getByRole('button', { name: 'Tetap simpan' }).click();
    await question().waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: 'Achmad Sukarno' }).waitFor();
  });

  it('a name written with a slip is found, and the list says that it is only near', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByLabel('Cari', { exact: true }).fill('soekarbo');
    await page.getByText('tidak ada “soekarbo”, ini yang tulisannya mirip').waitFor();
    await expectAccessible(page);
  });
});
