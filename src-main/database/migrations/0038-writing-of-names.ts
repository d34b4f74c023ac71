import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What attachments are called is found by its words, too, beside what records say. An attachment of
 * a person stands under all their cases. Whatever changes what one is called, where it belongs or whether it is there puts
 * it among those that wait, and so does this migration.
 */
const schema = `
drop trigger words_leave;
drop trigger writing_leaves;
drop trigger writing_is_due;
drop trigger writing_moves;
drop trigger foreign_writing_leaves;
drop trigger foreign_writing_is_due;

create table writing_anew (
  row_number integer primary key,
  record_id text unique,
  attachment_id text unique,
  is_kept integer not null check (is_kept in (0, 1)),
  check ((record_id is null) <> (attachment_id is null))
) strict;
insert into writing_anew (row_number, record_id, is_kept) select row_number, record_id, is_kept from writing;
drop table writing;
alter table writing_anew rename to writing;

create table writing_due_anew (
  record_id text unique,
  attachment_id text unique,
  check ((record_id is null) <> (attachment_id is null))
) strict;
insert into writing_due_anew (record_id) select record_id from writing_due;
drop table writing_due;
alter table writing_due_anew rename to writing_due;

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

create trigger foreign_writing_leaves after delete on foreign_record begin
  delete from writing where record_id = old.id;
  delete from writing_due where record_id = old.id;
end;
create trigger foreign_writing_is_due after insert on foreign_record begin
  insert or ignore into writing_due (record_id) values (new.id);
end;

create trigger name_leaves after delete on attachment begin
  delete from writing where attachment_id = old.id;
  delete from writing_due where attachment_id = old.id;
end;
create trigger name_is_due after insert on attachment begin
  insert or ignore into writing_due (attachment_id) values (new.id);
end;
create trigger name_changes after update of title, removed_at, record_id, case_id, client_id on attachment begin
  insert or ignore into writing_due (attachment_id) values (new.id);
end;
create trigger names_of_returning after insert on case_file begin
  insert or ignore into writing_due (attachment_id)
    select id from attachment where client_id = new.client_id and case_id is null;
end;

insert into writing_due (attachment_id) select id from attachment where removed_at is null;
`;

export const writingOfNames = {
  number: 38,
  name: 'writing-of-names',
  up: (db: Database) => void db.exec(schema),
};
