import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { connect } from '#database/connect';
import { demoCentre, makeDemoVault } from '#demo/make-demo-vault';
import { nameKeys } from '#domain/people/name-sounds';
import { vaultFiles } from '#platform/files/vault-files';
import { type Searched, searchWordsOf } from '#records/search-words';
import { openDatabase } from '#vault/file/open-database';
import { kdfFloor } from '#vault/keys/kdf';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { copyEverybody } from './copy-cases.ts';
import { inPlain } from './in-plain.ts';

/**
 * A vault of at most `cases` cases: as many as are said lived through the real functions, the rest copied from them by
 * SQL under new ids, numbers and names. One that is there already is taken as it is. Returns how it is opened and counts.
 */
export async function buildVault(folder: string, cases: number, today: string, lived = 200) {
  const login = { loginName: 'kepala', passphrase: 'contoh-kepala-panti' };
  const file = vaultFiles(folder).database;
  if (!existsSync(file)) await build(folder, { cases, lived: Math.min(cases, lived), today, login });
  const built = JSON.parse(readFileSync(builtNote(folder), 'utf8')) as Built;
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
  return { login, dataKey, counts, ...built, megabytes: statSync(file).size / 1e6, centre: demoCentre };
}

/** What building told, which a vault that is kept tells again: seconds, and what its indexes take of it in MB. */
type Built = { seconds: number; indexMegabytes: number };

const builtNote = (folder: string) => `${folder}-dibuat.json`;

/** Beside its place until it is whole: what was cut off is not taken for a vault. */
async function build(
  place: string,
  of: { cases: number; lived: number; today: string; login: { loginName: string; passphrase: string } },
): Promise<void> {
  const { cases, lived, today, login } = of;
  const began = performance.now();
  const folder = `${place}-baru`;
  rmSync(folder, { recursive: true, force: true });
  await makeDemoVault({ folder, cases: lived, seed: 7, today, kdfCost: kdfFloor });
  const { dataKey } = await unlockWithPassphrase({ folder, ...login, now: new Date() });
  let [indexMegabytes, measuring] = [0, 0];
  await inPlain(vaultFiles(folder).database, dataKey, (plain) => {
    if (cases > lived) copyEverybody(plain, cases);
    fillSounds(plain);
    fillSearch(plain);
    const before = performance.now();
    indexMegabytes = bytesOfIndexes(plain) / 1e6;
    measuring = performance.now() - before;
  });
  const built: Built = { seconds: (performance.now() - began - measuring) / 1_000, indexMegabytes };
  writeFileSync(builtNote(place), JSON.stringify(built));
  renameSync(folder, place);
}

/** Of the indexes of columns; those of words are tables to the file. */
function bytesOfIndexes(plain: Database): number {
  const names = plain
    .prepare<[], string>("select name from sqlite_schema where type = 'index'")
    .pluck()
    .all();
  const bytes = plain
    .prepare<[string], number>('select sum(pgsize) from dbstat where name = ? and aggregate = 1')
    .pluck();
  return names.reduce((sum, name) => sum + (bytes.get(name) ?? 0), 0);
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

/** The words of every copy, as `refreshCase` writes them. */
function fillSearch(sqlite: Database): void {
  const rows = sqlite
    .prepare<[], Omit<Searched, 'formerNumbers'> & { rowNumber: number; identityWords: string }>(
      `select row_number rowNumber, r.full_name fullName, r.alias, r.register_number registerNumber,
        r.case_number caseNumber, r.category, identity_words identityWords, nik, family_card_number familyCardNumber
       from caseload_row r join case_file f on f.id = r.case_id join client c on c.id = f.client_id
       where row_number not in (select rowid from caseload_search)`,
    )
    .all();
  const insert = sqlite.prepare(
    'insert into caseload_search (rowid, words, category, identity, numbers) values (?, ?, ?, ?, ?)',
  );
  sqlite.transaction(() => {
    for (const row of rows) {
      const { words, kind, numbers } = searchWordsOf({ ...row, formerNumbers: [] });
      insert.run(row.rowNumber, words, kind, row.identityWords, numbers);
    }
  })();
}
