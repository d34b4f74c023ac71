import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What a report that was sent says of a person who is in no list by name is kept sealed too, and
 * who was corrected since is remembered until it is sent again. Rows that get a column are written anew, because a rescue
 * does not know a stray row that ends before its last column.
 */
const schema = `
drop table report_person;
alter table report_revision drop column is_touched;

-- The list by name in which the row is a line, if it is one: a row whose key is gone says nothing of it any more.
alter table report_row add column list text check (list in ('nominative', 'applications', 'outside'));
update report_row set list = 'nominative';

-- Who was told otherwise by a correction since a period was sent; gone as soon as it is sent again.
create table report_touch (
  period text not null,
  client_id text not null references client (id),
  primary key (period, client_id)
) strict, without rowid;
create index touch_by_client on report_touch (client_id);
`;

export const sentMonths = {
  number: 6,
  name: 'sent-months',
  up(db: Database): void {
    db.exec(schema);
  },
};
