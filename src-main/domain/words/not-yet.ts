/** What a button does whose work may be refused for what is missing, and how the refusal says that it was not done. */
const acts = {
  Simpan: 'disimpan',
  Selesaikan: 'diselesaikan',
  Buat: 'dibuat',
  Tutup: 'ditutup',
} as const;
type Act = keyof typeof acts;
/** The words of such a button, which begin with what it does. */
export type ActLabel = Act | `${Act} ${string}`;

/** "Belum dapat disimpan: 2 isian" for a button "Simpan catatan": refused in the words of what was pressed. */
export const notYet = (label: ActLabel, count: number): string =>
  `Belum dapat ${acts[label.split(' ', 1)[0] as Act]}: ${count} isian`;
