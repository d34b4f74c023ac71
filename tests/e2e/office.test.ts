import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficePc } from '../office/support/office.ts';
import { accept, anAdmission, complete, register, someone } from '../support/cases.ts';
import { headLogin, passphraseOf } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { inOrder } from './support/in-order.ts';
import { type OpenOffice, openOffice } from './support/open-office.ts';
import { lock, logIn } from './support/open-titian.ts';

const typed = 'Belum sempat tersimpan';
const loginOf = (loginName: string) => ({ loginName, passphrase: passphraseOf(loginName) });

describe('several PCs around one vault', { timeout: 120_000 }, () => {
  let office: OpenOffice;
  let hub: Page;
  let front: Page;
  let caseId: string;
  beforeAll(async () => {
    office = await openOffice(1);
    hub = office.hubPage;
    [front] = office.pcPages as [Page];
    front.on('response', async (r) => {
      if (r.status() === 500) console.error('R500', r.url(), await r.text());
    });
    const { centre } = office.hub;
    for (const name of ['sri', 'budi']) await centre.addUser(name, 'socialWorker', name);
    const { workers } = await centre.client.users.workers();
    const workerId = workers.find(({ name }) => name === 'sri')?.id ?? '';
    ({ caseId } = await register(centre.client, someone('Wulan Sari'), anAdmission(), workerId));
    await accept(centre.client, caseId);
    await centre.client.vault.lock();
    await hub.reload();
  });
  afterAll(() => office.close());
  inOrder(() => ({ page: front }));
  const toNotes = (page: Page) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `/kasus/${caseId}/intervensi`);

  it('opens for other PCs when the Kepala says so, which every screen then shows', async () => {
    await logIn(hub, headLogin);
    await hub.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await hub.getByRole('tab', { name: 'PC kantor' }).click();
    await hub.getByText(/Windows dapat bertanya/).waitFor();
    await expectAccessible(hub);
    await hub.getByRole('button', { name: 'Buka untuk PC lain di kantor' }).click();
    await hub.getByText('Kantor dibuka', { exact: true }).first().waitFor();
    await hub.getByRole('button', { name: 'Buat kode' }).click();
    await hub.getByLabel('Kode penyambungan').waitFor();
    await expectAccessible(hub);
  });

  it('lets one in that types the code and shows the same words, and that keeps nothing', async () => {
    const code = (await hub.getByLabel('Kode penyambungan').textContent()) ?? '';
    await front.getByRole('button', { name: 'Sambungkan ke Titian di kantor' }).click();
    await expectAccessible(front);
    await front.getByLabel('Alamat PC induk').fill(office.hub.address);
    await front.getByLabel('Kode').fill(code);
    await front.getByLabel('Nama PC ini').fill('PC depan');
    await front.getByRole('button', { name: 'Sambungkan', exact: true }).click();
    const words = await front.getByLabel('Kata pembanding').textContent();
    await expectAccessible(front);
    await front.getByRole('button', { name: 'Ya, sama' }).click();
    await front.getByText(/Menunggu Kepala/).waitFor();
    expect(await hub.getByLabel('Kata pembanding').textContent()).toBe(words);
    await expectAccessible(hub);
    await hub.getByRole('button', { name: 'Ya, sama' }).click();
    await hub.getByRole('cell', { name: 'PC depan', exact: true }).waitFor();
    await front.getByLabel('Nama pengguna').waitFor();
    await front.getByText(/PC ini \(PC depan\) bekerja pada brankas di PC induk/).waitFor();
    await expectAccessible(front);
  });

  it('lets somebody in there with their own pass phrase, and shows what they save on the other screen', async () => {
    await logIn(front, loginOf('sri'));
    await front.getByText('PC depan', { exact: true }).waitFor();
    await hub.getByRole('cell', { name: 'sri', exact: true }).waitFor();
    await toNotes(hub);
    await hub.getByLabel('Ringkasan').fill('Ditulis Kepala, belum selesai');
    const { client } = office.pcs[0] as OfficePc; // a second window at that PC, with the same person
    await client.vault.unlock(loginOf('sri'));
    const savedAt = performance.now();
    await complete(client, caseId, 'note', {
      happenedOn: '2026-11-20',
      contactKind: 'client',
      summary: 'Catatan Sri dari PC depan',
    });
    await hub.getByText('Catatan Sri dari PC depan').first().waitFor();
    expect(performance.now() - savedAt).toBeLessThan(5_000);
    expect(await hub.getByLabel('Ringkasan').inputValue()).toBe('Ditulis Kepala, belum selesai');
    await expectAccessible(hub);
    await front.getByText(/Anda juga masih masuk di PC depan/).waitFor();
    await client.vault.lock();
  });

  it('says which PC is missing, keeps what is typed, and holds it for its writer alone', async () => {
    await toNotes(front);
    await front.getByLabel('Ringkasan').waitFor();
    await office.hub.office.end();
    await front.getByLabel('Ringkasan').fill(typed);
    const bar = front.getByRole('alert').filter({ hasText: 'PC induk tidak tersambung' });
    await bar.waitFor();
    await bar.getByText(/Titian di sana tertutup|tidak menjawab|terputus/).waitFor();
    await expectAccessible(front);
    await front.keyboard.press('Control+l');
    await front.getByText(/Ia ditahan di PC ini/).waitFor();
    await front.getByRole('button', { name: 'Kunci layar', exact: true }).last().click();
    await front.getByLabel('Nama pengguna').waitFor();
    await front.getByLabel('Kata sandi', { exact: true }).fill('lentera');
    expect(await front.locator('body').innerText()).not.toMatch(/Wulan|Belum sempat/);
  });

  it('locks there too before anything else is asked, once the PC is back', async () => {
    await office.hub.office.begin(office.hub.centre.app);
    await front.getByText('PC induk tidak tersambung').waitFor({ state: 'hidden' });
    await front.getByLabel('Nama pengguna').waitFor();
    expect(office.hub.centre.app.context.keeper.sessions().map(({ actor }) => actor.loginName)).toEqual([
      'kepala',
    ]);
    await logIn(front, headLogin);
    await toNotes(front);
    await front.getByLabel('Ringkasan').waitFor();
    expect(await front.getByLabel('Ringkasan').inputValue()).not.toBe(typed);
    await lock(front);
    await logIn(front, loginOf('sri'));
    await toNotes(front);
    await front.getByText(/^Draf tersimpan/).waitFor();
    expect(await front.getByLabel('Ringkasan').inputValue()).toBe(typed);
  });

  it('puts everybody out with the office, and whoever keeps the vault goes on', async () => {
    await hub.evaluate(() => {
      location.hash = '/atur?bagian=kantor';
    });
    await hub.getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByText(/Masih masuk dari PC lain: sri/).waitFor();
    await hub.getByRole('checkbox', { name: /^Kunci juga PC ini/ }).uncheck();
    await expectAccessible(hub);
    await hub.getByRole('dialog').getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByText('Buka untuk PC lain di kantor').first().waitFor();
    await front.getByText('PC induk tidak tersambung').waitFor();
    await front.reload();
    await front.getByText('Mencoba menyambung lagi setiap dua detik…').waitFor();
    await expectAccessible(front);
    expect((await office.hub.centre.client.vault.status()).state).toBe('locked');
    expect(office.hub.centre.app.context.keeper.sessions()).toHaveLength(1);
  });

  it('closes the vault with the office, unless whoever closes it goes on', async () => {
    await hub.getByRole('button', { name: 'Buka untuk PC lain di kantor' }).click();
    await hub.getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByRole('dialog').getByRole('button', { name: 'Tutup kantor' }).click();
    await hub.getByLabel('Nama pengguna').waitFor();
    expect(office.hub.centre.app.context.keeper.sessions()).toEqual([]);
  });
});
