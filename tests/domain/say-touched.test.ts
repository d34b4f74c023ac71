import { describe, expect, it } from 'vitest';
import { nextMonth } from '#domain/months/month';
import { askAboutTouched } from '#domain/months/say-touched';

const sentences = (touched: Parameters<typeof askAboutTouched>[0]) =>
  askAboutTouched(touched).map(({ sentence }) => sentence);

describe('the question about reports that were sent', () => {
  it('is asked once for those that change alike, months in a row from the first to the last', () => {
    const sheets = ['Rekap', 'Nominatif'];
    const periods = ['2026-03', '2025-12', '2026-01', '2026-T1', '2026'];
    expect(
      sentences([
        ...periods.map((period) => ({ period, sheets })),
        { period: '2026-05', sheets: ['Layanan'] },
      ]),
    ).toEqual([
      'Laporan yang sudah diekspor berubah: Desember 2025 s.d. Januari 2026, Maret 2026, Tahun 2026, Triwulan I 2026 (lembar Rekap, Nominatif). Ekspor berikutnya menjadi revisi baru.',
      'Laporan yang sudah diekspor berubah: Mei 2026 (lembar Layanan). Ekspor berikutnya menjadi revisi baru.',
    ]);
    expect(sentences([])).toEqual([]);
  });

  it('is never longer than what may be answered, however many reports it names', () => {
    const scattered = Array.from({ length: 60 }, (_, at) => {
      let month = '2016-01';
      for (let step = 0; step < 2 * at; step += 1) month = nextMonth(month);
      return { period: month, sheets: ['Rekap'] };
    });
    const [sentence = ''] = sentences(scattered);
    expect(sentence).toContain('60 laporan, Januari 2016 sampai November 2025');
    expect(sentence.length).toBeLessThan(1_000);
  });
});
