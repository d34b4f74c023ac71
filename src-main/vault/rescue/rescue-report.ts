import type { Database } from 'better-sqlite3';
import type { AuditTip } from '../file/audit-chain.ts';
import type { Remade } from './close-references.ts';
import type { Leftover } from './merge-rows.ts';
import type { Cell } from './read-record.ts';
import type { Row } from './row-of.ts';
import type { PutBack } from './salvage-into.ts';
import type { Salvage } from './salvage-rows.ts';
import { listTouched, type Touched } from './touched-cases.ts';

/** The last rows of the trails: of the damaged file as far as it was read, of the backup, and of the rescued vault. */
export type RescueTips = { damaged?: AuditTip; backup?: AuditTip; rescued?: AuditTip };

/** What a rescue brought back and what it did not. Of people it holds ids only, beside the leftovers. */
export type RescueReport = {
  pages: number;
  lostPages: number;
  /** The newest commits may be there in an older form. */
  isLogDamaged: boolean;
  read: number;
  fromBackup: number;
  /** Rows known to be gone; `isCounted` false when there may be more, by the pages read about `mayBeGone`. */
  gone: number;
  isCounted: boolean;
  mayBeGone: number;
  /** When the backup was made that filled the gaps; absent without one. */
  backupMadeAt?: string;
  tables: { name: string; read: number; fromBackup: number; gone: number; isCounted: boolean }[];
  /** Rows with a stopgap in them, to be looked at by a person. */
  remade: Remade[];
  /** Cases with rows from the backup, or rows gone, and how many rows no case could be told of. */
  touched: Touched[];
  untold: number;
  /** Rows that were read and have no place any more, whole, for somebody who looks for them. */
  leftovers: Leftover[];
  heads: RescueTips;
};

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
      ...(damaged === undefined ? {} : { damaged }),
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
function toText(row: Row): Row {
  const text = (cell: Cell) =>
    cell instanceof Uint8Array ? `base64:${Buffer.from(cell).toString('base64')}` : cell;
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, text(cell)]));
}
