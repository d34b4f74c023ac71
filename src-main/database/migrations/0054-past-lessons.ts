import type { Database } from 'better-sqlite3';

/** Frozen once released. What a round taught before it was corrected leaves the index of lessons as 0053 does of writings. */
const schema = `
create table past_lesson (
  row_number integer primary key,
  record_id text not null
) strict;
create index past_lesson_by_record on past_lesson (record_id);

drop trigger lesson_words_leave;
create trigger lesson_words_leave after delete on lesson
when not exists (select 1 from past_lesson where row_number = old.row_number) begin
  delete from lesson_search where rowid = old.row_number;
end;
create trigger past_lesson_words_leave after delete on past_lesson begin
  delete from lesson_search where rowid = old.row_number;
end;
create trigger past_lesson_leaves after delete on form_record begin
  delete from past_lesson where record_id = old.id;
end;
`;

export const pastLessons = {
  number: 54,
  name: 'past-lessons',
  up: (db: Database) => void db.exec(schema),
};
