import type { Database } from 'better-sqlite3';
import { headLogin } from '../../support/test-centre.ts';
import { openApp } from '../support/open-app.ts';
import type { Ledger } from './ledger.ts';

/** What a day's vault says of what people were told. */
export async function countLost(folder: string, ledger: Ledger) {
  const { app, client } = openApp(folder);
  await client.vault.unlock(headLogin);
  const open = await app.context.keeper.current();
  if (open === undefined) throw new Error('the vault did not open');
  const { sqlite } = open;
  const { found: troubles } = await client.audit.verify({});
  const found = {
    ...{ troubles, lost: 0, otherRow: 0 },
    wordsLost: listWordsLost(sqlite, ledger),
    doubled: countDoubled(sqlite),
    unsaid: countUnsaid(sqlite),
  };
  const saved = sqlite.prepare<[string, string], { row: string; version: number }>(
    `select record_id row, version from form_version where request_id = ?
     union all select id row, 1 version from client where request_id = ?`,
  );
  const told = sqlite.prepare<[string, string, number, string], { login: string; pc: string }>(
    `select u.login_name login, a.pc from audit a join user u on u.id = a.actor_id
     where a.outcome = 'done' and ((a.operation = ? and json_extract(a.detail, '$.record') = ?
       and json_extract(a.detail, '$.version') = ?) or (a.operation = 'client.register' and a.client_id = ?))`,
  );
  for (const { what, requestId, loginName, pc } of ledger.acknowledged) {
    const row = saved.get(requestId, requestId);
    if (row === undefined) {
      found.lost += 1;
      continue;
    }
    const operation = what === 'completion' ? 'form.eic.complete' : 'form.note.complete';
    // Asked again because the answer was lost, it has a row for each time, of the same person at the same PC.
    const rows = told.all(operation, row.row, row.version, row.row);
    if (rows.length === 0 || rows.some((one) => one.login !== loginName || one.pc !== pc))
      found.otherRow += 1;
  }
  await app.lock({ hasty: true });
  await app.close();
  return found;
}

/** Words of the forms in which several write that stand neither in what was completed nor in what waits. */
function listWordsLost(sqlite: Database, { words }: Ledger): string[] {
  const texts = sqlite
    .prepare<[], string>(
      `select answers from draft where form = 'eic' union all
       select v.answers from form_version v join form_record r on r.id = v.record_id where r.form = 'eic'
       and v.version = (select max(version) from form_version where record_id = r.id)`,
    )
    .pluck()
    .all();
  const there = new Set(texts.flatMap((text) => `${JSON.parse(text).problemByClient ?? ''}`.split(' ')));
  return words.filter((word) => !there.has(word));
}

/** Numbers that were given twice: of people, of cases, of the records of a form, of the versions of a record. */
function countDoubled(sqlite: Database): number {
  const queries = [
    'select count(*) - count(distinct register_number) from client',
    'select count(*) - count(distinct number) from case_file',
    'select count(*) - count(distinct coalesce(case_id, client_id) || form || sequence) from form_record',
    'select count(*) - count(distinct record_id || version) from form_version',
    'select count(*) - count(distinct full_name) from client',
    'select count(*) - (select max(seq) from audit) from audit',
  ];
  return queries
    .map((query) => Math.abs(sqlite.prepare<[], number>(query).pluck().get() ?? 0))
    .reduce((sum, one) => sum + one, 0);
}

/** Sessions that the audit gives to more than one person or PC, and rows of the PCs without one. */
function countUnsaid(sqlite: Database): number {
  const sessions = sqlite
    .prepare<[], number>(
      `select count(*) from (select session_id from audit where pc is not null group by session_id
       having count(distinct actor_id) > 1 or count(distinct coalesce(pc, '')) > 1)`,
    )
    .pluck()
    .get();
  const rows = sqlite
    .prepare<[], number>(
      `select count(*) from audit where pc is null and session_id in
       (select session_id from audit where pc is not null)`,
    )
    .pluck()
    .get();
  return (sessions ?? 0) + (rows ?? 0);
}
