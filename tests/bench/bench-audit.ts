import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { type AuditEntry, writeAudit } from '#vault/audit/audit';
import { verifyAudit } from '#vault/audit/verify-audit';
import { verifyAuditInWorker } from '#vault/audit/verify-in-worker';
import { openDatabase } from '#vault/file/open-database';
import { createVault } from '#vault/keys/create-vault';
import { kdfFloor } from '#vault/keys/kdf';
import { median, p95, report, time } from './measure.ts';

const rows = 100_000;

const entry: AuditEntry = {
  at: new Date().toISOString(),
  actor: { id: 'u-1', role: 'socialWorker', sessionId: '019ab0c4-7a44-7cc0-8a52-0b3f7d1f9a01' },
  operation: ['form', 'note', 'complete'],
  kind: 'write',
  outcome: 'done',
  caseId: '019ab0c4-7a44-7cc0-8a52-0b3f7d1f9a02',
  clientId: '019ab0c4-7a44-7cc0-8a52-0b3f7d1f9a03',
  detail: { form: 'note', version: 1, fields: ['happenedOn', 'contactKind', 'summary'] },
};

/** What a row of the audit costs, and its verification (vault/SECURITY.md L3). */
export async function benchAudit(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'titian-bench-'));
  try {
    const folder = join(home, 'brankas');
    const owner = { userId: 'u-1', loginName: 'kepala', passphrase: 'kerikil jambu dermaga lesung' };
    const made = await createVault({ folder, kind: 'demo', centreName: 'X', owner, kdfCost: kdfFloor });
    const { dataKey, vaultId } = made;
    const file = vaultFiles(folder).database;
    const database = openDatabase(file, dataKey, { expectVaultId: vaultId });
    migrate(database, migrations);
    const db = connect(database);
    let written: number[] = [];
    await db.transaction().execute(async (trx) => {
      written = await time(rows, () => writeAudit(trx, entry));
    });
    report(
      'audit row within a transaction, median',
      median(written),
      'ms',
      `p95 ${p95(written).toFixed(3)} ms`,
    );
    const alone = await time(200, () => db.transaction().execute((trx) => writeAudit(trx, entry)));
    const empty = await time(200, () =>
      db.transaction().execute((trx) => trx.selectFrom('setting').selectAll().execute()),
    );
    report(
      'audit row alone, durable, median',
      median(alone),
      'ms',
      `without one ${median(empty).toFixed(3)} ms`,
    );
    const verifying = await time(3, () => verifyAudit(database, { dataKey, vaultId }), 1);
    report('verification, rows a second', (rows / median(verifying)) * 1000, '');
    report(`verification of ${rows} rows, median`, median(verifying), 'ms');
    const order = { file, dataKey, vaultId, known: [] };
    const beside = await time(3, () => verifyAuditInWorker(order), 1);
    report('the same as people wait for it, in its own thread', median(beside), 'ms');
    await db.destroy();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
