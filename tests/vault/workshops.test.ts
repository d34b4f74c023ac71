import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

let centre: TestCentre;
afterEach(() => centre.close());

it('what a killed restore or rescue left long ago is gone after the next login, and nothing else', async () => {
  centre = await makeTestCentre();
  const home = dirname(centre.folder);
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  const make = (name: string, { isOld }: { isOld: boolean }) => {
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, 'vault.db'), 'separuh');
    if (isOld) utimesSync(join(home, name), twoHoursAgo, twoHoursAgo);
  };
  for (const name of ['.brankas-pulih-aaaaaa', '.brankas-baru-bbbbbb']) make(name, { isOld: true });
  const others = ['.brankas-pulih-cccccc', '.lain-pulih-dddddd', 'brankas-diganti-2026-11-23-0915'];
  for (const name of others) make(name, { isOld: !name.includes('cccccc') });
  await centre.as('kepala');
  expect(existsSync(join(home, '.brankas-pulih-aaaaaa'))).toBe(false);
  expect(existsSync(join(home, '.brankas-baru-bbbbbb'))).toBe(false);
  expect(others.filter((name) => !existsSync(join(home, name)))).toEqual([]);
});
