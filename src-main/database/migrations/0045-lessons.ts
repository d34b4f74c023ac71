import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What a round of evaluation taught stands in a row of its own, so that the lessons of a house are
 * counted by an index and found by their words without a look at the answers of every round: `said` are the words of all
 * that it says, `told` those of its one line without a word that may name somebody. `told_to` is 2 for everybody, 1 for
 * who reads the case, 0 where it says nothing. The cases whose rounds have no row yet stand in `lesson_due`.
 */
const schema = `
create table lesson (
  row_number integer primary key,
  record_id text not null unique,
  case_id text not null,
  evaluated_on text not null,
  category text not null,
  programmes text not null,
  told_to integer not null check (told_to in (0, 1, 2)),
  told_from text not null
) strict;
create index lesson_by_case on lesson (case_id, told_to, category, programmes, evaluated_on);
create index lesson_by_count on lesson (told_to, category, programmes);
create index lesson_by_day on lesson (told_to, evaluated_on);
create index lesson_by_category on lesson (told_to, category, evaluated_on);
create table lesson_due (case_id text primary key) strict, without rowid;

create virtual table lesson_search using fts5 (
  said, told, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Deleted words leave the index at once, not at some later merge.
insert into lesson_search (lesson_search, rank) values ('secure-delete', 1);
create trigger lesson_words_leave after delete on lesson begin
  delete from lesson_search where rowid = old.row_number;
end;

insert into lesson_due (case_id)
  select distinct case_id from form_record where form = 'evaluation' and case_id is not null;
`;

export const lessons = { number: 45, name: 'lessons', up: (db: Database) => void db.exec(schema) };
