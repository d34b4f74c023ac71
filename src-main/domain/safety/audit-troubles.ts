import { formatNumber } from '../words/indonesian.ts';

/** Where a head of the trail was written down, outside of the trail. */
export type TipSource =
  | { kind: 'slots' }
  | { kind: 'backup'; number: number; madeOn: string }
  | { kind: 'report' };

/** What can be found wrong with a trail of rows chained to each other (vault/SECURITY.md D22, L2). */
export type AuditTrouble =
  /** The row does not match its mac: it was changed, swapped, put in between, or its mac was. */
  | { kind: 'altered'; seq: number }
  /** Rows within the trail, from the first to the last number, are gone. */
  | { kind: 'missing'; from: number; to: number }
  /** A head written down elsewhere lies beyond the end of the trail. */
  | { kind: 'cut'; from: number; to: number; source: TipSource }
  /** The row of that number is another one than the head written down elsewhere. */
  | { kind: 'replaced'; seq: number; source: TipSource };

/** The first number a trouble concerns. */
export function firstSeqOf(trouble: AuditTrouble): number {
  return 'from' in trouble ? trouble.from : trouble.seq;
}

/** A trouble as a person reads it. */
export function describeAuditTrouble(trouble: AuditTrouble): string {
  switch (trouble.kind) {
    case 'altered':
      return `Baris nomor ${formatNumber(trouble.seq)} tidak cocok dengan sidiknya: baris itu diubah, ditukar, atau disisipkan di luar Titian.`;
    case 'missing':
      return `${nameRows(trouble)} hilang dari tengah jejak.`;
    case 'cut':
      return `Jejak berakhir di nomor ${formatNumber(trouble.from - 1)}, padahal ${nameSource(trouble.source)} mencatat jejak sampai nomor ${formatNumber(trouble.to)}. Ekor jejak dipotong, atau berkas brankas yang lebih lama dipasang kembali.`;
    case 'replaced':
      if (trouble.source.kind === 'report') {
        return `Baris nomor ${formatNumber(trouble.seq)} tidak sama dengan yang tertulis di laporan cetak. Periksa dahulu ketikan nomor dan sidiknya. Bila sudah benar, berkas brankas yang lebih lama pernah dipasang kembali, lalu dipakai lagi.`;
      }
      return `Baris nomor ${formatNumber(trouble.seq)} bukan baris yang dicatat oleh ${nameSource(trouble.source)}. Berkas brankas yang lebih lama dipasang kembali, lalu dipakai lagi.`;
  }
}

/** So many digits of a SHA-256 stand for what people compare once and trust from then on: a key, not a row. */
export const keyDigits = 32;

/** The first digits of a mac or a hash in fours, 16 of them, as it is printed and typed: "3F2A 90BC 11D4 E07A". */
export function formatFingerprint(mac: string, digits = 16): string {
  return (
    mac
      .slice(0, digits)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');
}

/** A typed fingerprint as the beginning of a mac, or undefined when it is not so many such digits. */
export function readFingerprint(typed: string, digits = 16): string | undefined {
  const read = typed.replace(/[\s.-]/g, '').toLowerCase();
  return read.length === digits && /^[0-9a-f]+$/.test(read) ? read : undefined;
}

function nameRows({ from, to }: { from: number; to: number }): string {
  if (from === to) return `Baris nomor ${formatNumber(from)}`;
  return `${formatNumber(to - from + 1)} baris, nomor ${formatNumber(from)} sampai ${formatNumber(to)},`;
}

function nameSource(source: TipSource): string {
  if (source.kind === 'slots') return 'berkas kunci';
  if (source.kind === 'report') return 'laporan cetak';
  return `cadangan nomor ${formatNumber(source.number)}`;
}
