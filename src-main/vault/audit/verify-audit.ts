import type { KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { AuditTrouble, TipSource } from '#domain/safety/audit-troubles';
import type { Report } from '#platform/jobs/define-job';
import {
  type AuditTip,
  chainMac,
  deriveAuditKey,
  emptyTrail,
  encodeTold,
  readFormerAuditKeys,
  toldColumns,
} from '../file/audit-chain.ts';
import { asResult, type KeyedFile } from '../file/keyed-job.ts';
import { openDatabase } from '../file/open-database.ts';

/** A tip written down outside the trail; `mac` may be its beginning only, as on paper. */
export type KnownTip = AuditTip & { source: TipSource };

/** What a verification found. `troubles` are the first ones, in the order of their numbers; `found` counts all. */
export type AuditVerdict = { rows: number; tip: AuditTip; troubles: AuditTrouble[]; found: number };

/** So many troubles are named one by one. */
const namedTroubles = 20;
/** So many rows between two reports of progress. */
const progressRows = 2000;

type StoredRow = [seq: number, mac: string, ...told: (string | null)[]];

/**
 * Verifies the whole trail of a connection row by row, and every tip known elsewhere: changed, swapped, inserted and
 * missing rows, a tail cut off, an older file put back (vault/SECURITY.md L2). Reads each row once and keeps none.
 * Over 100,000 rows a second; `onProgress` is told rows done and rows to do.
 */
export function verifyAudit(
  database: Database,
  { dataKey, vaultId, known = [] }: { dataKey: Uint8Array; vaultId: string; known?: readonly KnownTip[] },
  onProgress: (done: number, of: number) => void = () => undefined,
): AuditVerdict {
  const keyOf = keysOf(database, dataKey, vaultId);
  const tips = Map.groupBy(known, ({ seq }) => seq);
  let isReplaced = false;
  const total = database.prepare<[], number>('select count(*) from audit').pluck().get() ?? 0;
  const verdict: AuditVerdict = { rows: 0, tip: emptyTrail, troubles: [], found: 0 };
  const report = (trouble: AuditTrouble) => {
    verdict.found += 1;
    if (verdict.troubles.length < namedTroubles) verdict.troubles.push(trouble);
  };

  const rows = database
    .prepare<[], StoredRow>(`select seq, mac, ${columnsIn(database)} from audit order by seq`)
    .raw();
  for (const [seq, mac, ...told] of rows.iterate()) {
    const { tip } = verdict;
    const isNext = seq === tip.seq + 1;
    if (seq > tip.seq + 1) report({ kind: 'missing', from: tip.seq + 1, to: seq - 1 });
    // After a gap the mac of the row before is not known: the gap is what can be said.
    else if (!isNext || chainMac(keyOf(seq), tip.mac, seq, encodeTold(told)) !== mac) {
      report({ kind: 'altered', seq });
    }
    // The first tip that is missed tells it; every later one would only tell it again.
    const missed = tips.get(seq)?.find((one) => !mac.startsWith(one.mac));
    if (missed !== undefined && !isReplaced) {
      report({ kind: 'replaced', seq, source: missed.source });
      isReplaced = true;
    }
    verdict.tip = { seq: Math.max(seq, 0), mac };
    verdict.rows += 1;
    if (verdict.rows % progressRows === 0) onProgress(verdict.rows, total);
  }
  const furthest = known.toSorted((one, other) => other.seq - one.seq)[0];
  if (furthest !== undefined && furthest.seq > verdict.tip.seq) {
    report({ kind: 'cut', from: verdict.tip.seq + 1, to: furthest.seq, source: furthest.source });
  }
  onProgress(total, total);
  return verdict;
}

/** A database, and the tips of its trail that are known elsewhere. */
export type AuditOfFile = KeyedFile & { known: KnownTip[] };

/** Opens a database and verifies its trail; runs in a worker. The trouble is that of the file. */
export function verifyAuditOfFile({ file, vaultId, dataKey, known }: AuditOfFile, report: Report) {
  return asResult(async () => {
    const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
    try {
      return verifyAudit(database, { dataKey, vaultId, known }, report);
    } finally {
      database.close();
    }
  });
}

/** What the rows of a file tell; one that is older than a column, as a backup is, has nothing there. */
function columnsIn(database: Database): string {
  const there = new Set(
    database.prepare<[], string>("select name from pragma_table_info('audit')").pluck().all(),
  );
  return toldColumns.map((column) => (there.has(column) ? column : `null as ${column}`)).join(', ');
}

/** The key of the chain at each row: the one in use, or the former one it was made with. */
function keysOf(database: Database, dataKey: Uint8Array, vaultId: string): (seq: number) => KeyObject {
  const present = deriveAuditKey(dataKey, vaultId);
  const former = readFormerAuditKeys(database);
  if (former.length === 0) return () => present;
  return (seq) => former.find(({ untilSeq }) => seq <= untilSeq)?.key ?? present;
}
