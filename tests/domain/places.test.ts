import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { abroad, countries } from '#domain/lists/countries';
import { provinces } from '#domain/lists/provinces';
import { places, searchRegions } from '#platform/regions';

const first = (text: string) => searchRegions(text, 'any')[0]?.name ?? '';
const among = (text: string) => searchRegions(text, 'any').map(({ name }) => name);

/** What is typed, and the place that is meant: it comes first. */
const said: [typed: string, meant: string][] = [
  ['DKI Jakarta', 'Daerah Khusus Ibukota Jakarta'],
  ['dki', 'Daerah Khusus Ibukota Jakarta'],
  ['Jakarta', 'Daerah Khusus Ibukota Jakarta'],
  ['DIY', 'Daerah Istimewa Yogyakarta'],
  ['D.I. Yogyakarta', 'Daerah Istimewa Yogyakarta'],
  ['Sleman DIY', 'Kabupaten Sleman, Daerah Istimewa Yogyakarta'],
  ['Kab. Sleman', 'Kabupaten Sleman, Daerah Istimewa Yogyakarta'],
  ['Kota Jogja', 'Kota Yogyakarta, Daerah Istimewa Yogyakarta'],
  ['kota yogyakarta', 'Kota Yogyakarta, Daerah Istimewa Yogyakarta'],
  ['Solo', 'Kota Surakarta, Jawa Tengah'],
  ['Jogjakarta', 'Daerah Istimewa Yogyakarta'],
  ['jaksel', 'Kota Administrasi Jakarta Selatan, Daerah Khusus Ibukota Jakarta'],
  ['Jawa Barat Bekasi', 'Kabupaten Bekasi, Jawa Barat'],
  ['Jabar', 'Jawa Barat'],
  ['prov. Jawa Timur', 'Jawa Timur'],
  ['NTT', 'Nusa Tenggara Timur'],
  ['Kupang NTT', 'Kabupaten Kupang, Nusa Tenggara Timur'],
  ['Kota Kupang', 'Kota Kupang, Nusa Tenggara Timur'],
  ['Kodya Bandung', 'Kota Bandung, Jawa Barat'],
  ['kab bandung', 'Kabupaten Bandung, Jawa Barat'],
  ['Soerabaja', 'Kota Surabaya, Jawa Timur'],
  ['Tjirebon', 'Kabupaten Cirebon, Jawa Barat'],
  ['Djember', 'Kabupaten Jember, Jawa Timur'],
  ['Ujung Pandang', 'Kota Makassar, Sulawesi Selatan'],
  ['Toba Samosir', 'Kabupaten Toba, Sumatera Utara'],
  ['Sumatra Barat', 'Sumatera Barat'],
  ['Malaysia', 'Malaysia, Luar negeri'],
  ['Saudi Arabia', 'Arab Saudi, Luar negeri'],
  ['luar negeri', 'Luar negeri'],
  ['Hongkong', 'Hong Kong, Luar negeri'],
];

describe('a place is found as people say it', () => {
  it.each(said)('%s is %s', (typed, meant) => {
    expect(first(typed)).toBe(meant);
  });

  it('Kec. and Desa ask for a district and a village', () => {
    expect(among('Kec. Depok')).toContain('Depok, Kabupaten Sleman, Daerah Istimewa Yogyakarta');
    expect(searchRegions('Kec. Depok', 'any').every(({ level }) => level === 'district')).toBe(true);
    expect(first('Kec. Depok, Kab. Sleman')).toBe('Depok, Kabupaten Sleman, Daerah Istimewa Yogyakarta');
    expect(first('Jawa Barat Bogor')).toMatch(/^(Kabupaten|Kota) Bogor, Jawa Barat$/);
    expect(searchRegions('desa caturtunggal', 'any').map(({ level }) => level)).toEqual(['village']);
    expect(first('Caturtunggal, Depok, Sleman')).toMatch(/^Caturtunggal, Depok, Kabupaten Sleman/);
  });

  it('places that bear such a word as their name are found still', () => {
    expect(among('Solo').length).toBeGreaterThan(1);
    expect(among('Kota Agung').some((name) => name.startsWith('Kota Agung'))).toBe(true);
    expect(among('desa')).not.toEqual([]);
  });

  it('every province and country is found by its name, under a code of its own', () => {
    for (const name of Object.values(provinces)) expect(among(name)).toContain(name);
    for (const [number, names] of Object.entries(countries)) {
      for (const name of names)
        expect(searchRegions(name, 'any')).toContainEqual({
          code: `${abroad.code}.${number}`,
          name: `${names[0]}, ${abroad.name}`,
          level: 'country',
        });
    }
    expect(Object.keys(provinces)).not.toContain(abroad.code);
  });
});

it('a code finds the one place that bears it', () => {
  expect(searchRegions('34.04.07', 'any')).toMatchObject([{ code: '34.04.07' }]);
  expect(searchRegions('99.99', 'any')).toEqual([]);
});

it('is laid out in small steps, between which others have their turn, and is the same', () => {
  // In a process of its own: here the list may stand already.
  const program = `
    import { createHash } from 'node:crypto';
    import { loadPlaces, places } from '#platform/regions';
    let [turns, isLaid] = [0, false];
    const count = () => { turns++; if (!isLaid) setImmediate(count); };
    setImmediate(count);
    await Promise.all([loadPlaces(), loadPlaces()]);
    isLaid = true;
    const sum = createHash('sha256').update(JSON.stringify(places())).digest('hex');
    process.stdout.write(JSON.stringify({ turns, sum }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
  const { turns, sum } = JSON.parse(stdout) as { turns: number; sum: string };
  expect(places().length).toBeGreaterThan(90_000);
  expect(turns).toBeGreaterThan(places().length / 1_000);
  expect(sum).toBe(createHash('sha256').update(JSON.stringify(places())).digest('hex'));
});

it('is laid out by whoever asks next, when it could not be read once', () => {
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import { loadPlaces, places } from '#platform/regions';
    const { readFileSync } = fs;
    const reading = (read) => { fs.readFileSync = read; syncBuiltinESMExports(); };
    reading((file, ...rest) => {
      if (String(file).endsWith('.csv')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      return readFileSync(file, ...rest);
    });
    const refused = await Promise.allSettled([loadPlaces(), loadPlaces()]);
    reading(readFileSync);
    await loadPlaces();
    process.stdout.write(JSON.stringify([refused.map(({ reason }) => reason.code), places().length]));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
  expect(JSON.parse(stdout)).toEqual([['EBUSY', 'EBUSY'], places().length]);
});
