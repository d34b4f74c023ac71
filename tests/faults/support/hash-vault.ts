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

/**
 * SHA-256 of the ordered rows of every table, of the audit only up to a row. SQLite's own tables are left out, and the
 * count of changes of the key files beside the vault: a restore writes new ones.
 */
export function hashTables(database: Database, untilSeq: number): Record<string, string> {
  const names = database
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by 1",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    names.map((name) => {
      const where = { audit: `where seq <= ${untilSeq}`, setting: "where key <> 'slots'" }[name] ?? '';
      const rows = database.prepare(`select * from "${name}" ${where}`).raw().all();
      return [
        name,
        sha256(
          rows
            .map((row) => JSON.stringify(row))
            .sort()
            .join('\n'),
        ),
      ];
    }),
  );
}
