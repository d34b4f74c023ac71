import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { Client, DatabaseError, types } from 'pg';
import { Refusal, systemCode } from '../refusal.ts';
import type { CollectionTables } from './collection-tables.ts';

/** An open PostgreSQL: one connection, by Kysely and by itself, so that bulk goes into the same transaction. */
export type Collection = { db: Kysely<CollectionTables>; client: Client; close(): Promise<void> };

/** How values are read: a `bigint` is a number here, and a `date` stays text: as a Date it is a day off in WIB. */
const readAs = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, (text) => text],
]);
const getTypeParser = (id: number, format?: string) =>
  readAs.get(id) ?? types.getTypeParser(id, format as 'text');

/** Opens a database by its address, `postgres://…`. Throws a Refusal that never repeats the address: it may hold a secret. */
export async function openCollection(address: string): Promise<Collection> {
  const client = connectionOf(address);
  // One that breaks later is told by the statement that meets it.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  });
  const alone = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => alone, end: () => client.end() };
  const db = new Kysely<CollectionTables>({
    dialect: new PostgresDialect({ pool: pool as never }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  }).withSchema('titian');
  return { db, client, close: () => client.end() };
}

function connectionOf(address: string): Client {
  try {
    if (!/^postgres(ql)?:\/\//.test(address)) throw new TypeError('no address of PostgreSQL');
    return new Client({
      connectionString: address,
      types: { getTypeParser } as never,
      application_name: 'titian',
      connectionTimeoutMillis: 15_000,
    });
  } catch {
    throw new Refusal(
      'Opsi --database harus alamat PostgreSQL, misalnya postgres://dinsos@localhost/titian.',
      2,
    );
  }
}

/** What stands in the way of a database, as a sentence; undefined for a fault of our own. */
export function refusalOf(error: unknown): Refusal | undefined {
  const code = error instanceof DatabaseError ? error.code : systemCode(error);
  const says = sentences[code ?? ''] ?? sentences[(code ?? '').slice(0, 2)];
  if (says !== undefined) return new Refusal(says);
  const isLost = error instanceof Error && /^(Connection terminated|timeout expired)/.test(error.message);
  return isLost ? new Refusal(notAnswering) : undefined;
}

const notAnswering =
  'PostgreSQL tidak menjawab di alamat itu. Periksa alamat pada --database, dan apakah servernya berjalan.';
const notLetIn =
  'PostgreSQL tidak mengizinkan pengguna itu masuk. Periksa nama penggunanya; kata sandi dibaca dari PGPASSWORD.';

/** By code, or by the first two letters of one (PostgreSQL, Appendix A: classes of errors). */
const sentences: Record<string, string> = {
  ECONNREFUSED: notAnswering,
  ECONNRESET: notAnswering,
  ENOENT: notAnswering,
  ENOTFOUND: notAnswering,
  EAI_AGAIN: notAnswering,
  ETIMEDOUT: notAnswering,
  EHOSTUNREACH: notAnswering,
  '08': notAnswering,
  '57': 'PostgreSQL memutus sambungan. Jalankan perintah ini sekali lagi; yang sudah diterima tetap ada.',
  '28': notLetIn,
  '3D': 'Database itu tidak ada. Buat dahulu (createdb), atau periksa namanya pada --database.',
  '42501':
    'Pengguna itu tidak berhak menulis di database ini. Beri hak membuat skema, atau pakai pengguna lain.',
  '25006': 'Database itu hanya dapat dibaca.',
  '53': 'PostgreSQL kehabisan ruang atau memori. Yang sudah diterima tetap ada; beri ruang, lalu jalankan lagi.',
};
