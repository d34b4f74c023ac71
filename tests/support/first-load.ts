import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { screensFolder } from '#hosts/places';

/**
 * What a window loads before its first screen: the page and everything it names, in bytes as built and as gzip
 * would send them. The hosts send them plain, from this machine to itself.
 */
export function measureFirstLoad(folder = screensFolder()): { files: string[]; bytes: number; gzip: number } {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.?\/(assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
  const files = ['index.html', ...named];
  const contents = files.map((file) => readFileSync(join(folder, file)));
  return {
    files,
    bytes: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content).length)),
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
