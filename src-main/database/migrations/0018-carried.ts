import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. A draft that begins from an earlier stay says from which one, and so does the version that it
 * becomes.
 */
const schema = `
alter table draft add column carried_from text;
alter table form_version add column carried_from text;
`;

export const carried = { number: 18, name: 'carried', up: (db: Database) => void db.exec(schema) };
