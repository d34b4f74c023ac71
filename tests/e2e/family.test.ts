import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anAdmission, complete, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const family = [
  {
    relation: 'mother',
    name: 'Siti Aminah',
    union: 'divorced',
    tie: 'close',
    birthDate: '1985-02-01',
    livesTogether: true,
  },
  { relation: 'father', name: 'Budi Santoso', lifeState: 'died', deathYear: 2019, tie: 'conflict' },
  {
    relation: 'younger-sibling',
    name: 'Rini',
    sex: 'P',
    twin: 'Rano',
    birthDate: '2015-01-01',
    livesTogether: true,
  },
  { relation: 'younger-sibling', name: 'Rano', sex: 'L', birthDate: '2015-01-01', livesTogether: true },
  { relation: 'older-sibling', name: 'Andi Prasetyo', sex: 'L', tie: 'distant', father: 'tidak diketahui' },
  { relation: 'grandmother', name: 'Mina', side: 'mother', isCaregiver: true, tie: 'close' },
  { relation: 'uncle', name: 'Joko', side: 'mother', tie: 'cut-off', father: 'Joko' },
];

async function makeHouse(): Promise<TestCentre> {
  const centre = await makeTestCentre();
  const { client } = centre;
  const { caseId } = await register(
    client,
    someone('Anggrek Lestari', { sex: 'P', family, birthDate: '2012-05-01' }),
  );
  await register(
    client,
    someone('Rini', { sex: 'P', birthDate: '2015-01-01' }),
    anAdmission({ admittedOn: '2026-09-02' }),
  );
  await complete(client, caseId, 'contact', {
    metOn: '2026-09-03',
    contactKind: 'family',
    summary: 'Bertemu ibu.',
  });
  await complete(client, caseId, 'referral', {
    institution: 'Puskesmas Depok',
    reason: 'Batuk.',
    state: 'accepted',
    sentOn: '2026-10-01',
  });
  return centre;
}

describe('a family and a line of time', { timeout: 180_000 }, () => {
  let page: Page;
  onCentre(makeHouse, (opened) => {
    ({ page } = opened);
  });
  const openTab = async (tab: string) =>
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: tab, exact: true })
      .click();

  it('draws itself, is moved with the arrow keys and kept, links a sister, and tells what happened', async () => {
    await logIn(page, headLogin);
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').getByRole('link', { name: 'Anggrek Lestari' }).first().click();
    await openTab('Keluarga');
    const genogram = page.getByRole('img', { name: /^Keluarga dalam 3 generasi, 9 orang/ });
    await genogram.waitFor();
    await page.getByText('Joko (paman) ditulis sebagai orang tuanya sendiri').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1366, height: 768 });

    const mother = page.getByRole('button', { name: 'Pindahkan Siti Aminah (ibu)' });
    await mother.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Kembalikan letak otomatis' }).click();
    await page.getByText('Letak genogram disimpan.').first().waitFor();

    await page.getByText('Hubungkan dengan orang lain di lembaga ini').click();
    await page.getByRole('combobox', { name: 'Cari kerabat' }).fill('Rini');
    await page.getByRole('option', { name: /Rini/ }).click();
    await page.getByRole('combobox', { name: 'Hubungannya' }).fill('Adik');
    await page.getByRole('option', { name: 'Adik' }).click();
    await page.getByRole('button', { name: 'Hubungkan', exact: true }).click();
    await page.getByText('Adik: Rini').waitFor();
    await page.getByRole('link', { name: 'Rini', exact: true }).click();
    await page.getByText('Kakak: Anggrek Lestari').waitFor();
    await page.getByRole('button', { name: /^Salin keluarga/ }).click();
    await page.getByRole('button', { name: 'Salin yang dipilih' }).click();
    await page.getByRole('img', { name: /^Keluarga dalam 3 generasi/ }).waitFor();
    await page.getByRole('link', { name: 'Anggrek Lestari', exact: true }).click();

    await openTab('Linimasa');
    await page.getByText('Bertemu ibu.').waitFor();
    await expectAccessible(page);
    await page.getByText('Bulan', { exact: true }).click();
    await page.getByRole('button', { name: 'September 2026' }).click();
    await page.getByRole('link', { name: 'Kontak 1' }).click();
    await expect.poll(() => page.url()).toContain('/eic?');
  });
});
