import BetterSqlite, { type Database } from 'better-sqlite3';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';

export type ColumnShape = { name: string; type: string; isRequired: boolean };
/** A reference of one column to the key of another table. */
export type Reference = { column: string; table: string; parentColumn: string };

/** How the rows of a table stand in the file. */
export type TableShape = {
  name: string;
  /** In the order the file has them: a table without rowid has its key first. */
  columns: ColumnShape[];
  /** The column the file keeps as the row's own number, and has no second time. */
  rowidColumn?: string;
  hasRowid: boolean;
  key: string[];
  references: Reference[];
};

/** Which columns an index holds; undefined where it holds an expression. Its last ones lead to the row. */
export type IndexShape = {
  name: string;
  table: string;
  columns: (ColumnShape | undefined)[];
  /** It holds every row, and not only those of some condition. */
  isFull: boolean;
};

/** Tables that are made anew from the others: nobody's work is lost with them. */
export const projections: ReadonlySet<string> = new Set([
  'caseload_row',
  'name_sound',
  'duty',
  'requirement',
  'missing_answer',
  'fallen_due',
  'lesson',
  'lesson_due',
  'technique_use',
  'writing',
  'past_writing',
  'past_lesson',
  'writing_due',
]);

export type Shapes = { tables: TableShape[]; indexes: IndexShape[] };

/** The shapes of every table of people's work, as a schema version has them; what holds no rows of its own is left out. */
export function readShapes(schemaVersion: number): Shapes {
  const empty = new BetterSqlite(':memory:');
  try {
    migrate(empty, migrations.slice(0, schemaVersion));
    const tables = listTables(empty).map((name) => tableShape(empty, name));
    return { tables: parentsFirst(tables), indexes: tables.flatMap((table) => indexShapes(empty, table)) };
  } finally {
    empty.close();
  }
}

function listTables(database: Database): string[] {
  const names = database
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
    )
    .pluck()
    .all();
  return names.sort();
}

type ColumnInfo = { name: string; type: string; notnull: number; pk: number };

function tableShape(database: Database, name: string): TableShape {
  const infos = database.pragma(`table_info(${name})`) as ColumnInfo[];
  const list = database.pragma(`table_list(${name})`) as { wr: number }[];
  const hasRowid = list[0]?.wr === 0;
  const keyed = infos.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  const [only] = keyed;
  const isRowid = hasRowid && keyed.length === 1 && only?.type.toUpperCase() === 'INTEGER';
  const stored = hasRowid ? infos : [...keyed, ...infos.filter(({ pk }) => pk === 0)];
  const foreign = database.pragma(`foreign_key_list(${name})`) as {
    from: string;
    table: string;
    to: string;
  }[];
  return {
    name,
    columns: stored.map(columnShape),
    ...(isRowid && only !== undefined ? { rowidColumn: only.name } : {}),
    hasRowid,
    key: keyed.map((column) => column.name),
    references: foreign.map(({ from, table, to }) => ({ column: from, table, parentColumn: to })),
  };
}

const columnShape = ({ name, type, notnull, pk }: ColumnInfo): ColumnShape => ({
  name,
  type: type.toUpperCase(),
  isRequired: notnull === 1 || (pk > 0 && type.toUpperCase() !== 'INTEGER'),
});

function indexShapes(database: Database, table: TableShape): IndexShape[] {
  const indexes = database.pragma(`index_list(${table.name})`) as {
    name: string;
    origin: string;
    partial: number;
  }[];
  return indexes
    .filter(({ origin }) => table.hasRowid || origin !== 'pk')
    .map(({ name, partial }) => {
      const columns = database.pragma(`index_xinfo(${name})`) as { name: string | null; cid: number }[];
      return {
        name,
        table: table.name,
        isFull: partial === 0,
        columns: columns
          // The row's own number ends an index of a table that has one, and is read apart.
          .filter(({ cid }) => cid !== -1)
          .map((column) => table.columns.find((one) => one.name === column.name)),
      };
    });
}

/** Every table behind those it refers to. */
function parentsFirst(tables: TableShape[]): TableShape[] {
  const placed: TableShape[] = [];
  const waiting = [...tables];
  const stands = (name: string, own: string) => name === own || placed.some((table) => table.name === name);
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ name, references }) =>
      references.every(({ table }) => stands(table, name)),
    );
    placed.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return placed;
}
