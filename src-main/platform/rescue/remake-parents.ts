import type { Database } from 'better-sqlite3';
import type { Cell } from './read-record.ts';
import type { Row } from './salvage-rows.ts';

/** What makes a lost row again out of what the indexes, and other tables, tell of it; undefined when it cannot. */
type Remake = (database: Database, id: Cell, known: Row, facts: RemakeFacts) => Row | undefined;

export type RemakeFacts = {
  now: string;
  /** Who had a way in, by the slot file. */
  logins: readonly { userId: string; loginName: string }[];
};

const unread = '(tidak terbaca)';

/**
 * Rows that others hang on, and without which those would have no place. A name that nobody tells any more is written as
 * not read; where a column takes no such word, a lost case gets the day of the rescue, the first stage and the first user
 * as its author.
 */
export const remakes: Readonly<Record<string, Remake>> = {
  user: (database, id, known, { now, logins }) => {
    const login = logins.find(({ userId }) => userId === id);
    const role = database
      .prepare<[Cell], string>('select role from audit where actor_id = ? order by seq desc limit 1')
      .pluck()
      .get(id);
    return {
      id,
      login_name: login?.loginName ?? known.login_name ?? `tidak-terbaca-${shortOf(id)}`,
      name: login?.loginName ?? unread,
      // Whoever left no trace is let in by nobody: an Auditor sees no case.
      role: role ?? 'auditor',
      is_active: login === undefined ? 0 : 1,
      added_at: now,
    };
  },

  client: (database, id, known, { now }) => {
    const shown = first(
      database,
      `select r.register_number, r.full_name, r.alias, r.name_key, r.sex, r.birth_date, f.created_at, f.created_by
       from case_file f join caseload_row r on r.case_id = f.id where f.client_id = ?`,
      id,
    );
    const author = anyAuthor(database);
    return {
      id,
      register_number: known.register_number ?? shown.register_number ?? `tidak-terbaca-${shortOf(id)}`,
      full_name: shown.full_name ?? unread,
      alias: shown.alias ?? '',
      name_key: known.name_key ?? shown.name_key ?? '',
      nik: known.nik ?? null,
      sex: shown.sex ?? null,
      birth_date: known.birth_date ?? shown.birth_date ?? null,
      request_id: known.request_id ?? `penyelamatan-${id}`,
      created_at: shown.created_at ?? now,
      created_by: shown.created_by ?? author,
    };
  },

  case_file: (database, id, known, { now }) => {
    const shown = first(database, 'select * from caseload_row where case_id = ?', id);
    const clientId =
      known.client_id ?? first(database, 'select client_id from form_record where case_id = ?', id).client_id;
    if (clientId === undefined) return undefined;
    return {
      id,
      client_id: clientId,
      number: known.number ?? shown.case_number ?? `tidak-terbaca-${shortOf(id)}`,
      category: shown.category ?? unread,
      admitted_on: shown.admitted_on ?? now.slice(0, 10),
      left_on: shown.left_on ?? null,
      stage: shown.stage ?? 'eic',
      stage_since: shown.stage_since ?? now.slice(0, 10),
      worker_id: known.worker_id ?? shown.worker_id ?? null,
      request_id: known.request_id ?? `penyelamatan-${id}`,
      created_at: now,
      created_by: anyAuthor(database),
    };
  },

  form_record: (database, id, known) => {
    const newest = first(
      database,
      'select version, saved_at, saved_by from form_version where record_id = ? order by version desc',
      id,
    );
    const oldest = first(
      database,
      'select saved_at, saved_by from form_version where record_id = ? order by version',
      id,
    );
    const { form, sequence, case_id: caseId = null, expression: place } = known;
    const clientId =
      caseId === null
        ? place
        : first(database, 'select client_id from case_file where id = ?', caseId).client_id;
    if (
      form === undefined ||
      sequence === undefined ||
      clientId === undefined ||
      newest.version === undefined
    ) {
      return undefined;
    }
    return {
      id,
      client_id: clientId,
      case_id: caseId,
      form,
      sequence,
      version: newest.version,
      happened_on: known.happened_on ?? null,
      created_at: oldest.saved_at ?? null,
      created_by: oldest.saved_by ?? null,
    };
  },
};

function first(database: Database, sql: string, id: Cell): Row {
  return database.prepare<[Cell], Row>(`${sql} limit 1`).get(id) ?? {};
}

/** Somebody must stand as the author of a row: the first who was added. */
function anyAuthor(database: Database): Cell {
  return database.prepare<[], string>('select id from user order by added_at limit 1').pluck().get() ?? null;
}

const shortOf = (id: Cell) => `${id}`.slice(-8);
