import type { core } from 'zod';
import { formatNumber } from '#domain/words/indonesian';

/** What is wrong with a value that is not of its form, as the person who typed it reads it. */
export function sayIssue(issue: core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `Teks terlalu panjang: ${formatNumber(String(issue.input).length)} karakter, paling banyak ${said(issue.maximum)}.`
        : `${quantityOf(issue.origin)} terlalu besar: paling besar ${said(issue.maximum)}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `Teks terlalu pendek: paling sedikit ${said(issue.minimum)} karakter.`
        : `${quantityOf(issue.origin)} terlalu kecil: paling kecil ${said(issue.minimum)}.`;
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '')
        return 'Isian belum diisi.';
      if (issue.expected === 'int') return 'Isian harus bilangan bulat.';
      return unreadable;
    default:
      return unreadable;
  }
}

const unreadable = 'Isian tidak dapat diterima. Periksa kembali.';

function quantityOf(origin: string): string {
  return origin === 'array' || origin === 'set' ? 'Jumlah pilihan' : 'Angka';
}

function said(limit: number | bigint | Date): string {
  return formatNumber(Number(limit));
}
