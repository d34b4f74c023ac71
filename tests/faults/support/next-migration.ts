import { migrations } from '#database/migrations/list';
import { type Migration, newestNumber } from '#database/migrations/migrate';

const rows = 15_000;

/**
 * The released migrations and one that is still to come: it touches every person, rebuilds a table that is pointed
 * to, and writes enough to take a while.
 */
export const withNextMigration: readonly Migration[] = [
  ...migrations,
  {
    number: newestNumber(migrations) + 1,
    name: 'the next',
    up(database) {
      database.exec(`
        alter table client add column mark text not null default '';
        update client set mark = full_name;
        create table goal_rebuilt as select * from goal;
        drop table goal;
        alter table goal_rebuilt rename to goal;
        create table ballast (number integer primary key, text text not null) strict;
        insert into ballast
          with recursive counted (number) as (select 1 union all select number + 1 from counted where number < ${rows})
          select number, hex(randomblob(40)) from counted;
        create index ballast_by_text on ballast (text);
        delete from ballast where number % 2 = 0;
      `);
    },
  },
];

/** Whether all of the next migration is in a database. */
export const isWholeNext = (count: (sql: string) => number): boolean =>
  count('select count(*) from client where mark <> full_name') === 0 &&
  count('select count(*) from ballast') === rows / 2;
