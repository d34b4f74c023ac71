import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeAuditTrouble } from '#domain/safety/audit-troubles';
import { type KnownTip, verifyAudit } from '#vault/audit/verify-audit';
import { type AuditTip, keepFormerAuditKey, teachAuditMac } from '#vault/file/audit-chain';
import { addRows, afterwards, makeTrail } from './trail.ts';

const length = 40;
const swap = (one: number, other: number) =>
  `update audit set seq = -1 where seq = ${one}; update audit set seq = ${one} where seq = ${other};
   update audit set seq = ${other} where seq = -1`;

describe('verifying the trail', () => {
  let trail: Awaited<ReturnType<typeof makeTrail>>;
  let tip: AuditTip;
  beforeAll(async () => {
    trail = await makeTrail(length);
    tip = verifyAudit(trail.database, trail).tip;
  });

  const fromSlots = (seq = tip.seq, mac = tip.mac): KnownTip => ({ seq, mac, source: { kind: 'slots' } });
  const verify = (known: KnownTip[] = [fromSlots()]) => verifyAudit(trail.database, { ...trail, known });
  const troublesAfter = (sql: string, known?: KnownTip[]) =>
    afterwards(
      trail.database,
      () => void trail.database.exec(sql),
      () => verify(known).troubles,
    );

  it('finds nothing in a whole one, and tells its tip and how far it is', () => {
    const told: [number, number][] = [];
    const verdict = verifyAudit(trail.database, { ...trail, known: [fromSlots()] }, (...progress) =>
      told.push(progress),
    );
    expect(verdict).toEqual({ rows: length, tip, troubles: [], found: 0 });
    expect(tip).toEqual({ seq: length, mac: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(told).toEqual([[length, length]]);
  });

  it.each([
    "at = '2026-11-22T01:00:00.000Z'",
    "actor_id = 'u-9'",
    "role = 'head'",
    "session_id = 's-2'",
    "operation = 'case.list'",
    "kind = 'write'",
    "outcome = 'refused'",
    "case_id = ''",
    'client_id = null',
    "detail = '{}'",
    "app_version = '9'",
  ])('names the row whose %s was set', (change) => {
    expect(troublesAfter(`update audit set ${change} where seq = 12`)).toEqual([
      { kind: 'altered', seq: 12 },
    ]);
  });

  it('names a row of which the mac was changed, and the one chained to it', () => {
    expect(troublesAfter(`update audit set mac = '${'0'.repeat(64)}' where seq = 12`)).toEqual([
      { kind: 'altered', seq: 12 },
      { kind: 'altered', seq: 13 },
    ]);
  });

  it('names the rows that were taken out of the middle, or from the beginning', () => {
    expect(troublesAfter('delete from audit where seq between 12 and 14')).toEqual([
      { kind: 'missing', from: 12, to: 14 },
    ]);
    expect(troublesAfter('delete from audit where seq < 3')).toEqual([{ kind: 'missing', from: 1, to: 2 }]);
  });

  it('names a row taken out whose number was given to the next ones', () => {
    const close = 'delete from audit where seq = 12; update audit set seq = seq - 1 where seq > 12';
    expect(troublesAfter(close)[0]).toEqual({ kind: 'altered', seq: 12 });
  });

  it('names two rows that changed places', () => {
    const named = troublesAfter(swap(10, 30)).map((trouble) => 'seq' in trouble && trouble.seq);
    expect(named).toEqual([10, 11, 30, 31]);
  });

  it('names a row that was put in, also before the first and after the last', () => {
    const copy = (seq: number) =>
      `insert into audit select ${seq}, at, actor_id, role, session_id, operation, kind, outcome, case_id,
       client_id, detail, app_version, mac, pc from audit where seq = 7`;
    expect(troublesAfter(copy(length + 1))).toEqual([{ kind: 'altered', seq: length + 1 }]);
    expect(troublesAfter(copy(0))[0]).toEqual({ kind: 'altered', seq: 0 });
  });

  it('misses a tail only with a tip known elsewhere, and says who knows it', () => {
    expect(troublesAfter('delete from audit where seq > 31', [])).toEqual([]);
    const trouble = { kind: 'cut', from: 32, to: length, source: { kind: 'slots' } } as const;
    expect(troublesAfter('delete from audit where seq > 31')).toEqual([trouble]);
    expect(describeAuditTrouble(trouble)).toBe(
      'Jejak berakhir di nomor 31, padahal berkas kunci mencatat jejak sampai nomor 40. Ekor jejak dipotong, atau berkas brankas yang lebih lama dipasang kembali.',
    );
  });

  it('recognises an older file that was used again by a tip on paper', () => {
    const paper = { ...fromSlots(20, `${'f'.repeat(16)}`), source: { kind: 'report' } } as const;
    expect(verify([paper]).troubles).toEqual([{ kind: 'replaced', seq: 20, source: { kind: 'report' } }]);
    expect(verify([fromSlots(tip.seq, tip.mac.slice(0, 16))]).troubles).toEqual([]);
  });

  it('names the first twenty troubles and counts all', () => {
    const verdict = afterwards(
      trail.database,
      () => void trail.database.exec("update audit set role = 'head'"),
      () => verify(),
    );
    expect([verdict.found, verdict.troubles.length]).toEqual([length, 20]);
  });

  it('finds a thousand of a thousand random changes, swaps, and cuts (vault/SECURITY.md L2)', () => {
    const random = (below: number) => Math.floor(Math.random() * below);
    const kinds = [
      (seq: number) => `update audit set detail = '{"number":${seq + 1}}' where seq = ${seq}`,
      (seq: number) => `update audit set mac = '${randomBytes(32).toString('hex')}' where seq = ${seq}`,
      (seq: number) => `delete from audit where seq between ${seq} and ${seq + random(3)}`,
      (seq: number) => swap(seq, (seq % length) + 1),
      (seq: number) => `delete from audit where seq >= ${seq}`,
    ];
    const missed = Array.from({ length: 1000 }, (_round, index) => {
      const sql = kinds[index % 5]?.(1 + random(length)) ?? '';
      return troublesAfter(sql).length > 0 ? '' : sql;
    }).filter(Boolean);
    expect(missed).toEqual([]);
  });

  it('finds nothing right under another key', () => {
    const other = { ...trail, dataKey: randomBytes(32) };
    expect(verifyAudit(trail.database, other).found).toBe(length);
  });

  it('goes on over a change of the data key, and still finds what is wrong before and after', async () => {
    const rotated = await makeTrail(5);
    const { database, vaultId } = rotated;
    const dataKey = randomBytes(32);
    keepFormerAuditKey(database, rotated.dataKey, vaultId);
    teachAuditMac(database, dataKey, vaultId);
    await addRows(database, 6, 9);
    const troubles = (sql = '') =>
      afterwards(
        database,
        () => void database.exec(sql),
        () => verifyAudit(database, { dataKey, vaultId }).troubles,
      );
    expect(troubles()).toEqual([]);
    expect(troubles("update audit set role = 'head' where seq in (5, 6)")).toEqual([
      { kind: 'altered', seq: 5 },
      { kind: 'altered', seq: 6 },
    ]);
  });
});
