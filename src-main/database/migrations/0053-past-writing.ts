import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What a record said before it was corrected stays in the index of words under its number, found by
 * nobody, until it is taken out beside other work; with its record it goes at once.
 */
const schema = `
create table past_writing (
  row_number integer primary key,
  record_id text not null
) strict;
create index past_writing_by_record on past_writing (record_id);

drop trigger words_leave;
create trigger words_leave after delete on writing
when not exists (select 1 from past_writing where row_number = old.row_number) begin
  delete from writing_search where rowid = old.row_number;
  delete from kept_writing_search where rowid = old.row_number;
end;
create trigger past_words_leave after delete on past_writing begin
  delete from writing_search where rowid = old.row_number;
end;
create trigger past_writing_leaves after delete on form_record begin
  delete from past_writing where record_id = old.id;
end;
`;

export const pastWriting = {
  number: 53,
  name: 'past-writing',
  up: (db: Database) => void db.exec(schema),
};
