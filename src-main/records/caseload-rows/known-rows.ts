import type { Database } from 'better-sqlite3';

/** Of a number of rows, which: 1 at the number of each that is among them. */
export type RowSet = { bits: Uint8Array; size: number };
/** All rows of the caseload by their numbers, in one order; `stirred` are those written since it was looked at. */
export type RowOrder = { numbers: Uint32Array; stirred: Set<number> };
/** What rows have in common, and at which place of that list each row's stands, by its number. */
export type RowGroups = { values: (string | null)[]; places: Uint16Array };

/**
 * What is known of the rows of the caseload without reading them again: numbers, no word of anybody. It holds until
 * something is written on which it rests.
 */
type KnownRows = {
  sets: Map<string, RowSet>;
  orders: Map<string, RowOrder>;
  groups: Map<string, RowGroups>;
  /** Changes when another connection has written. */
  dataVersion: number;
};

const known = new WeakMap<Database, KnownRows>();

/** The tables on which it rests who sees a row, and which rows a filter finds. */
const restsOn = ['duty', 'user', 'case_file', 'case_helper', 'repair', 'erasure', 'form_record'] as const;

const watch = [
  ...['insert', 'update', 'delete'].map(
    (act) => `create temp trigger caseload_row_${act} after ${act} on main.caseload_row
      begin select row_stirred(${act === 'delete' ? 'old' : 'new'}.row_number); end;`,
  ),
  ...restsOn.flatMap((table) =>
    ['insert', 'update', 'delete'].map(
      (act) => `create temp trigger ${table}_stirs_on_${act} after ${act} on main.${table}
        begin select row_stirred(null); end;`,
    ),
  ),
].join('\n');

/**
 * What is known of the rows through this connection. Triggers of the connection, which are not part of the file, say
 * what is written; what was written and taken back is only asked for once more.
 */
export function knownRows(sqlite: Database): KnownRows {
  const rows = known.get(sqlite) ?? begin(sqlite);
  const isWatched = sqlite
    .prepare("select 1 from temp.sqlite_schema where name = 'caseload_row_insert'")
    .get();
  const dataVersion = Number(sqlite.pragma('data_version', { simple: true }));
  if (isWatched === undefined) sqlite.exec(watch);
  if (isWatched === undefined || rows.dataVersion !== dataVersion) forget(rows);
  return Object.assign(rows, { dataVersion });
}

function begin(sqlite: Database): KnownRows {
  const rows: KnownRows = { sets: new Map(), orders: new Map(), groups: new Map(), dataVersion: 0 };
  known.set(sqlite, rows);
  sqlite.function('row_stirred', (rowNumber) => {
    rows.sets.clear();
    rows.groups.clear();
    if (rowNumber !== null) for (const { stirred } of rows.orders.values()) stirred.add(Number(rowNumber));
    return null;
  });
  return rows;
}

function forget({ sets, orders, groups }: KnownRows): void {
  sets.clear();
  groups.clear();
  orders.clear();
}

/** Keeps what was made under a name, the latest last, and lets the eldest go. */
export function keepLatest<Value>(kept: Map<string, Value>, most: number, name: string, value: Value): Value {
  kept.delete(name);
  kept.set(name, value);
  const [eldest] = kept.keys();
  if (kept.size > most && eldest !== undefined) kept.delete(eldest);
  return value;
}
