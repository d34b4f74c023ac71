import type { Database } from 'better-sqlite3';
import type { KeptRescue } from '#database/rescue.queries';
import { defined } from '#domain/defined';
import type { AuditTip } from '../file/audit-chain.ts';
import type { Cell } from './read-record.ts';
import type { Row } from './row-of.ts';
import type { PutBack } from './salvage-into.ts';
import type { Salvage } from './salvage-rows.ts';
import { listTouched } from './touched-cases.ts';

/** The report before the moment of the rescue stands in it. */
export type RescueReport = Omit<KeptRescue, 'at'>;

/** Of the backup that filled the gaps. */
export type UsedBackup = { madeAt: string; head: AuditTip };

/** The report of a rescue, of a database in which everything has its place again; `heads.rescued` comes later. */
export function reportOf(
  database: Database,
  salvage: Salvage,
  found: PutBack,
  backup: UsedBackup | undefined,
): RescueReport {
  const { merged, remade, leftovers } = found;
  const made = new Set(remade.map(({ table, id }) => `${table} ${id}`));
  const tables = merged.map((table) => ({
    ...table,
    gone: table.gone.filter(({ id }) => !made.has(`${table.name} ${id}`)),
  }));
  const sum = (count: (table: (typeof tables)[number]) => number) =>
    tables.reduce((all, table) => all + count(table), 0);
  const unplaced = salvage.unplaced.map(({ cells }) => ({
    table: '',
    row: Object.fromEntries(cells.map((cell, at) => [`${at + 1}`, cell])),
    why: 'tabelnya tidak dikenali',
  }));
  const { touched, untold } = listTouched(database, tables, leftovers);
  const damaged = headOf(salvage);
  return {
    pages: salvage.pages,
    lostPages: salvage.lostPages,
    isLogDamaged: salvage.isLogDamaged,
    read: sum(({ read }) => read),
    fromBackup: sum(({ fromBackup }) => fromBackup.length),
    gone: sum(({ gone }) => gone.length),
    isCounted: !salvage.isLogDamaged && merged.every(({ isCounted }) => isCounted),
    mayBeGone: sum(({ mayBeGone }) => mayBeGone),
    ...(backup === undefined ? {} : { backupMadeAt: backup.madeAt }),
    tables: tables
      .filter(({ fromBackup, gone, isCounted }) => fromBackup.length + gone.length > 0 || !isCounted)
      .map(({ name, read, fromBackup, gone, isCounted }) => ({
        name,
        read,
        fromBackup: fromBackup.length,
        gone: gone.length,
        isCounted,
      })),
    remade,
    touched,
    untold: untold + unplaced.length,
    leftovers: [...leftovers, ...unplaced].map(({ row, ...one }) => ({ ...one, row: toText(row) })),
    heads: {
      ...defined({ damaged }),
      ...(backup === undefined ? {} : { backup: backup.head }),
    },
  };
}

function headOf({ tables }: Salvage): AuditTip | undefined {
  const rows = tables.find(({ shape }) => shape.name === 'audit')?.rows ?? [];
  const last = rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || Number(row.seq) > Number(best.seq) ? row : best),
    undefined,
  );
  return last === undefined ? undefined : { seq: Number(last.seq), mac: `${last.mac}` };
}

/** Bytes as text, which JSON keeps. */
function toText(row: Row): KeptRescue['leftovers'][number]['row'] {
  const text = (cell: Cell) =>
    cell instanceof Uint8Array ? `base64:${Buffer.from(cell).toString('base64')}` : cell;
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, text(cell)]));
}
