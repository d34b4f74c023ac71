import { readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextMonth } from '#domain/months/month';
import type { Counts } from '#domain/months/report-cells';
import { layMonth, liveMonth } from '../support/made-centres.ts';
import { type ReadSheets, sheetsOf } from '../support/sheets.ts';
import { type Dinas, dinasOfTests } from './support.ts';

const rekap = { opening: 0, admitted: 0, moved: 0, left: 0, closing: 0 };
type Flow = keyof typeof rekap;

/** How many are in a column of the recapitulation, added up here by itself. */
const sumOf = (all: readonly Counts[], flow: Flow, sex: 'L' | 'P', category = '') =>
  all
    .flatMap((counts) => [...counts])
    .filter(([cell]) => cell.startsWith(`recap\t${category}`) && cell.endsWith(`\t${flow}.${sex}`))
    .reduce((sum, [, count]) => sum + count, 0);

const rowOf = (all: readonly Counts[], category = '') => [
  ...(Object.keys(rekap) as Flow[]).flatMap((flow) =>
    (['L', 'P'] as const).map((sex) => sumOf(all, flow, sex, category)),
  ),
  sumOf(all, 'closing', 'L', category) + sumOf(all, 'closing', 'P', category),
];

describe('titian collected', () => {
  const newDinas = dinasOfTests();
  const workbookOf = async (dinas: Dinas, month: string) => {
    const out = join(dinas.folder, `rekap-${month}.xlsx`);
    const ended = await dinas.collected(month, out);
    const sheets: ReadSheets = ended.code === 0 ? await sheetsOf(new Blob([readFileSync(out)])) : new Map();
    return { ...ended, sheets };
  };

  it('adds up every centre by district and category, and proves the balance', async () => {
    const dinas = newDinas();
    const sleman = [
      await dinas.enrolled(['2026-08'], { town: 'Sleman' }),
      await dinas.enrolled(['2026-08'], { town: 'Sleman' }),
    ];
    const bantul = [await dinas.enrolled(['2026-08'], { town: 'Bantul' })];
    await dinas.collect();
    const { code, said, sheets } = await workbookOf(dinas, '2026-08');
    expect([code, said]).toEqual([
      0,
      `Rekapitulasi Agustus 2026 dari 3 di antara 3 lembaga ditulis ke ${join(dinas.folder, 'rekap-2026-08.xlsx')}.`,
    ]);
    const of = (made: typeof sleman) => made.map(({ sent }) => sent[0]?.counts ?? new Map());
    const rows = (sheets.get('Rekap') ?? []).filter(
      ([province]) => province === 'Daerah Istimewa Yogyakarta',
    );
    const wanted = [
      ['Kabupaten Bantul', of(bantul)],
      ['Kabupaten Sleman', of(sleman)],
    ] as const;
    const categories = (all: readonly Counts[]) =>
      [...new Set(all.flatMap((counts) => [...counts.keys()]).filter((cell) => cell.startsWith('recap')))]
        .map((cell) => cell.split('\t')[1] ?? '')
        .filter((code, at, codes) => codes.indexOf(code) === at)
        .toSorted();
    expect(rows.map(([, district, , ...figures]) => [district, ...figures])).toEqual(
      wanted.flatMap(([district, all]) => categories(all).map((code) => [district, ...rowOf(all, code)])),
    );
    const everybody = [...of(bantul), ...of(sleman)];
    const total = (sheets.get('Rekap') ?? []).find(([first]) => first === 'Jumlah');
    expect(total?.slice(3)).toEqual(rowOf(everybody));
    const remark = (sheets.get('Rekap') ?? [])
      .map(([first]) => first)
      .find((text) => `${text}`.startsWith('Seimbang'));
    const both = (flow: Flow) => sumOf(everybody, flow, 'L') + sumOf(everybody, flow, 'P');
    expect(remark).toContain(
      `awal ${both('opening')} + masuk ${both('admitted')} + pindah 0 - keluar ${both('left')}`,
    );
    expect((sheets.get('Umur') ?? []).find(([first]) => first === 'Jumlah')?.at(-1)).toBe(both('closing'));
    expect([...sheets.keys()]).toEqual([
      ...['Rekap', 'Lembaga', 'Belum mengirim', 'Tidak cocok'],
      ...['Keluar', 'Umur', 'Asal', 'Rujukan', 'Layanan', 'Capaian', 'Permohonan'],
    ]);
  });

  it('says who has not sent and since when, what is counted in part, and what does not fit', async () => {
    const dinas = newDinas();
    const { centre: late } = await dinas.enrolled(['2026-06'], { town: 'Sleman', name: 'A Terlambat' });
    const { centre } = await dinas.enrolled(['2026-06'], { town: 'Sleman', name: 'B Celah' });
    layMonth(dinas.folder, centre, '2026-08', liveMonth(dinas.random, centre), { countedTo: '2026-08-20' });
    const never = dinas.centre({ town: 'Bantul', name: 'C Belum' });
    const first = layMonth(dinas.folder, never, '2026-08', liveMonth(dinas.random, never));
    await dinas.enrol(first, never.fingerprint);
    unlinkSync(first);
    const present = new Map([['PMKS-01\tL', 3]]);
    const { centre: broken } = await dinas.enrolled(['2026-07'], {
      town: 'Bantul',
      name: 'D Putus',
      present,
    });
    const closing = broken.present.get('PMKS-01\tL') ?? 0;
    const other = { ...broken, present: new Map([['PMKS-01\tL', 30]]) };
    layMonth(dinas.folder, broken, '2026-08', liveMonth(dinas.random, other));
    await dinas.collect();
    const { sheets } = await workbookOf(dinas, '2026-08');
    expect((sheets.get('Belum mengirim') ?? []).slice(6).map((row) => row.slice(2, 4))).toEqual([
      ['C Belum', 'belum pernah'],
      [late.name, 'Juni 2026'],
    ]);
    const misfits = (sheets.get('Tidak cocok') ?? []).slice(6);
    expect(misfits.slice(0, 2)).toEqual([
      ['B Celah', 'Agustus 2026', 'Dihitung hanya sampai 20 Agustus 2026.'],
      ['B Celah', 'Juli 2026', 'Tidak dikirim, padahal bulan sesudahnya ada.'],
    ]);
    expect(misfits.slice(2)).toEqual([
      [
        'D Putus',
        'Agustus 2026',
        `Awal Anak Balita Terlantar L: 30, padahal akhir bulan sebelumnya ${closing}.`,
      ],
    ]);
    expect((sheets.get('Lembaga') ?? []).slice(6).map((row) => row[2])).toEqual(['D Putus', 'B Celah', null]);
  });

  it('refuses figures that somebody changed in the database by another way', async () => {
    const dinas = newDinas();
    const { centre } = await dinas.enrolled(['2026-08'], { town: 'Sleman' });
    await dinas.collect();
    dinas.psql(`update titian.figure set count = count + 1 where ctid in (
      select ctid from titian.figure where sheet = 'recap' and col like 'closing.%' limit 1)`);
    const { code, said } = await workbookOf(dinas, '2026-08');
    expect(code).toBe(1);
    expect(said).toContain('Angka Agustus 2026 di database tidak seimbang (Kabupaten Sleman, ');
    expect(said).toContain(centre.name);
  });

  it('refuses a month of which nothing came, a month that is none, and a database in which nothing was gathered', async () => {
    const dinas = newDinas();
    expect((await workbookOf(dinas, '2026-08')).said).toBe(
      'Di database ini belum ada apa pun dari Titian. Mulailah dengan: titian enrol.',
    );
    await dinas.enrolled(['2026-08']);
    await dinas.collect();
    expect(await workbookOf(dinas, nextMonth('2026-08'))).toMatchObject({
      code: 1,
      said: 'Belum ada lembaga yang mengirim September 2026.',
    });
    expect(await workbookOf(dinas, '2026-13')).toMatchObject({
      code: 2,
      said: 'Opsi --month harus berbentuk YYYY-MM, misalnya 2026-03.',
    });
  });
});
