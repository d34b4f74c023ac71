import { nominativeHead } from './nominative-cells.ts';

/** The lists by name of a report: who lives here, who applied, and who is served outside. */
export const namedLists = {
  nominative: { sheet: 'Nominatif', title: 'DAFTAR NOMINATIF (RAHASIA)', head: nominativeHead },
  applications: {
    sheet: 'Nama permohonan',
    title: 'DAFTAR PERMOHONAN (RAHASIA)',
    head: [
      'No',
      'No Induk',
      'Nama Lengkap',
      'L/P',
      'Umur',
      'Kategori PPKS',
      'Tanggal Masuk',
      'Hasil',
      'Tanggal Hasil',
      'Alasan',
    ],
  },
  outside: {
    sheet: 'Nama luar lembaga',
    title: 'DAFTAR PENERIMA MANFAAT DI LUAR LEMBAGA (RAHASIA)',
    head: [...nominativeHead, 'Pendekatan'],
  },
} as const satisfies Record<string, { sheet: string; title: string; head: readonly string[] }>;
export type NamedListId = keyof typeof namedLists;

/** The lists in the order they stand. */
export const namedListIds = Object.keys(namedLists) as NamedListId[];
