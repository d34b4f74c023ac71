// In a worker thread: opens its own read-only connection and answers with the number of notes.
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#vault/file/open-database';

const { file, dataKey } = workerData as { file: string; dataKey: Uint8Array };
const database = openDatabase(file, dataKey, { readonly: true });
parentPort?.postMessage(database.prepare('SELECT count(*) FROM note').pluck().get());
database.close();
