import { parentPort, workerData } from 'node:worker_threads';
import { printOf } from './print-of.ts';

// One text, in a thread where nothing was printed before it.
parentPort?.postMessage(await printOf(String(workerData)));
