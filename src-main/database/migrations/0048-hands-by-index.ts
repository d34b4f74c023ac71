import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The cases in somebody's hands, and the other stays of the people they are of, are found by indexes
 * that hold all that is asked: whoever holds thousands has no row of a case looked up for each, and neither have the open
 * cases of everybody to be counted.
 */
const indexes = `
drop index case_by_worker;
create index case_by_worker on case_file (worker_id, id, client_id, left_on);
drop index case_by_client;
create index case_by_client on case_file (client_id, id);
`;

export const handsByIndex = {
  number: 48,
  name: 'hands-by-index',
  up: (db: Database) => void db.exec(indexes),
};
