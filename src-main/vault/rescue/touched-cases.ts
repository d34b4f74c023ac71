import type { Database } from 'better-sqlite3';
import type { KeptRescue } from '#database/rescue.queries';
import type { Leftover } from './merge-rows.ts';
import type { Row } from './row-of.ts';

type Touched = KeptRescue['touched'][number];

type Affected = { name: string; fromBackup: Row[]; gone: Row[] };

/** Tables that are of no case: the trail tells of everything, and is counted apart. */
const ofNobody = new Set([
  'audit',
  'user',
  'setting',
  'past_standard',
  'preference',
  'counter',
  'shift_reading',
  'month_snapshot',
  'report_revision',
  'report_row',
  'report_export',
  'report_export_detail',
  'report_profile',
  'erased_stay',
  'erased_count',
]);

/** Whose rows were lost, as far as the rows and the database tell; `untold` counts the others. */
export function listTouched(
  database: Database,
  tables: readonly Affected[],
  leftovers: readonly Leftover[],
): { touched: Touched[]; untold: number } {
  const touched = new Map<string, Touched>();
  let untold = 0;
  const recordOf = database.prepare<[unknown], Row>(
    'select case_id, client_id from form_record where id = ?',
  );
  const add = (table: string, row: Row, what: 'fromBackup' | 'gone') => {
    if (ofNobody.has(table)) return;
    const owner = ownerOf(table, row, (id) => recordOf.get(id));
    if (owner === undefined) {
      untold += what === 'gone' ? 1 : 0;
      return;
    }
    const key = owner.caseId ?? owner.clientId ?? '';
    const before = touched.get(key) ?? { fromBackup: 0, gone: 0 };
    touched.set(key, { ...before, ...owner, [what]: before[what] + 1 });
  };
  for (const { name, fromBackup, gone } of tables) {
    for (const row of fromBackup) add(name, row, 'fromBackup');
    for (const row of gone) add(name, row, 'gone');
  }
  for (const { table, row } of leftovers) add(table, row, 'gone');
  return { touched: [...touched.values()], untold };
}

function ownerOf(
  table: string,
  row: Row,
  recordOf: (id: unknown) => Row | undefined,
): Pick<Touched, 'caseId' | 'clientId' | 'number'> | undefined {
  const number = typeof row.number === 'string' ? { number: row.number } : {};
  if (table === 'case_file' && typeof row.id === 'string') return { caseId: row.id, ...number };
  if (table === 'case_file' && 'number' in number) return { caseId: number.number, ...number };
  if (table === 'client' && typeof row.id === 'string') return { clientId: row.id };
  if (typeof row.case_id === 'string') return { caseId: row.case_id };
  if (typeof row.client_id === 'string') return { clientId: row.client_id };
  const record = typeof row.record_id === 'string' ? recordOf(row.record_id) : undefined;
  return record === undefined ? undefined : ownerOf('form_record', record, () => undefined);
}
