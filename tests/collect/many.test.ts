import { expect, it } from 'vitest';
import { formatNumber } from '#domain/words/indonesian';
import { layCentres } from '../support/made-centres.ts';
import { dinasOfTests } from './support.ts';

const newDinas = dinasOfTests();

// The same with 1,000 centres is part of `npm run bench`.
it('thirty centres x 36 months are gathered whole: every month opens as it closed, every figure adds up', async () => {
  const dinas = newDinas();
  const sent = layCentres(dinas.folder, 30, { months: 36, last: '2026-10' });
  for (const { file, centre } of sent) expect((await dinas.enrol(file, centre.fingerprint)).code).toBe(0);
  const { code, said } = await dinas.collect();
  expect([code, said]).toEqual([
    0,
    `Dari ${formatNumber(30 * 36)} berkas: ${formatNumber(30 * 36)} laporan baru, 0 revisi menggantikan yang lama, 0 revisi lama disimpan, 0 sudah ada, 0 ditolak.`,
  ]);
  const wanted = new Map<string, number>();
  for (const { months } of sent)
    for (const [month, counts] of months)
      for (const [cell, count] of counts) {
        const key = `${month} ${cell.replaceAll('\t', ' ')}`;
        if (count !== 0) wanted.set(key, (wanted.get(key) ?? 0) + count);
      }
  const there = dinas.psql(
    `select to_char(bulan, 'YYYY-MM') || ' ' || lembar || ' ' || baris || ' ' || kolom || '=' || sum(jumlah)
     from titian.angka group by bulan, lembar, baris, kolom`,
  );
  expect(there.split('\n').toSorted()).toEqual([...wanted].map(([key, sum]) => `${key}=${sum}`).toSorted());
  expect(dinas.psql('select count(*) from titian.awal_tidak_cocok')).toBe('0');
  expect(dinas.psql('select count(*) from titian.rekap where awal + masuk + pindah - keluar <> akhir')).toBe(
    '0',
  );
});
