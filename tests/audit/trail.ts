import type { Database } from 'better-sqlite3';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { type AuditEntry, writeAudit } from '#vault/audit/audit';
import { openDatabase } from '#vault/file/open-database';
import { makeVault } from '../vault/support.ts';

/** A row like those of a working day; every third is about somebody. */
export function nthEntry(number: number): AuditEntry {
  return {
    at: new Date(Date.parse('2026-11-23T01:00:00.000Z') + number * 1000).toISOString(),
    actor: { id: `u-${number % 3}`, role: 'socialWorker', sessionId: 's-1' },
    operation: ['case', 'open'],
    kind: 'read',
    outcome: 'done',
    detail: { number, words: ['"petik"', 'Ünïcode\u0001'] },
    ...(number % 3 === 0 ? { clientId: `c-${number}` } : {}),
  };
}

type Trail = { database: Database; file: string; dataKey: Uint8Array; vaultId: string };

/** An open vault whose trail has so many rows, past the triggers that guard it. */
export async function makeTrail(rows: number): Promise<Trail> {
  const { folder, dataKey, vaultId } = await makeVault();
  const file = vaultFiles(folder).database;
  const database = openDatabase(file, dataKey, { expectVaultId: vaultId });
  migrate(database, migrations);
  await addRows(database, 1, rows);
  database.exec('drop trigger audit_is_kept; drop trigger audit_is_whole');
  return { database, file, dataKey, vaultId };
}

/** Writes rows as the pipeline does, many to a transaction. */
export async function addRows(database: Database, from: number, to: number): Promise<void> {
  await connect(database)
    .transaction()
    .execute(async (trx) => {
      for (let number = from; number <= to; number += 1) await writeAudit(trx, nthEntry(number));
    });
}

/** Does something to a trail, looks, and undoes it. */
export function afterwards<Result>(database: Database, work: () => void, look: () => Result): Result {
  database.exec('begin');
  try {
    work();
    return look();
  } finally {
    database.exec('rollback');
  }
}
