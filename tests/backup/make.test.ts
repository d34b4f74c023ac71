import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { checkBackupBytes } from '#vault/backup/backup-file';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { listBackups } from '#vault/backup/list-backups';
import { openDatabase } from '#vault/file/open-database';
import { readSlotFile } from '#vault/keys/slot-file';
import { register } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { backUp, makePeopledCentre, namesIn, nthPerson, sourceOf } from './support.ts';

describe('a backup', () => {
  let centre: TestCentre;
  eachCentre(makePeopledCentre, (made) => {
    centre = made;
  });

  it('is one file that says what is in it, without naming anybody', async () => {
    const { file, manifest } = await backUp(centre);
    const { slotFile } = await readSlotFile(centre.folder);
    expect(namesIn(ownBackupFolder(centre.folder))).toEqual([file.slice(file.lastIndexOf('/') + 1)]);
    expect(manifest).toMatchObject({
      number: 1,
      vaultId: slotFile.vaultId,
      centreName: 'PSAA Tunas Melati',
      madeAt: '2026-11-23T02:00:00.000Z',
      madeOn: '2026-11-23',
      schemaVersion: migrations.length,
      counts: { clients: 3, cases: 3, notes: 0 },
      recovery: slotFile.recovery,
    });
    const bytes = readFileSync(file);
    for (const secret of ['Aminah', 'kepala', slotFile.users[0]?.wrappedPrivateKey.box ?? '']) {
      expect(bytes.includes(secret)).toBe(false);
    }
    expect((await checkBackupBytes(file)).manifest).toEqual(manifest);
  });

  it('holds what was saved before it, also what still stands in the log, and the tip of the audit', async () => {
    const { folder, dataKey, vaultId } = await sourceOf(centre);
    const { file, manifest } = await backUp(centre);
    await register(centre.client, nthPerson(20));
    const copy = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
    const names = copy.prepare('select full_name from client order by register_number').pluck().all();
    expect(names).toEqual(['Aminah aaaaa', 'Bonar aaaaa', 'Cahyono aaaaa']);
    const head = copy.prepare('select seq, mac from audit order by seq desc limit 1').get();
    expect(manifest.audit).toEqual({ ...(head as object), troubles: 0 });
    await connect(copy).destroy();
    expect(folder).toBe(centre.folder);
  });

  it('can be made while somebody saves', async () => {
    const [{ manifest }] = await Promise.all([
      backUp(centre),
      ...Array.from({ length: 12 }, (_, number) => register(centre.client, nthPerson(20 + number))),
    ]);
    expect(manifest.counts.clients).toBeGreaterThanOrEqual(3);
    expect((await centre.client.caseload.list({})).total).toBe(15);
  });

  it('tells its progress, and leaves nothing when it is cancelled', async () => {
    const thirds: number[] = [];
    const stop = new AbortController();
    const refused = backUp(
      centre,
      {},
      {
        signal: stop.signal,
        onProgress: (done) => {
          if (done < 1) return; // the share of a copy that takes long
          thirds.push(done);
          stop.abort(new Error('cancelled by the person'));
        },
      },
    );
    await expect(refused).rejects.toThrow('cancelled by the person');
    expect(thirds).toEqual([1]);
    expect(namesIn(ownBackupFolder(centre.folder))).toEqual([]);
  });

  it('tells how far its copy is while that is still being written', async () => {
    const { sqlite } = (await centre.app.context.keeper.current()) ?? {};
    // 120 MB of what is being written.
    sqlite?.exec(`with recursive one (n) as (select 1 union all select n + 1 from one where n < 60)
      insert into draft (subject, form, answers, revision, saved_at, saved_by)
      select n, 'note', '"' || hex(zeroblob(1000000)) || '"', 1, '2026-11-23', (select id from user limit 1) from one`);
    const told: number[] = [];
    await backUp(centre, {}, { onProgress: (done, of) => told.push(done / of) });
    const ofCopy = told.filter((share) => share > 0 && share < 1 / 3);
    expect(ofCopy.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.slice(-2)).toEqual([1 / 3, 2 / 3]);
  });

  it('is listed by what it says, the newest first', async () => {
    const place = ownBackupFolder(centre.folder);
    expect(await listBackups(place)).toEqual({ backups: [], unreadable: [] });
    const first = await backUp(centre);
    const second = await backUp(centre, { number: 2 });
    expect((await listBackups(place)).backups).toEqual([second, first]);
  });
});
