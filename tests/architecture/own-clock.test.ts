import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../src-renderer');

/** What reads the clock of the PC it is shown at, and why a clock that is wrong by a year does no harm there. */
const reasons = {
  'app/idle-lock.tsx': 'how long nobody touched this very window',
  'ui/wait-countdown.ts': 'how long until the next try',
  'ui/local-moment.ts': 'the zone of the PC on which a vault is made',
  'ui/recovery-key/recovery-sheet.tsx': 'a paper from before there is a vault, made where it will be',
};

it('screens reckon by the clock of the PC that keeps the vault, since that of a PC kerja may be wrong', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
  const readers = files.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      /\bDate\.now\(|\bnew Date\(\)|\bnew Date\b(?!\()|\bDate\(\)/.test(
        readFileSync(join(renderer, file), 'utf8'),
      ),
  );
  expect(readers.toSorted()).toEqual(Object.keys(reasons).toSorted());
});
