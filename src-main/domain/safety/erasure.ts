import { addDays, formatCivilDate } from '../civil-date.ts';

/**
 * Why somebody's data may be erased or destroyed under UU 27/2022; the numbers of its articles were not
 * verified.
 */
export const erasureGrounds = {
  retention: 'Masa retensi arsip telah berakhir',
  request: 'Permintaan subjek data',
  withdrawal: 'Persetujuan dicabut dan tidak ada dasar lain',
  unlawful: 'Diperoleh atau diproses secara melawan hukum',
} as const;
export type ErasureGround = keyof typeof erasureGrounds;

/** What the day beside each ground is. */
export const groundDays: Record<ErasureGround, string> = {
  retention: 'Masa retensi berakhir tanggal',
  request: 'Tanggal permintaan',
  withdrawal: 'Tanggal pencabutan',
  unlawful: 'Tanggal diketahui',
};

/** Days a backup that still holds an erased person is kept (vault/SECURITY.md D23). */
export const backupDaysAfterErasure = 90;

/** The first day an erasure proposed today may be carried out. */
export const erasableFrom = (proposedOn: string, waitDays: number): string => addDays(proposedOn, waitDays);

/** What speaks against carrying out an erasure now, and the sentence that says it. */
type ErasureTrouble = 'TOO_EARLY' | 'ON_HOLD' | 'RECORD_FIRST' | 'SECOND_PERSON' | 'TYPE_NUMBER';

/** What the second act is judged by. */
type ErasureFacts = {
  today: string;
  notBefore: string;
  isHeld: boolean;
  isRecordPrinted: boolean;
  isProposer: boolean;
  /** Whether somebody else could carry it out. */
  hasSecondPerson: boolean;
  /** Whether the register number was typed, and rightly. */
  isNumberTyped: boolean;
};

/**
 * The first thing that speaks against it, or undefined: a day alone never erases, and where the centre has a
 * second person it is they who carry out what the first proposed (vault/SECURITY.md D23).
 */
export function troubleOfErasure(facts: ErasureFacts): ErasureTrouble | undefined {
  if (facts.today < facts.notBefore) return 'TOO_EARLY';
  if (facts.isHeld) return 'ON_HOLD';
  if (!facts.isRecordPrinted) return 'RECORD_FIRST';
  if (facts.isProposer && facts.hasSecondPerson) return 'SECOND_PERSON';
  if (facts.isProposer && !facts.isNumberTyped) return 'TYPE_NUMBER';
  return undefined;
}

/** The trouble in a sentence. */
export function sayErasureTrouble(trouble: ErasureTrouble, notBefore: string): string {
  return {
    TOO_EARLY: `Pemusnahan baru dapat dilaksanakan mulai ${formatCivilDate(notBefore, 'long')}.`,
    ON_HOLD: 'Data orang ini ditahan untuk proses hukum dan tidak dapat dimusnahkan.',
    RECORD_FIRST: 'Cetak dahulu berita acaranya. Sesudah dimusnahkan, namanya tidak dapat dicetak lagi.',
    SECOND_PERSON:
      'Yang mengusulkan tidak melaksanakan sendiri. Mintalah orang kedua masuk dan melaksanakannya.',
    TYPE_NUMBER: 'Ketik nomor register orang ini dengan tepat untuk melanjutkan.',
  }[trouble];
}
