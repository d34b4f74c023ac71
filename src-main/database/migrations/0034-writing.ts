import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Everything written in the records of cases is found by its words. What not everybody reads who
 * reads the form lies in an index of its own, which nobody else's search touches. A record whose words are not in it
 * stands in `writing_due`: whatever writes a version or moves a record puts it there, and so does this migration.
 */
const schema = `
create table writing (
  row_number integer primary key,
  record_id text not null unique,
  is_kept integer not null check (is_kept in (0, 1))
) strict;
create table writing_due (record_id text primary key) strict, without rowid;

create virtual table writing_search using fts5 (
  words, place, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
create virtual table kept_writing_search using fts5 (
  words, place, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Deleted words leave the index at once, not at some later merge.
insert into writing_search (writing_search, rank) values ('secure-delete', 1);
insert into kept_writing_search (kept_writing_search, rank) values ('secure-delete', 1);

create trigger words_leave after delete on writing begin
  delete from writing_search where rowid = old.row_number;
  delete from kept_writing_search where rowid = old.row_number;
end;
create trigger writing_leaves after delete on form_record begin
  delete from writing where record_id = old.id;
  delete from writing_due where record_id = old.id;
end;
create trigger writing_is_due after insert on form_version begin
  insert or ignore into writing_due (record_id) values (new.record_id);
end;
create trigger writing_moves after update of case_id, client_id on form_record begin
  insert or ignore into writing_due (record_id) values (new.id);
end;

insert into writing_due (record_id) select id from form_record where case_id is not null;
`;

export const writing = { number: 34, name: 'writing', up: (db: Database) => void db.exec(schema) };
