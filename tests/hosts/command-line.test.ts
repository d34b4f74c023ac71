import { describe, expect, it } from 'vitest';
import { titian } from './support/titian.ts';

describe('the command line', () => {
  it('says what it can do, and exits with 0 when asked and 2 when not', async () => {
    const asked = await titian(['--help']);
    expect([asked.code, asked.err]).toEqual([0, '']);
    expect(asked.out).toContain('Pemakaian: npm run titian -- <perintah> [opsi]');
    for (const name of ['demo', 'serve', 'packet', 'report', 'backup', 'restore', 'verify', 'collect'])
      expect(asked.out).toContain(`  ${name} `);
    const unasked = await titian([]);
    expect([unasked.code, unasked.out]).toEqual([2, '']);
  });

  it('describes the options of each command', async () => {
    const { code, out } = await titian(['packet', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--case NOMOR');
    expect(out).toContain('(wajib)');
    expect(out).toMatch(/--size UKURAN +ringkas \(2 halaman, bila tidak disebut\) atau lengkap/);
  });

  it.each([
    [['hapus'], 'Perintah "hapus" tidak dikenal. Lihat: npm run titian -- help'],
    [['constructor'], 'Perintah "constructor" tidak dikenal. Lihat: npm run titian -- help'],
    [['serve', '--dta', 'x'], 'Opsi --dta tidak dikenal. Lihat: npm run titian -- serve --help'],
    [['serve', '-x'], 'Opsi -x tidak dikenal. Lihat: npm run titian -- serve --help'],
    [['serve', 'x'], '"x" tidak dimengerti. Lihat: npm run titian -- serve --help'],
    [['serve'], 'Opsi --data belum diisi. Lihat: npm run titian -- serve --help'],
    [['serve', '--data'], 'Opsi --data belum diberi nilai (DIR). Lihat: npm run titian -- serve --help'],
    [
      ['serve', '--data', '--no-open'],
      'Opsi --data belum diberi nilai (DIR). Lihat: npm run titian -- serve --help',
    ],
    [
      ['serve', '--data', 'x', '--no-open=ya'],
      'Opsi --no-open tidak memakai nilai. Lihat: npm run titian -- serve --help',
    ],
    [
      ['serve', '--data', 'x', '--data', 'y'],
      'Opsi --data disebut dua kali. Lihat: npm run titian -- serve --help',
    ],
    [['serve', '--data', 'x', '--port', '0'], 'Opsi --port harus bilangan bulat dari 1 sampai 65535.'],
    [['serve', '--data', 'x', '--port', '80a'], 'Opsi --port harus bilangan bulat dari 1 sampai 65535.'],
    [['demo', '--data', 'x', '--cases', '0'], 'Opsi --cases harus bilangan bulat dari 1 sampai 100000.'],
    [['demo', '--data', 'x', '--seed', '1.5'], 'Opsi --seed harus bilangan bulat dari 0 sampai 999999999.'],
    [['demo', '--data', 'x', '--today', '2026-02-30'], 'Opsi --today harus tanggal berbentuk YYYY-MM-DD.'],
    [
      ['report', '--data', 'x', '--out', 'x.xlsx', '--month', '2026-13'],
      'Opsi --month harus berbentuk YYYY-MM, misalnya 2026-03. Masa lain: 2026-T1, 2026-S1, 2026.',
    ],
    [
      ['packet', '--data', 'x', '--case', 'K-1', '--out', 'x.pdf', '--size', 'brief'],
      'Opsi --size harus ringkas atau lengkap.',
    ],
    [
      ['packet', '--data', 'x', '--case', 'K-1'],
      'Opsi --out belum diisi. Lihat: npm run titian -- packet --help',
    ],
  ])('does not understand %j, says so and exits with 2', async (typed, sentence) => {
    expect(await titian(typed)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });
});
