import { asResult, type KeyedFile } from '../file/keyed-job.ts';
import { countLostPages } from './check-file.ts';

/** Counts the lost pages of a file; runs in the worker, on a key that is lent in shared memory. */
export const countLost = ({ file, dataKey }: KeyedFile) => asResult(() => countLostPages(file, dataKey));
