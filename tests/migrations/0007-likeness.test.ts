import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { getCentre } from '#database/settings.queries';
import { vaultFiles } from '#platform/files/vault-files';
import { refreshCase } from '#records/refresh-case';
import { refreshPerson } from '#records/refresh-person';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

describe('migration 7, likeness', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  const all = (sql: string, ...values: unknown[]) => database.prepare<unknown[], unknown>(sql).all(...values);
  const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);
  const kept = ['form_version', 'case_file', 'case_fact', 'audit'];
  const rows = () => kept.map((table) => all(`select * from ${table}`));
  const people = () =>
    all('select id, register_number, full_name, alias, nik, sex, birth_date, birth_year from client');
  const found = (words: string) =>
    (
      all('select rowid as n from caseload_search where caseload_search match ?', words) as { n: number }[]
    ).map(({ n }) => n);
  let before: unknown[];
  let person: { id: string; row: number };

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 6));
    rename();
    before = [people(), rows()];
    migrate(database, migrations.slice(0, 7));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  /** Somebody whose name was found out later, with a mother, telephones, a NIK and a family card. */
  function rename() {
    const [one] = all(
      `select r.client_id as id, r.id as record, r.version, v.answers, v.saved_by as savedBy, l.row_number as row
       from form_record r join form_version v on v.record_id = r.id and v.version = r.version
       join case_file f on f.client_id = r.client_id join caseload_row l on l.case_id = f.id
       where r.form = 'client' limit 1`,
    ) as { id: string; record: string; version: number; answers: string; savedBy: string; row: number }[];
    if (one === undefined) throw new Error('the fixture has nobody');
    person = { id: one.id, row: one.row };
    const first = { ...JSON.parse(one.answers), fullName: 'Tanpa Nama Satu', alias: 'Bagong' };
    const now = {
      ...first,
      fullName: 'Achmad Nur Aini',
      alias: 'Udin',
      nik: '3404011403090000',
      familyCardNumber: '3404 0115 0120 0000',
      phone: '+62 812-3456-7890',
      family: [
        { relation: 'mother', name: 'Suminah', phone: '0813 1111 2222' },
        { relation: 'father', name: 'Wagiman' },
      ],
    };
    const insert = `insert into form_version values (?, ?, 1, ?, '[]', 'r', ?, '2026-02-01T18:00:00.000Z', ?)`;
    run(insert, one.record, one.version + 1, JSON.stringify(first), 'first', one.savedBy);
    run(insert, one.record, one.version + 2, JSON.stringify(now), 'now', one.savedBy);
    run('update form_record set version = ? where id = ?', one.version + 2, one.record);
    const names = ['Achmad Nur Aini', 'Udin', 'achmad nur aini ahmad'];
    run(
      'update client set full_name = ?, alias = ?, name_key = ?, nik = ? where id = ?',
      ...names,
      now.nik,
      one.id,
    );
    run(
      'update caseload_row set full_name = ?, alias = ?, name_key = ? where row_number = ?',
      ...names,
      one.row,
    );
    run(
      `update caseload_search set words = 'achmad nur aini udin k 1 3404011403090000 anak telantar ahmad' where rowid = ?`,
      one.row,
    );
  }

  it('changes nothing that was written of anybody', () => {
    expect([people(), rows()]).toEqual(before);
  });

  it('knows every name somebody bears or bore, by how it sounds', () => {
    expect(
      all('select distinct name, kind from name_sound where client_id = ? order by name', person.id),
    ).toEqual(
      expect.arrayContaining([
        { name: 'Achmad Nur Aini', kind: 'full' },
        { name: 'Udin', kind: 'alias' },
        { name: 'Tanpa Nama Satu', kind: 'former' },
        { name: 'Bagong', kind: 'former' },
      ]),
    );
    expect(all('select count(distinct client_id) as n from name_sound')).toEqual(
      all('select count(*) as n from client'),
    );
  });

  it('leaves every row as long as its table, so that a rescue knows it wherever it lies', () => {
    expect(shortTables(database, fixture, 7)).toEqual([]);
  });

  it('finds by numbers and by what identities tell, each in a column of its own', () => {
    expect(all('select family_card_number as n from client where id = ?', person.id)).toEqual([
      { n: '3404011501200000' },
    ]);
    for (const words of [
      'words: "nuraini"',
      'words: "udin"',
      'words: "telantar"',
      'identity: "tanpa" "satu"',
      'identity: "suminah"',
      'identity: "081234567890"',
      'identity: "081311112222"',
      'numbers: "3404011403090000"',
      'numbers: "3404011501200000"',
    ])
      expect([words, found(words)]).toEqual([words, expect.arrayContaining([person.row])]);
    expect(found('words: "3404011403090000"')).toEqual([]);
    expect(found('"wagiman"')).not.toContain(person.row);
  });

  it('fills what the program would fill today, but that it keeps the words a case was found by', async () => {
    const sounds = () => all('select * from name_sound order by 1, 2, 3');
    const identities = () =>
      all('select id, name_key, identity_words, family_card_number from client order by id');
    const asFilled = [sounds(), identities()];
    migrate(database, migrations);
    const db = connect(database);
    await db.transaction().execute(async (trx) => {
      for (const { id } of await trx.selectFrom('client').select('id').execute())
        await refreshPerson(trx, id);
      const centre = await getCentre(trx);
      const cases = await trx.selectFrom('caseFile').select('id').execute();
      for (const { id } of cases) await refreshCase(trx, id, { today: '2026-11-28', centre });
    });
    expect([sounds(), identities()]).toEqual(asFilled);
    expect(found('words: "nuraini"')).toContain(person.row);
  });
});
