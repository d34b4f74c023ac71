import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { sourceOf, troubleCodeOf } from '../backup/support.ts';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const pageBytes = 4096;
let centre: TestCentre;
let caseId: string;
beforeEach(async () => {
  centre = await makeTestCentre();
  ({ caseId } = await register(centre.client, someone('Ahmad Pratama')));
  await complete(centre.client, caseId, 'note', {
    happenedOn: '2026-11-01',
    contactKind: 'client',
    summary: 'Konseling perorangan.',
  });
  // A new connection has read nothing of the notes yet.
  await centre.client.vault.lock();
  await centre.as('kepala');
});
afterEach(() => centre.close());

/** Flips a bit in the first page of a table and of its indexes, in the file of the open vault. */
async function spoil(table: string): Promise<number> {
  const { sqlite } = await sourceOf(centre);
  const roots = sqlite
    .prepare<[string], number>('select rootpage from sqlite_schema where tbl_name = ? and rootpage > 0')
    .pluck()
    .all(table);
  const handle = openSync(vaultFiles(centre.folder).database, 'r+');
  for (const root of roots) {
    const byte = Buffer.alloc(1);
    const at = (root - 1) * pageBytes + 2_000;
    readSync(handle, byte, 0, 1, at);
    writeSync(
      handle,
      byte.map((value) => value ^ 1),
      0,
      1,
      at,
    );
  }
  closeSync(handle);
  return roots.length;
}

const warnings = async () => (await centre.client.vault.status()).session?.warnings ?? [];
const trail = async () =>
  (await centre.client.audit.list({})).rows
    .filter(({ kind }) => kind === 'warning')
    .map(({ operation, detail }) => [operation, JSON.parse(detail)]);

describe('damage met while people work', () => {
  it('fails the one request in plain words, and stands over every screen from then on', async () => {
    expect(await warnings()).toEqual([]);
    await spoil('note');
    const refusal = await refusalOf(centre.client.form.note.list({ caseId }));
    expect([refusal.code, troubleCodeOf(refusal)]).toEqual(['VAULT_REFUSED', 'damage-met']);
    expect(refusal.message).toMatch(
      /tidak terbaca.*Tidak ada yang tersimpan.*Beri tahu Kepala.*Selamatkan data/s,
    );
    expect(refusal.message).not.toMatch(/kata sandi/i);
    expect(await warnings()).toEqual([expect.stringContaining('Sebagian berkas brankas tidak terbaca')]);
    expect((await centre.client.case.open({ caseId })).caseId).toBe(caseId);
  });

  it('is counted over the whole file, and the trail tells both once, however often it is met', async () => {
    const spoilt = await spoil('note');
    for (let round = 0; round < 3; round += 1) await refusalOf(centre.client.form.note.list({ caseId }));
    const vault = await sourceOf(centre);
    await vault.damageCheck.settled();
    expect(vault.damage).toMatchObject({ lostPages: spoilt });
    expect(await warnings()).toEqual([expect.stringContaining(`: ${spoilt} dari `)]);
    expect(await trail()).toEqual([
      ['vault.damaged', expect.objectContaining({ lostPages: spoilt })],
      ['vault.damageMet', { operation: 'form.note.list', code: 'SQLITE_CORRUPT' }],
    ]);
  });

  it('is told again at the next login, whose pass phrase is right: a damaged file gets no digest', async () => {
    const spoilt = await spoil('note');
    await refusalOf(centre.client.form.note.list({ caseId }));
    await centre.client.vault.lock();
    await centre.as('kepala');
    expect(await warnings()).toEqual([expect.stringContaining(`: ${spoilt} dari `)]);
    await centre.client.vault.lock();
    await centre.as('kepala');
    expect(await warnings()).toHaveLength(1);
  });

  it('is told also when only the backup of its own accord meets it', async () => {
    centre.time.pass(5 * 3_600_000);
    await centre.as('kepala');
    await register(centre.client, someone('Siti Rahma', { birthDate: '1991-02-03' }));
    await spoil('note');
    await centre.app.context.backups.tick();
    await (await sourceOf(centre)).damageCheck.settled();
    expect(await warnings()).toHaveLength(1);
    expect((await trail()).map(([operation]) => operation)).toContain('vault.damageMet');
  });

  it('ends a check with the lock, and the key is given back', async () => {
    await spoil('note');
    await refusalOf(centre.client.form.note.list({ caseId }));
    const vault = await sourceOf(centre);
    await centre.client.vault.lock();
    await vault.damageCheck.settled();
    expect(vault.dataKey.every((byte) => byte === 0)).toBe(true);
    vault.damageCheck.again();
    await vault.damageCheck.settled();
    expect(vault.sqlite.open).toBe(false);
  });
});
