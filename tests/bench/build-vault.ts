import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { connect } from '#database/connect';
import { demoCentre, makeDemoVault } from '#demo/make-demo-vault';
import { joinedNames, nameKeys } from '#domain/people/name-sounds';
import { searchKey } from '#domain/people/search-key';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { kdfFloor } from '#vault/keys/kdf';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { copyEverybody } from './copy-cases.ts';
import { inPlain } from './in-plain.ts';

/**
 * A vault of about `cases` cases: a few hundred lived through the real functions, the rest copied from them by
 * SQL under new ids, numbers and names. One that is there already is taken as it is. Returns how it is opened and counts.
 */
export async function buildVault(folder: string, cases: number, today: string) {
  const login = { loginName: 'kepala', passphrase: 'contoh-kepala-panti' };
  const file = vaultFiles(folder).database;
  if (!existsSync(file)) await build(folder, cases, today, login);
  const { dataKey } = await unlockWithPassphrase({ folder, ...login, now: new Date() });
  const sqlite = openDatabase(file, dataKey);
  const count = (table: string) =>
    sqlite.prepare<[], { n: number }>(`select count(*) n from ${table}`).get()?.n ?? 0;
  const counts = {
    cases: count('case_file'),
    clients: count('client'),
    notes: count('note'),
    records: count('form_record'),
  };
  await connect(sqlite).destroy();
  return { login, dataKey, counts, megabytes: statSync(file).size / 1e6, centre: demoCentre };
}

/** Beside its place until it is whole: what was cut off is not taken for a vault. */
async function build(
  place: string,
  cases: number,
  today: string,
  login: { loginName: string; passphrase: string },
): Promise<void> {
  const folder = `${place}-baru`;
  rmSync(folder, { recursive: true, force: true });
  const lived = Math.min(cases, 200);
  await makeDemoVault({ folder, cases: lived, seed: 7, today, kdfCost: kdfFloor });
  const { dataKey } = await unlockWithPassphrase({ folder, ...login, now: new Date() });
  await inPlain(vaultFiles(folder).database, dataKey, (plain) => {
    if (cases > lived) copyEverybody(plain, cases);
    fillSounds(plain);
    fillSearch(plain);
  });
  renameSync(folder, place);
}

function fillSounds(sqlite: Database): void {
  const people = sqlite
    .prepare<[], { id: string; full_name: string }>(
      'select id, full_name from client where id not in (select client_id from name_sound)',
    )
    .all();
  const insert = sqlite.prepare("insert or ignore into name_sound values (?, ?, ?, 'full')");
  sqlite.transaction(() => {
    for (const { id, full_name } of people)
      for (const sound of nameKeys(full_name)) insert.run(sound, id, full_name);
  })();
}

function fillSearch(sqlite: Database): void {
  sqlite.exec('delete from caseload_search');
  const rows = sqlite
    .prepare<
      [],
      {
        row_number: number;
        full_name: string;
        alias: string;
        register_number: string;
        case_number: string;
        identity_words: string;
        nik: string | null;
      }
    >(
      `select row_number, r.full_name, r.alias, r.register_number, r.case_number, identity_words, nik
       from caseload_row r join case_file f on f.id = r.case_id join client c on c.id = f.client_id`,
    )
    .all();
  const insert = sqlite.prepare(
    'insert into caseload_search (rowid, words, identity, numbers) values (?, ?, ?, ?)',
  );
  sqlite.transaction(() => {
    for (const row of rows)
      insert.run(
        row.row_number,
        `${searchKey([row.full_name, row.alias, row.register_number, row.case_number].join(' '))} ${joinedNames(row.full_name)}`,
        row.identity_words,
        row.nik ?? '',
      );
  })();
}
