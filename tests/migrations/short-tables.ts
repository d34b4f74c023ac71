import type { Database } from 'better-sqlite3';
import { vaultFiles } from '#platform/files/vault-files';
import { openPageFile } from '#vault/file/page-file';
import { fitsTable } from '#vault/rescue/row-fit';
import { readShapes } from '#vault/rescue/table-shapes';
import { schemaTree, walkTrees } from '#vault/rescue/walk-trees';

/**
 * The tables with a row that ends before the last column of its table: a rescue would not know such a row when nothing
 * leads to it any more.
 */
export function shortTables(
  database: Database,
  vault: { folder: string; dataKey: Uint8Array },
  schema: number,
) {
  database.pragma('wal_checkpoint(TRUNCATE)');
  const pages = openPageFile(vaultFiles(vault.folder).database, vault.dataKey, undefined);
  const { tables } = readShapes(schema);
  const roots = database
    .prepare<[], { name: string; root: number }>(
      "select name, rootpage as root from sqlite_schema where type = 'table' and rootpage > 0",
    )
    .all();
  const { trees } = walkTrees(pages, [schemaTree, ...roots], () => true);
  const short = tables.filter((shape) =>
    trees.get(shape.name)?.rows.some(({ cells }) => !fitsTable(shape, cells)),
  );
  pages.close();
  return short.map(({ name }) => name);
}
