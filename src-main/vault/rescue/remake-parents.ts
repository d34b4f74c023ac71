import type { Database } from 'better-sqlite3';
import type { Cell } from './read-record.ts';
import type { Row } from './row-of.ts';

/** A row made again, and which of its columns nothing tells: those are filled with a stopgap. */
type RemadeRow = { row: Row; guessed: string[] };

/** What makes a lost row again out of what the indexes, and other tables, tell of it; undefined when it cannot. */
type Remake = (database: Database, id: Cell, known: Told, facts: RemakeFacts) => RemadeRow | undefined;

export type RemakeFacts = {
  now: string;
  /** Who had a way in, by the slot file. */
  logins: readonly { userId: string; loginName: string }[];
};

const unread = '(tidak terbaca)';

/**
 * Rows that others hang on, and without which those would have no place. A name that nobody tells any more is written as
 * not read; where a column takes no such word, a lost case gets the day of the rescue, the first stage and the first user
 * as its author. Each of these is named as a guess.
 */
export const remakes: Readonly<Record<string, Remake>> = {
  user: (database, id, known, { now, logins }) => {
    const login = logins.find(({ userId }) => userId === id);
    const { role } = first(database, 'select role from audit where actor_id = ? order by seq desc', id);
    const told = { login_name: login?.loginName ?? known.login_name, role };
    return fill({ id, is_active: login === undefined ? 0 : 1 }, told, {
      login_name: `tidak-terbaca-${shortOf(id)}`,
      name: login?.loginName ?? unread,
      // Whoever left no trace is let in by nobody: an Auditor sees no case.
      role: 'auditor',
      position: '',
      employee_number: '',
      added_at: now,
    });
  },

  client: (database, id, known, { now }) => {
    const shown = first(
      database,
      `select r.register_number, r.full_name, r.alias, r.name_key, r.sex, r.birth_date, f.created_at, f.created_by
       from case_file f join caseload_row r on r.case_id = f.id where f.client_id = ?`,
      id,
    );
    const told = { ...shown, ...known };
    return fill({ id }, told, {
      register_number: `tidak-terbaca-${shortOf(id)}`,
      full_name: unread,
      alias: '',
      name_key: '',
      nik: null,
      sex: null,
      birth_date: null,
      birth_year: null,
      birth_date_estimated: 0,
      request_id: `penyelamatan-${id}`,
      created_at: now,
      created_by: anyAuthor(database),
    });
  },

  case_file: (database, id, known, { now }) => {
    const shown = first(database, 'select * from caseload_row where case_id = ?', id);
    const clientId =
      known.client_id ?? first(database, 'select client_id from form_record where case_id = ?', id).client_id;
    if (clientId === undefined) return undefined;
    const told = { ...shown, number: shown.case_number, ...known };
    return fill({ id, client_id: clientId }, told, {
      number: `tidak-terbaca-${shortOf(id)}`,
      category: unread,
      referral_source: null,
      origin_code: null,
      origin_name: null,
      admitted_on: now.slice(0, 10),
      left_on: null,
      leave_reason: null,
      leave_sub_reason: null,
      stage: 'eic',
      stage_since: now.slice(0, 10),
      worker_id: null,
      supervisor_id: null,
      request_id: `penyelamatan-${id}`,
      created_at: now,
      created_by: anyAuthor(database),
    });
  },

  form_record: (database, id, known) => {
    const { form, sequence } = known;
    const { caseId, clientId } = placeOf(database, known);
    const of = 'select version, saved_at, saved_by from form_version where record_id = ? order by version';
    const newest = first(database, `${of} desc`, id);
    const oldest = first(database, of, id);
    const { version } = newest;
    if ([form, sequence, clientId, version].includes(undefined)) return undefined;
    const told = { id, client_id: clientId, case_id: caseId, form, sequence, version };
    const written = { created_at: oldest.saved_at, created_by: oldest.saved_by };
    return fill({ ...told, ...written }, known, { happened_on: null });
  },
};

/**
 * Where a form belongs: to a case, or to the person alone. Of one index only the id is left that stands for either, and
 * whether a case bears it tells which.
 */
function placeOf(database: Database, { case_id: told, expression: place }: Told) {
  const find = (id: Cell) => first(database, 'select client_id from case_file where id = ?', id).client_id;
  const caseId = told ?? (place !== undefined && find(place) !== undefined ? place : null);
  if (caseId !== null) return { caseId, clientId: find(caseId) };
  const { id } = first(database, 'select id from client where id = ?', place ?? null);
  return { caseId, clientId: id };
}

type Told = { [column: string]: Cell | undefined };

/** A row of what is certain, and of each further column what is told or else a stopgap, which is named. */
function fill(certain: Told, told: Told, stopgaps: Row): RemadeRow {
  const row: Row = {};
  for (const [column, cell] of Object.entries(certain)) row[column] = cell ?? null;
  for (const [column, stopgap] of Object.entries(stopgaps)) {
    const cell = told[column];
    row[column] = cell === undefined ? stopgap : cell;
  }
  return { row, guessed: Object.keys(stopgaps).filter((column) => told[column] === undefined) };
}

function first(database: Database, sql: string, id: Cell): Told {
  return database.prepare<[Cell], Row>(`${sql} limit 1`).get(id) ?? {};
}

/** Somebody must stand as the author of a row: the first who was added. */
function anyAuthor(database: Database): Cell {
  return database.prepare<[], string>('select id from user order by added_at limit 1').pluck().get() ?? null;
}

const shortOf = (id: Cell) => `${id}`.slice(-8);
