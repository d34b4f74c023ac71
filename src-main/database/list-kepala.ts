import type { Database } from 'better-sqlite3';

/** A Kepala of a vault: who may be given the first way in after a recovery. */
export type Kepala = { userId: string; name: string; loginName: string };

/** Everybody who is Kepala and still works there, by name. */
export function listKepala(database: Database): Kepala[] {
  return database
    .prepare<[], Kepala>(
      `select id as userId, name, login_name as loginName from user
       where role = 'head' and is_active = 1 order by name`,
    )
    .all();
}
