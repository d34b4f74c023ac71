import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBeside } from '#vault/file/build-beside';
import { makeFolder, troubleOf } from './support.ts';

const fill = async (workshop: string) => writeFileSync(join(workshop, 'isi'), 'utuh');

describe('a folder built beside its place', () => {
  it('is there whole, also where an empty folder stood', async () => {
    const home = makeFolder();
    mkdirSync(join(home, 'brankas'));
    await buildBeside(join(home, 'brankas'), fill);
    expect([readdirSync(home), readdirSync(join(home, 'brankas'))]).toEqual([['brankas'], ['isi']]);
  });

  it('is not there at all when building failed, and the failure comes out as it was', async () => {
    const home = makeFolder();
    const failing = buildBeside(join(home, 'brankas'), async (workshop) => {
      await fill(workshop);
      throw new RangeError('tidak jadi');
    });
    await expect(failing).rejects.toThrow(new RangeError('tidak jadi'));
    expect(readdirSync(home)).toEqual([]);
  });

  it('never replaces what stands in its place, not even what came meanwhile', async () => {
    const home = makeFolder();
    const place = join(home, 'brankas');
    const late = async (workshop: string) => {
      await fill(workshop);
      mkdirSync(place);
      writeFileSync(join(place, 'surat'), 'isi');
    };
    expect((await troubleOf(() => buildBeside(place, late))).code).toBe('folder-not-empty');
    expect((await troubleOf(() => buildBeside(place, fill))).code).toBe('folder-not-empty');
    expect([readdirSync(home), readdirSync(place)]).toEqual([['brankas'], ['surat']]);
  });

  it('is built by one of several at the same moment; each other is told that the place is taken', async () => {
    const home = makeFolder();
    for (let round = 0; round < 60; round += 1) {
      const place = join(home, `brankas ${round}`);
      const builds = Array.from({ length: 4 }, () => buildBeside(place, fill));
      const ends = await Promise.allSettled(builds);
      const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []));
      expect(refusals).toEqual(Array.from({ length: 3 }, () => 'folder-not-empty'));
      expect(readdirSync(home)).toEqual([`brankas ${round}`]);
      rmSync(place, { recursive: true });
    }
  });

  it('takes away what a killed process left long ago, and nothing that is still being built', async () => {
    const home = makeFolder();
    const [old, fresh] = ['.brankas-baru-aaaaaa', '.brankas-baru-bbbbbb'];
    for (const name of [old, fresh]) mkdirSync(join(home, name));
    writeFileSync(join(home, old, 'vault.db'), 'separuh');
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    utimesSync(join(home, old), twoHoursAgo, twoHoursAgo);
    await buildBeside(join(home, 'brankas'), fill);
    expect(readdirSync(home).toSorted()).toEqual([fresh, 'brankas']);
  });
});
