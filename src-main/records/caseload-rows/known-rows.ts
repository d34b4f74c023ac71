import type { Database } from 'better-sqlite3';

/** Of a number of rows, which: 1 at the number of each that is among them. */
export type RowSet = { bits: Uint8Array; size: number };
/** The same as it is kept; `stirred` are the rows written since it was looked at. */
export type KeptSet = RowSet & { stirred: Set<number> };
/** All rows of the caseload by their numbers, in one order; `stirred` are those written since it was looked at. */
export type RowOrder = { numbers: Uint32Array; stirred: Set<number> };
/** What rows have in common, and at which place of that list each row's stands, by its number. */
export type RowGroups = { values: (string | null)[]; places: Uint16Array };

/**
 * What is known of the rows of the caseload without reading them again: numbers, no word of anybody. What is written of a
 * row is asked for that row alone.
 */
type KnownRows = {
  sets: Map<string, KeptSet>;
  orders: Map<string, RowOrder>;
  groups: Map<string, RowGroups>;
  /** The ids of the cases that somebody may read, by who it is and as what; asked in SQL by `reads_case`. */
  readable: Map<string, ReadonlySet<string>>;
  /** What was counted of the targets of a quarter, by quarter and by who asked. */
  quarters: Map<string, Map<string, unknown>>;
  /** Changes when another connection has written. */
  dataVersion: number;
};

const known = new WeakMap<Database, KnownRows>();

/**
 * Besides a row itself, the tables on which it rests who sees it and which filters find it, with what leads to its case.
 * The index of words can have no trigger: who writes words of a listed row stirs the row.
 */
const restsOn = { duty: 'case_id', fallen_due: 'case_id', case_file: 'id', case_helper: 'case_id' } as const;
const acts = ['insert', 'update', 'delete'] as const;

/** What of a row may change whose a case is to read. */
const handed = {
  case_file: 'id, worker_id, client_id, admitted_on, number',
  case_helper: 'case_id, user_id, state',
  repair: 'form, case_id, outcome',
};

const watch = [
  ...acts.map(
    (act) => `create temp trigger caseload_row_${act} after ${act} on main.caseload_row
      begin select row_stirred(${act === 'delete' ? 'old' : 'new'}.row_number); end;`,
  ),
  ...Object.entries(restsOn).flatMap(([table, caseId]) =>
    acts.map(
      (act) => `create temp trigger ${table}_stirs_on_${act} after ${act} on main.${table} begin
        select row_stirred(row_number) from main.caseload_row where case_id = ${act === 'delete' ? 'old' : 'new'}.${caseId};
      end;`,
    ),
  ),
  // In whose hands a case is, and which stays are one person's.
  ...Object.entries(handed).flatMap(([table, columns]) =>
    ['insert', `update of ${columns}`, 'delete'].map(
      (act, number) => `create temp trigger ${table}_turns_hands_${number} after ${act} on main.${table}
      begin select hands_turned(); end;`,
    ),
  ),
  ...acts.map(
    (act) => `create temp trigger fallen_due_turns_quarter_on_${act} after ${act} on main.fallen_due
      begin select quarter_turned(${act === 'delete' ? 'old' : 'new'}.quarter); end;`,
  ),
  // Who works here is told of no row, and of every one.
  ...['insert', 'update of is_active', 'delete'].map(
    (act, number) => `create temp trigger user_stirs_${number} after ${act} on main.user
      begin select row_stirred(null); end;`,
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

/** What is known of the targets of one quarter through this connection, by who asked. */
export function knownOfQuarter<Counted>(sqlite: Database, quarter: string): Map<string, Counted> {
  const { quarters } = knownRows(sqlite);
  const known = quarters.get(quarter) ?? new Map<string, unknown>();
  quarters.set(quarter, known);
  return known as Map<string, Counted>;
}

function begin(sqlite: Database): KnownRows {
  const rows: KnownRows = {
    sets: new Map(),
    orders: new Map(),
    groups: new Map(),
    readable: new Map(),
    quarters: new Map(),
    dataVersion: 0,
  };
  known.set(sqlite, rows);
  sqlite.function('reads_case', (reader, caseId) =>
    Number(rows.readable.get(String(reader))?.has(String(caseId)) ?? false),
  );
  sqlite.function('hands_turned', () => {
    rows.readable.clear();
    rows.quarters.clear();
    return null;
  });
  sqlite.function('quarter_turned', (quarter) => {
    rows.quarters.delete(String(quarter));
    return null;
  });
  sqlite.function('row_stirred', (rowNumber) => {
    rows.groups.clear();
    if (rowNumber === null) rows.sets.clear();
    else
      for (const kept of [rows.sets, rows.orders])
        for (const { stirred } of kept.values()) stirred.add(Number(rowNumber));
    return null;
  });
  return rows;
}

function forget({ sets, orders, groups, readable, quarters }: KnownRows): void {
  readable.clear();
  quarters.clear();
  sets.clear();
  groups.clear();
  orders.clear();
}

/** More rows than these are found and sorted anew at once rather than one by one. */
export const mostStirred = 200;

/** So many people's cases and counts are kept: those who are at work at once. */
export const mostReaders = 12;

/** Keeps what was made under a name, the latest last, and lets the eldest go. */
export function keepLatest<Value>(kept: Map<string, Value>, most: number, name: string, value: Value): Value {
  kept.delete(name);
  kept.set(name, value);
  const [eldest] = kept.keys();
  if (kept.size > most && eldest !== undefined) kept.delete(eldest);
  return value;
}
