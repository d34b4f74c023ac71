import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The names of provinces, regencies and districts, as the official list of the package idn-area-data writes them.
 * Without the villages: there are ten times as many, and every second is called like somebody.
 */
export function placeNames(): string[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  return ['provinces', 'regencies', 'districts'].flatMap((file) =>
    readFileSync(join(folder, `${file}.csv`), 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => line.trim().split(',').at(-1) ?? []),
  );
}
