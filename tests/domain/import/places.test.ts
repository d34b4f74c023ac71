import { describe, expect, it } from 'vitest';
import { findPlace } from '#platform/find-place';
import { places } from '#platform/regions';

const named = (parts: Parameters<typeof findPlace>[0]) => {
  const { region, choices, lost } = findPlace(parts);
  return [region?.name ?? choices.map(({ name }) => name), ...lost];
};

describe('a place of a file', () => {
  it('is the kabupaten, kota or province that its text says, and asked where it says none of several', () => {
    const kinds = places().filter(({ level }) => level === 'regency' || level === 'province');
    const bareOf = (own: string) =>
      own.replace(/^(kabupaten|kota|daerah khusus ibukota|daerah istimewa)( administrasi)? /, '');
    const byBare = Map.groupBy(kinds, ({ own }) => bareOf(own));
    expect([...byBare].filter(([, some]) => some.length > 1).length).toBeGreaterThan(20);
    for (const [bare, some] of byBare) {
      const { region, choices } = findPlace({ any: bare });
      const codes = region === undefined ? choices.map(({ code }) => code) : [region.code];
      expect(codes.toSorted(), bare).toEqual(some.map(({ code }) => code).toSorted());
      for (const { own, code, level } of some) {
        const said = level === 'province' ? `Prov. ${own}` : own;
        expect(findPlace({ any: said }).region?.code, said).toBe(code);
      }
    }
  });

  it('is not one of another kind than its text says', () => {
    const said = ['DIY', 'D.I. Yogyakarta', 'DI Yogyakarta', 'Prov. DIY', 'Daerah Istimewa Yogyakarta'];
    for (const text of said)
      for (const part of ['any', 'province', 'regency', 'district'] as const)
        expect(named({ [part]: text }), `${part} ${text}`).toEqual(['Daerah Istimewa Yogyakarta']);
    for (const text of ['DKI', 'DKI Jakarta', 'Jakarta'])
      expect(findPlace({ any: text }).region?.code, text).toBe('31');
    expect(named({ any: 'Yogyakarta' })).toEqual([
      ['Daerah Istimewa Yogyakarta', 'Kota Yogyakarta, Daerah Istimewa Yogyakarta'],
    ]);
    expect(named({ regency: 'Jogja' })).toEqual(['Kota Yogyakarta, Daerah Istimewa Yogyakarta']);
    expect(named({ any: 'Kec. Bantul' })).toEqual([expect.stringMatching(/^Bantul, Kabupaten Bantul/)]);
    expect(named({ regency: 'Kodya Jakarta Selatan' })).toEqual([
      expect.stringMatching(/^Kota Administrasi Jakarta Selatan/),
    ]);
  });

  it('is settled by what stands in the other columns, and loses nothing of them unsaid', () => {
    const bandung = [expect.stringMatching(/^Kabupaten Bandung,/), expect.stringMatching(/^Kota Bandung,/)];
    expect(named({ regency: 'Bandung', province: 'Jawa Barat' })).toEqual([bandung]);
    expect(named({ regency: 'Bandung', district: 'Cicendo' })).toEqual([
      expect.stringMatching(/^Cicendo, Kota Bandung/),
    ]);
    expect(named({ regency: 'Bandung', district: 'Cicendoo' })).toEqual([bandung, 'district']);
    expect(named({ regency: 'Bantul', district: 'Sewonn', village: 'Panggungharjo' })).toEqual([
      expect.stringMatching(/^Panggungharjo, Sewon, Kabupaten Bantul/),
      'district',
    ]);
    expect(named({ regency: 'Klaten', province: 'DIY' })).toEqual(['Daerah Istimewa Yogyakarta', 'regency']);
    expect(named({ any: 'Bantul, DIY' })).toEqual([expect.stringMatching(/^Kabupaten Bantul/)]);
    // Of a name that hundreds bear nobody is asked.
    expect(named({ village: 'Sukamaju' })).toEqual([[], 'village']);
    expect(named({ regency: 'Bandung', codes: { regency: '32.73' } })).toEqual([
      expect.stringMatching(/^Kota Bandung/),
    ]);
  });
});
