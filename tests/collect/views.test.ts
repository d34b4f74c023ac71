import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dinasOfTests } from './support.ts';

const page = readFileSync(join(import.meta.dirname, '../../src-main/hosts/collect/VIEWS.md'), 'utf8');

/** The views a page promises, each with its columns in their order. */
const promised = [...page.matchAll(/^\| `(\w+)` \|[^|]*\| (.*) \|$/gm)]
  .map(([, view, columns = '']) => `${view}: ${columns.replaceAll('`', '')}`)
  .toSorted();

describe('the tables and views of a collection', () => {
  const newDinas = dinasOfTests();

  it('are the views that are promised, column by column, each explained in the database itself', async () => {
    const dinas = newDinas();
    await dinas.collect();
    const there =
      dinas.psql(`select table_name || ': ' || string_agg(column_name, ', ' order by ordinal_position)
      from information_schema.columns where table_schema = 'titian'
      and table_name in (select table_name from information_schema.views where table_schema = 'titian')
      group by table_name order by table_name`);
    expect(promised.length).toBeGreaterThan(5);
    expect(there.split('\n')).toEqual(promised);
    const silent =
      dinas.psql(`select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'titian'::regnamespace and c.relkind = 'v' and a.attnum > 0
      and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`);
    expect(silent).toBe('');
  });

  it('have the centre in every key and reference, so that a distributed PostgreSQL spreads them by it', async () => {
    const dinas = newDinas();
    await dinas.collect();
    const keys = dinas
      .psql(
        `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
         where connamespace = 'titian'::regnamespace and contype in ('p', 'u', 'f')
         union all
         select tablename || ' ' || indexdef from pg_indexes
         where schemaname = 'titian' and indexdef like 'CREATE UNIQUE%'`,
      )
      .split('\n')
      .filter((key) => !key.includes('category'));
    expect(keys.length).toBeGreaterThan(7);
    expect(keys.filter((key) => !/\(centre_id\b/.test(key))).toEqual([]);
  });
});
