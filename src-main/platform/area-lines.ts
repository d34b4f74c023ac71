import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The lists of the package idn-area-data (data ODbL). */
type AreaFile = 'provinces' | 'regencies' | 'districts' | 'villages';

/** The lines of an official list, without its head: the code of a place, its parent where it has one, its name. */
export function areaLines(file: AreaFile): string[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  const [, ...lines] = readFileSync(join(folder, `${file}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines;
}
