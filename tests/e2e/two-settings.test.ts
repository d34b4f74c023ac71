import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headLogin, makeTestCentre, type TestClient } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('two who change the settings at once', { timeout: 90_000 }, () => {
  let page: Page;
  let other: TestClient;
  onCentre(
    () => makeTestCentre(),
    async (opened) => {
      ({ page } = opened);
      const { app } = opened.centre;
      other = createRouterClient(app.router, { context: { ...app.context, seat: 'meja-lain' } });
      await logIn(page, headLogin);
      await other.vault.unlock(headLogin);
    },
  );
  const go = (part: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `/atur?bagian=${part}`);
  const save = () => page.getByRole('button', { name: 'Simpan', exact: true }).click();
  const saveThere = async (part: { address?: string; contact?: string }) =>
    await other.centre.save({ ...(await other.centre.get()), ...part });
  const theirs = () => page.getByRole('alert').filter({ hasText: 'Orang lain menyimpan perubahan di sini' });

  it('in different fields keep both', async () => {
    await go('lembaga');
    await page.getByLabel('Alamat').fill('Jalan Kaliurang 5');
    await saveThere({ contact: '0274 222' });
    await save();
    await page.getByText(/Data lembaga baru saja diubah orang lain/).waitFor();
    expect(await page.getByLabel('Telepon dan email').inputValue()).toBe('0274 222');
    expect(await theirs().count()).toBe(0);
    await save();
    await page.getByText('Semua tersimpan.').waitFor();
    expect(await other.centre.get()).toMatchObject({ address: 'Jalan Kaliurang 5', contact: '0274 222' });
  });

  it('in one field are told what was saved before it is written over, and take either', async () => {
    await page.getByLabel('Alamat').fill('Jalan Magelang 1');
    await saveThere({ address: 'Jalan Solo 9' });
    await save();
    await theirs().getByText('alamat: Jalan Solo 9').waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('Alamat').inputValue()).toBe('Jalan Magelang 1');
    expect((await other.centre.get()).address).toBe('Jalan Solo 9');
    await page.getByRole('button', { name: 'Kembalikan seperti semula' }).click();
    expect(await page.getByLabel('Alamat').inputValue()).toBe('Jalan Solo 9');
    await page.getByLabel('Alamat').fill('Jalan Magelang 1');
    await save();
    await page.getByText('Semua tersimpan.').waitFor();
    expect((await other.centre.get()).address).toBe('Jalan Magelang 1');
  });

  it('in one template keep the text that was typed, beside the one that was saved', async () => {
    await go('surat');
    const text = page.getByLabel('Isi templat');
    await text.fill('# Dari saya');
    const [first] = await other.letter.templates();
    if (first === undefined) throw new Error('no template');
    await other.letter.saveTemplate({ kind: first.kind, version: first.version, text: '# Dari rekan' });
    await page.getByRole('button', { name: 'Simpan templat' }).click();
    await theirs()
      .getByText(/isi templat: # Dari rekan/)
      .waitFor();
    expect(await text.inputValue()).toBe('# Dari saya');
    await page.getByRole('button', { name: 'Simpan templat' }).click();
    await page.getByText('Templat disimpan.').waitFor();
    expect((await other.letter.templates())[0]).toMatchObject({
      version: first.version + 2,
      text: '# Dari saya',
    });
  });

  it('in one conference keep what was typed, beside the place that the other saved', async () => {
    const plan = {
      kind: 'routine' as const,
      heldOn: '2026-11-23',
      startsAt: '09:00',
      requestId: randomUUID(),
    };
    const { meetingId, revision } = await other.meeting.save({ ...plan, place: 'Aula' });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `/rapat/${meetingId}`);
    await page.getByRole('button', { name: 'Ubah', exact: true }).click();
    const place = page.getByLabel('Tempat atau tautan');
    await place.fill('Ruang saya');
    await other.meeting.save({ ...plan, meetingId, revision, place: 'Ruang rekan', endsAt: '11:00' });
    await save();
    await theirs().getByText('tempat atau tautan: Ruang rekan').waitFor();
    await expectAccessible(page);
    expect(await place.inputValue()).toBe('Ruang saya');
    expect(await other.meeting.open({ meetingId })).toMatchObject({ place: 'Ruang rekan' });
    await save();
    await page.getByText('Konferensi disimpan.').waitFor();
    expect(await other.meeting.open({ meetingId })).toMatchObject({ place: 'Ruang saya', endsAt: '11:00' });
  });

  it('in one colleague keep what was typed, and are told the position that the other saved', async () => {
    await go('pengguna');
    await page.getByRole('button', { name: 'Betulkan data Ratna Dewanti' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Jabatan', { exact: true }).fill('Kepala Panti Muda');
    await dialog.getByRole('radio', { name: 'Salah tulis sejak awal' }).check();
    const [kepala] = await other.users.list();
    if (kepala === undefined) throw new Error('nobody works here');
    const { id: userId, name, role, position, employeeNumber } = kepala;
    const upon = { name, role, position, employeeNumber };
    const now = { ...upon, position: 'Kepala UPT', employeeNumber: '19700101' };
    await other.users.correct({ ...now, userId, upon, reason: 'mistake' });
    await save();
    await theirs().getByText('jabatan: Kepala UPT').waitFor();
    expect(await dialog.getByLabel('NIP').inputValue()).toBe('19700101');
    await save();
    await dialog.waitFor({ state: 'hidden' });
    const [saved] = await other.users.list();
    expect(saved).toMatchObject({ position: 'Kepala Panti Muda', employeeNumber: '19700101' });
  });

  it('in one profile keep what was typed, and are told which part the other saved', async () => {
    await go('profil');
    const name = page.getByLabel('Nama profil');
    await name.fill('Profil saya');
    const [first] = await other.reportProfile.list();
    if (first === undefined) throw new Error('no profile');
    const { id, version, definition } = first;
    await other.reportProfile.save({
      id,
      version,
      definition: { ...definition, name: 'Profil rekan', recipient: 'Dinsos' },
    });
    await page.getByRole('button', { name: 'Simpan profil' }).click();
    await theirs().getByText('nama profil: Profil rekan').waitFor();
    expect([await name.inputValue(), await page.getByLabel('Penerima yang biasa').inputValue()]).toEqual([
      'Profil saya',
      'Dinsos',
    ]);
    await page.getByRole('button', { name: 'Simpan profil' }).click();
    await page.getByText(/Profil Profil saya disimpan/).waitFor();
    const [saved] = await other.reportProfile.list();
    expect(saved?.definition).toEqual({ ...definition, name: 'Profil saya', recipient: 'Dinsos' });
  });
});
