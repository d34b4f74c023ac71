import type { Database } from 'better-sqlite3';
import { joinedNames, nameKeys, phoneWords, searchKey } from './0007-spelling.ts';

/**
 * Frozen once released. Every name somebody bore by how it sounds, the number of the family card, and a search that
 * keeps what only some roles may look for apart from what stands in the list. Every row of a table that gets a column is
 * written anew, because a rescue does not know a stray row that ends before its last column.
 */
const schema = `
-- Every name of a person, once for each key by which it is found (domain/people/name-sounds).
create table name_sound (
  sound text not null,
  client_id text not null references client (id),
  name text not null,
  kind text not null check (kind in ('full', 'alias', 'former')),
  primary key (sound, client_id, name)
) strict, without rowid;
create index sound_by_client on name_sound (client_id);

alter table client add column family_card_number text;
-- What else finds a person, for those who may read identities: names of before, the mother, telephones.
alter table client add column identity_words text not null default '';
create index client_by_family_card on client (family_card_number) where family_card_number is not null;

create temp table found_before as select rowid as row_number, words from caseload_search;
drop table caseload_search;
create virtual table caseload_search using fts5 (
  words, identity, numbers, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
insert into caseload_search (caseload_search, rank) values ('secure-delete', 1);
`;

type Named = { full_name: string; alias: string; client_id: string };
type Told = { client_id: string; full_name: string | null; alias: string | null; phone: string | null };

/** What every version of an identity says of names and telephones, the oldest first. */
const versions = (where: string) => `
  select r.client_id, json_extract(v.answers, '$.fullName') as full_name, json_extract(v.answers, '$.alias') as alias,
    json_extract(v.answers, '$.phone') as phone
  from form_record r join form_version v on v.record_id = r.id ${where}
  where r.form = 'client' order by v.version`;

const family = `
  select r.client_id, json_extract(one.value, '$.relation') as relation, json_extract(one.value, '$.name') as name,
    json_extract(one.value, '$.phone') as phone
  from form_record r join form_version v on v.record_id = r.id and v.version = r.version,
    json_each(v.answers, '$.family') as one
  where r.form = 'client'`;
type Relative = { client_id: string; relation: string | null; name: string | null; phone: string | null };

function fillPeople(db: Database): void {
  const people = db.prepare<[], Named>('select id as client_id, full_name, alias from client').all();
  const former = groupBy(db.prepare<[], Told>(versions('')).all());
  const present = groupBy(db.prepare<[], Told>(versions('and v.version = r.version')).all());
  const relatives = groupBy(db.prepare<[], Relative>(family).all());
  const insert = db.prepare('insert or ignore into name_sound values (?, ?, ?, ?)');
  const update = db.prepare('update client set name_key = ?, identity_words = ? where id = ?');
  for (const { client_id, full_name, alias } of people) {
    const borne = (former.get(client_id) ?? []).flatMap((told) => [told.full_name ?? '', told.alias ?? '']);
    const before = [...new Set(borne)].filter((name) => ![full_name, alias, ''].includes(name));
    const names = [[full_name, 'full'], [alias, 'alias'], ...before.map((name) => [name, 'former'])];
    for (const [name = '', kind] of names)
      for (const sound of nameKeys(name)) insert.run(sound, client_id, name, kind);
    const kin = relatives.get(client_id) ?? [];
    const mothers = kin.filter(({ relation }) => relation === 'mother').map(({ name }) => name ?? '');
    const phones = [...(present.get(client_id) ?? []), ...kin].map(({ phone }) => phoneWords(phone ?? ''));
    const words = searchKey([...before, ...mothers].join(' '));
    const identity = [words, ...[...before, ...mothers].map(joinedNames), ...phones]
      .filter(Boolean)
      .join(' ');
    update.run(searchKey(full_name), identity, client_id);
  }
  db.exec(`
    update client set family_card_number = told.number from (
      select r.client_id,
        replace(replace(replace(json_extract(v.answers, '$.familyCardNumber'), ' ', ''), '.', ''), '-', '') as number
      from form_record r join form_version v on v.record_id = r.id and v.version = r.version
      where r.form = 'client'
    ) as told where told.client_id = client.id;
    update client set family_card_number = null where length(family_card_number) <> 16;
    update caseload_row set name_key = (
      select c.name_key from case_file f join client c on c.id = f.client_id where f.id = case_id
    );
  `);
}

function groupBy<Row extends { client_id: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.client_id, [...(groups.get(row.client_id) ?? []), row]);
  return groups;
}

type Found = Named & {
  row_number: number;
  words: string | null;
  nik: string | null;
  family_card_number: string | null;
  identity_words: string;
};

/** What found a case before, without the NIK, which not everybody may look for any more. */
function fillSearch(db: Database): void {
  const rows = db
    .prepare<[], Found>(
      `select r.row_number, r.full_name, r.alias, b.words, c.nik, c.family_card_number, c.identity_words
      from caseload_row r join case_file f on f.id = r.case_id join client c on c.id = f.client_id
      left join found_before b on b.row_number = r.row_number`,
    )
    .all();
  const insert = db.prepare(
    'insert into caseload_search (rowid, words, identity, numbers) values (?, ?, ?, ?)',
  );
  for (const row of rows) {
    const names = [
      searchKey(`${row.full_name} ${row.alias}`),
      joinedNames(row.full_name),
      joinedNames(row.alias),
    ];
    const before = (row.words ?? '').split(' ').filter((word) => word !== row.nik);
    const words = new Set([...before, ...names.join(' ').split(' ')].filter(Boolean));
    const numbers = [row.nik, row.family_card_number].filter((number) => number !== null);
    insert.run(row.row_number, [...words].join(' '), row.identity_words, numbers.join(' '));
  }
  db.exec('drop table found_before');
}

export const likeness = {
  number: 7,
  name: 'likeness',
  up(db: Database): void {
    db.exec(schema);
    fillPeople(db);
    fillSearch(db);
  },
};
