import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects what nothing refers to any more, a moment after a lock: typed pass phrases and texts of cases
 * otherwise lie in the heap until it happens to fill. V8 does not write zeros over them, so this lessens what
 * is left and promises nothing; the data key alone is wiped for certain.
 */
export function forgetGarbage(): void {
  for (const afterMs of [100, 400]) setTimeout(collect, afterMs).unref();
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as ((options: object) => void) | undefined;
  gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
