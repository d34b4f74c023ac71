import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  carryToPlan,
  complete,
  eicAnswers,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const login = (loginName: string) => ({ loginName, passphrase: passphraseOf(loginName) });

async function makeHouse(): Promise<TestCentre> {
  const centre = await makeTestCentre();
  const sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
  const tono = await centre.addUser('tono', 'socialWorker', 'Tono Raharjo');
  await centre.addUser('ida', 'supervisor', 'Ida Ayu');
  const { caseId } = await register(centre.client, someone('Anggrek Lestari'), undefined, sri);
  await complete(centre.client, caseId, 'eic', eicAnswers);
  const first = await register(centre.client, someone('Bambang Pamungkas'));
  await accept(centre.client, first.caseId);
  await carryToPlan(centre.client, first.caseId);
  const ended = terminationAnswers({ terminatedOn: '2026-11-20', reason: 'T03' });
  await complete(centre.client, first.caseId, 'termination', ended);
  await centre.client.client.openNewCase({
    ...{ requestId: randomUUID(), clientId: first.clientId, workerId: tono },
    caseFile: anAdmission({ admittedOn: '2026-11-22' }),
  });
  return centre;
}

describe('who works in a case', { timeout: 120_000 }, () => {
  let page: Page;
  onCentre(makeHouse, (opened) => {
    ({ page } = opened);
  });
  const openCase = async (tab: string, name = 'Anggrek Lestari') => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').getByRole('link', { name }).first().click();
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: tab, exact: true })
      .click();
  };
  const more = (name: string) =>
    page
      .getByRole('button', { name: 'Tindakan lain untuk kasus ini' })
      .click()
      .then(() => page.getByRole('menuitem', { name }).click());

  it('changes at the worker’s own asking, and the next one reads what was handed over', async () => {
    await logIn(page, login('sri'));
    await openCase('Terminasi');
    await page.getByRole('button', { name: 'Minta pergantian pekerja sosial' }).click();
    const asking = page.getByRole('dialog', { name: 'Minta pergantian pekerja sosial' });
    await asking.getByRole('textbox', { name: 'Alasan' }).fill('Tidak mau bertemu saya lagi.');
    await asking.getByRole('combobox', { name: 'Usul pengganti' }).fill('Tono');
    await page.getByRole('option', { name: 'Tono Raharjo (Pekerja Sosial)' }).click();
    await asking.getByRole('textbox', { name: 'Catatan serah terima' }).fill('Ibunya ditelepon sore.');
    await expectAccessible(page);
    await asking.getByRole('button', { name: 'Minta', exact: true }).click();
    await page.getByText('Permintaan dikirim').waitFor();
    await lock(page);

    await logIn(page, login('ida'));
    await page.getByRole('link', { name: 'Permintaan pergantian pekerja sosial dari Sri Wahyuni' }).click();
    await page.getByRole('button', { name: 'Putuskan' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ganti pekerja sosial', exact: true }).click();
    await page.getByText('Keputusan disimpan.').waitFor();
    const requests = page.getByRole('table', { name: 'Permintaan pergantian pekerja sosial' });
    await requests.getByText('Disetujui oleh Ida Ayu').waitFor();
    expect(await page.getByRole('table', { name: 'Pemegang kasus' }).innerText()).toContain(
      'Serah terima: Ibunya ditelepon sore.',
    );

    await more('Pengganti sementara atau pendamping');
    const setting = page.getByRole('dialog', { name: 'Pengganti atau pendamping, 1 kasus' });
    await setting.getByRole('combobox', { name: 'Siapa' }).fill('Sri');
    await page.getByRole('option', { name: 'Sri Wahyuni (Pekerja Sosial)' }).click();
    await setting.getByRole('textbox', { name: 'Alasan' }).fill('Tono cuti.');
    const last = setting.getByRole('textbox', { name: 'Sampai (hari terakhir)' });
    await last.fill('01/01/2026');
    await setting.getByRole('button', { name: 'Tetapkan' }).click();
    await setting.getByText('Hari terakhir tidak boleh sebelum hari mulai.').waitFor();
    await last.fill('31/12/2026');
    await expectAccessible(page);
    await setting.getByRole('button', { name: 'Tetapkan' }).click();
    await page
      .getByRole('table', { name: 'Pengganti dan pendamping' })
      .getByText('Sedang berjalan')
      .waitFor();
    await expectAccessible(page);
    await lock(page);

    await logIn(page, login('tono'));
    await openCase('Ringkasan');
    await page.getByRole('heading', { name: 'Serah terima kasus' }).waitFor();
    await page.getByText('Ibunya ditelepon sore.').waitFor();
    await lock(page);

    // She covers for him: the case is still hers to see and to write in, until it ends.
    await logIn(page, login('sri'));
    await page.getByText('Anggrek Lestari').first().waitFor();
    await openCase('Riwayat');
    await page.getByRole('table', { name: 'Pengganti dan pendamping' }).waitFor();
    await lock(page);
    await logIn(page, login('ida'));
    await openCase('Riwayat');
    await page.getByRole('button', { name: 'Akhiri' }).click();
    const ending = page.getByRole('dialog', { name: 'Akhiri masa Sri Wahyuni' });
    await ending.getByRole('textbox', { name: 'Alasan' }).fill('Tono kembali.');
    await ending.getByRole('button', { name: 'Akhiri' }).click();
    await page.getByText('Berakhir lebih cepat, oleh Ida Ayu').waitFor();
  });

  it('may begin a returning person’s plan from the last stay, and reads that stay', async () => {
    await lock(page);
    await logIn(page, login('tono'));
    await openCase('Perencanaan', 'Bambang Pamungkas');
    await page.getByRole('button', { name: 'Lihat yang dapat dibawa' }).click();
    const preview = page.getByRole('dialog', { name: /^Dibawa dari kasus K-2026-0002/ });
    await preview.getByText('Fokus masalah').waitFor();
    await expectAccessible(page);
    await preview.getByRole('button', { name: 'Bawa sebagai draf' }).click();
    await page.getByText(/^Dibawa dari kasus K-2026-0002 .* Periksa setiap isian/).waitFor();
    expect(await page.getByRole('button', { name: 'Lihat yang dapat dibawa' }).count()).toBe(0);
    await expectAccessible(page);
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: 'Ringkasan', exact: true })
      .click();
    await page.getByRole('link', { name: 'K-2026-0002' }).click();
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: 'Perencanaan', exact: true })
      .click();
    await page.getByText('Kasus terdahulu orang ini hanya dapat dibaca.').waitFor();
    await expectAccessible(page);
  });

  it('are handed over together from the ticked rows of the list', async () => {
    await lock(page);
    await logIn(page, login('ida'));
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    const rowOf = (name: string) => page.getByRole('grid').getByRole('row').filter({ hasText: name });
    for (const name of ['Anggrek Lestari', 'Bambang Pamungkas']) {
      await rowOf(name).getByText('Tono Raharjo').waitFor();
      await rowOf(name).getByRole('checkbox').check();
    }
    await page.getByRole('status').filter({ hasText: '2 dipilih' }).waitFor();
    await page.getByRole('button', { name: 'Alihkan', exact: true }).click();
    const giving = page.getByRole('dialog', { name: 'Alihkan 2 kasus' });
    await giving.getByRole('checkbox', { name: 'Sri Wahyuni' }).check();
    const given = giving.getByRole('row').filter({ hasText: 'Sri Wahyuni' }).getByRole('cell');
    expect((await given.allInnerTexts()).slice(1)).toEqual(['0', '2']);
    const give = giving.getByRole('button', { name: 'Alihkan' });
    expect(await give.isDisabled()).toBe(true);
    await giving.getByRole('textbox', { name: 'Alasan pengalihan' }).fill('Tono pindah tugas.');
    await giving.getByRole('textbox', { name: 'Catatan serah terima' }).fill('Berkas kertas di lemari dua.');
    await expectAccessible(page);
    await give.click();
    await page.getByText('Sri Wahyuni: 2 kasus.').waitFor();
    for (const name of ['Anggrek Lestari', 'Bambang Pamungkas'])
      await rowOf(name).getByText('Sri Wahyuni').waitFor();
    expect(await page.getByText('2 dipilih').count()).toBe(0);
    await openCase('Riwayat');
    const holders = page.getByRole('table', { name: 'Pemegang kasus' });
    await holders.getByText('Tono pindah tugas.').waitFor();
    await holders.getByText('Serah terima: Berkas kertas di lemari dua.').waitFor();
  });
});
