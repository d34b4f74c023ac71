import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Beside a person's photo a small one of it, which lists show: in a table of its own, because a
 * value behind the photo in its row would be reached through every page of the photo.
 */
const schema = `
create table thumbnail (client_id text primary key references client (id), data_url text not null) strict;
`;

export const thumbnails = { number: 41, name: 'thumbnails', up: (db: Database) => void db.exec(schema) };
