import { z } from 'zod';

/** `older`: every byte is as it was once written, but another of the two files was written after it. */
const SlotFileState = z.enum(['sound', 'lost', 'damaged', 'older']);
type SlotFileState = z.infer<typeof SlotFileState>;

/**
 * How the two files of the keys were found, when one of them was not as it was left (vault/SECURITY.md R5).
 */
export const SlotTrouble = z.strictObject({ newest: SlotFileState, previous: SlotFileState });
export type SlotTrouble = z.infer<typeof SlotTrouble>;

const newestFound: Record<Exclude<SlotFileState, 'sound'>, string> = {
  lost: 'hilang',
  damaged: 'rusak',
  older: 'diganti dengan yang lebih lama',
};

const previousFound: Record<Exclude<SlotFileState, 'sound'>, string> = {
  lost: 'Salinan berkas kunci (vault.keys.previous) hilang.',
  damaged: 'Salinan berkas kunci (vault.keys.previous) rusak.',
  older:
    'Salinan berkas kunci (vault.keys.previous) tertinggal: penulisannya terputus, atau yang lama dipasang kembali.',
};

/** What the person who comes in reads of it: what was found, what was done, and what may be missing now. */
export function describeSlotTrouble({ newest, previous }: SlotTrouble): string {
  if (newest !== 'sound') {
    const kept = newest === 'damaged' ? ' Berkas yang rusak disimpan di folder brankas.' : '';
    return `Berkas kunci (vault.keys) ditemukan ${newestFound[newest]}. Brankas dibuka dengan salinannya, dan berkas kunci sudah dibuat ulang.${kept} Perubahan kunci yang terakhir (kata sandi, pengguna, atau kunci pemulihan) dapat belum termuat, dan hitungan percobaan salah dapat mundur: periksa Pengguna, dan ulangi bila ada yang kurang. ${checkDisk}`;
  }
  const found = previous === 'sound' ? '' : `${previousFound[previous]} `;
  return `${found}Berkas kunci sendiri utuh, dan salinannya sudah dibuat ulang. ${checkDisk}`;
}

const checkDisk = 'Bila terulang, minta pengelola komputer memeriksa disk, dan buat cadangan di tempat lain.';

/** What the person who comes in reads when the keys are older than the database knows them to be. */
export const olderSlotsSentence =
  'Berkas kunci (vault.keys) yang lebih lama dipasang kembali di luar Titian. Kata sandi, pengguna, atau kunci pemulihan yang diganti sesudahnya dapat kembali seperti semula. Periksa Pengguna, ulangi penggantian itu, dan bila tidak jelas siapa yang melakukannya, ganti kunci data.';
