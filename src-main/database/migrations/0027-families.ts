import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Families know each other: two people on file who are kin, said once and seen from both; and where
 * somebody stands in a genogram to which they were moved by hand.
 */
const schema = `
create table kinship (
  id text primary key,
  client_id text not null references client (id),
  kin_id text not null references client (id),
  -- What the kin is to the person.
  relation text not null,
  linked_at text not null,
  linked_by text not null references user (id),
  check (client_id <> kin_id)
) strict;
create unique index one_kinship on kinship (min(client_id, kin_id), max(client_id, kin_id));
create index kinship_by_client on kinship (client_id);
create index kinship_by_kin on kinship (kin_id);

create table family_place (
  client_id text not null references client (id),
  -- As the drawing knows them: by relation and name.
  person text not null,
  x real not null,
  y real not null,
  placed_at text not null,
  placed_by text not null references user (id),
  primary key (client_id, person)
) strict, without rowid;
`;

export const families = { number: 27, name: 'families', up: (db: Database) => void db.exec(schema) };
