import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAllowedLicence } from '../support/allowed-licence.ts';

const project = join(import.meta.dirname, '../..');

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

it('every package that goes out with Titian has a licence that allows it', () => {
  const licences = listLicences();
  expect(licences.length).toBeGreaterThan(30);
  expect(licences.filter(([, licence]) => !isAllowedLicence(licence))).toEqual([]);
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'none declared'].filter(isAllowedLicence)).toEqual([]);
});
