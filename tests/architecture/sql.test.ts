import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

/** Where a statement may stand in any file: the floors that know tables. */
const knowsTables = /^src-main\/(database|records|vault)\//;

/** Where none stands, whatever the file is called: what has no database, or only draws. */
const knowsNone = /^src-main\/(domain|contract|platform)\/|^src-renderer\//;

const mayHold = (file: string) =>
  knowsTables.test(file) || (file.endsWith('.queries.ts') && !knowsNone.test(file));

/** What a statement is begun with, narrowed by and run by, in Kysely and in the driver. */
const verbs = new Set(
  [
    ['selectFrom', 'selectNoFrom', 'insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto'],
    ['select', 'selectAll', 'where', 'whereRef', 'innerJoin', 'leftJoin', 'orderBy', 'having'],
    ['executeTakeFirst', 'executeTakeFirstOrThrow', 'executeQuery', 'prepare', 'pragma'],
  ].flat(),
);

type Node = {
  type?: string;
  callee?: Node;
  property?: { name?: string };
  object?: Node;
  tag?: Node;
  name?: string;
};

/** How a node asks the database; undefined when it does not. */
function askOf({ type, callee, tag }: Node): string | undefined {
  const verb = callee?.type === 'MemberExpression' ? callee.property?.name : undefined;
  if (type === 'CallExpression' && verb !== undefined && verbs.has(verb)) return `.${verb}(`;
  const template = tag?.type === 'MemberExpression' ? tag.object : tag;
  return type === 'TaggedTemplateExpression' && template?.name === 'sql' ? 'sql``' : undefined;
}

/** The first way in which a file asks the database. */
function findAsk(file: string, source: string): string | undefined {
  const visit = (node: unknown): string | undefined => {
    if (typeof node !== 'object' || node === null) return undefined;
    const own = askOf(node as Node);
    if (own !== undefined) return own;
    for (const inner of Object.values(node)) {
      const found = visit(inner);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(parseSync(file, source).program.body);
}

const sources = ['src-main', 'src-renderer'].flatMap(listSources);
const asking = sources.flatMap((file) => {
  const ask = findAsk(file, readSource(file));
  return ask === undefined ? [] : [{ file, ask }];
});

describe('SQL', () => {
  it('stands on the floors that know tables, and elsewhere only in files named after it', () => {
    expect(asking.filter(({ file }) => !mayHold(file))).toEqual([]);
  });

  it('stands in every file that is named after it', () => {
    const files = new Set(asking.map(({ file }) => file));
    const named = sources.filter((file) => file.endsWith('.queries.ts'));
    expect(named.length).toBeGreaterThan(30);
    // A condition that queries share asks nothing itself.
    const without = named.filter((file) => !files.has(file) && !readSource(file).includes("from 'kysely'"));
    expect(without).toEqual([]);
  });

  it('is known by each of its forms', () => {
    expect(findAsk('a.ts', "trx.selectFrom('note').execute();")).toBe('.selectFrom(');
    expect(findAsk('a.ts', "rows.where('a', '=', 1);")).toBe('.where(');
    expect(findAsk('a.ts', 'sql<number>`select 1`;')).toBe('sql``');
    expect(findAsk('a.ts', 'sql.lit`select 1`;')).toBe('sql``');
    expect(findAsk('a.ts', "sqlite.prepare('select 1');")).toBe('.prepare(');
    expect(findAsk('a.ts', '/a/.exec(text); list.values(); text`a`;')).toBeUndefined();
    expect(mayHold('src-main/domain/a.queries.ts')).toBe(false);
    expect(mayHold('src-main/features/a/a.queries.ts')).toBe(true);
    expect(mayHold('src-main/vault/a.ts')).toBe(true);
  });
});
