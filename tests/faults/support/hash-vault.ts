import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder with its SHA-256, by its path from there; empty when the folder is not there. */
export function hashFiles(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** Of some tables only these rows: what a corrected record said before is in an index until the minute is over, found by nobody. */
const only: Readonly<Record<string, string>> = {
  setting: "key <> 'slots'",
  writing_search: 'rowid not in (select row_number from past_writing)',
  kept_writing_search: 'rowid not in (select row_number from past_writing)',
  lesson_search: 'rowid not in (select row_number from past_lesson)',
};

/**
 * Every table with its rows, but SQLite's own, and but what a vault does by itself every minute: what it notes of its key
 * files, and how an index of words lies in the pages below it. Of some tables only the rows that are asked for.
 */
export function readTables(
  database: Database,
  asked: Readonly<Record<string, string>> = {},
): [name: string, rows: unknown[]][] {
  const names = database
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'
        and name not like '%\\_search\\_%' escape '\\' and name not like 'past\\_%' escape '\\' order by 1`,
    )
    .pluck()
    .all();
  return names.map((name) => [
    name,
    database
      .prepare(`select * from "${name}" where ${asked[name] ?? only[name] ?? 'true'}`)
      .raw()
      .all(),
  ]);
}

/** SHA-256 of the ordered rows of every table (`readTables`), of the audit only up to a row. */
export function hashTables(database: Database, untilSeq: number): Record<string, string> {
  return Object.fromEntries(
    readTables(database, { audit: `seq <= ${untilSeq}` }).map(([name, rows]) => [
      name,
      sha256(
        rows
          .map((row) => JSON.stringify(row))
          .sort()
          .join('\n'),
      ),
    ]),
  );
}
