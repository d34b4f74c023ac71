import { describe, expect, it } from 'vitest';
import { formIds, forms } from '#domain/forms';
import { notYet } from '#domain/words/not-yet';

describe('a refusal for what is missing', () => {
  it('says in the words of its button what was not done', () => {
    expect([
      notYet('Simpan catatan', 1),
      notYet('Selesaikan tahap', 4),
      notYet('Tutup kasus', 2),
      notYet('Buat surat', 3),
    ]).toEqual([
      'Belum dapat disimpan: 1 isian',
      'Belum dapat diselesaikan: 4 isian',
      'Belum dapat ditutup: 2 isian',
      'Belum dapat dibuat: 3 isian',
    ]);
  });
});

describe('the answers of a saved form', () => {
  it('are never called what Titian calls its own drafts', () => {
    const options = formIds.flatMap((form) =>
      Object.entries(forms[form].fields).flatMap(([name, field]) => {
        const { options: labels = {} } = field as { options?: Readonly<Record<string, string>> };
        return Object.values(labels).map((label) => `${form}.${name}: ${label}`);
      }),
    );
    expect(options.length).toBeGreaterThan(300);
    expect(options.filter((option) => /: (draf|konsep|tersimpan|terkunci)\b/i.test(option))).toEqual([]);
  });
});
