import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');

/** Licences under which a package may go to a centre with Titian: none asks anything of whoever uses it. */
const allowed = new Set(
  'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 Zlib CC0-1.0 Unlicense'.split(' '),
);

/** What a package's own LICENSE file says, where it declares none: read by hand. */
const read: Record<string, string> = { 'png-js': 'MIT' };

type Locked = { dev?: boolean; license?: string; optional?: boolean };

/** Every package of production in the lock file, with the licence it declares. */
function listLicences(): [name: string, licence: string][] {
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  const packages = Object.entries(lock.packages as Record<string, Locked>);
  return packages
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return [name, license ?? read[name] ?? 'none declared'];
    });
}

/** `(MIT AND Zlib)` asks for both, `(MIT OR GPL-3.0)` for either. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => allowed.has(part.trim())));

it('every package that goes out with Titian has a licence that allows it', () => {
  const licences = listLicences();
  expect(licences.length).toBeGreaterThan(30);
  expect(licences.filter(([, licence]) => !isAllowed(licence))).toEqual([]);
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'none declared'].filter(isAllowed)).toEqual([]);
});
