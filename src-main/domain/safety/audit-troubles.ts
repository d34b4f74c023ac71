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

/** The first 16 digits of a mac in fours, as it is printed and typed: "3F2A 90BC 11D4 E07A". */
export function formatFingerprint(mac: string): string {
  return (
    mac
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');
}

/** A typed fingerprint as the beginning of a mac, or undefined when it is not 16 such digits. */
export function readFingerprint(typed: string): string | undefined {
  const digits = typed.replace(/[\s.-]/g, '').toLowerCase();
  return /^[0-9a-f]{16}$/.test(digits) ? digits : undefined;
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
