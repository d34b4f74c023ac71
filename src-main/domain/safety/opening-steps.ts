/** What is done to a vault of an old form before anybody comes in, in this order. */
export const openingSteps = ['check', 'backup', 'migrate'] as const;

type Opening = { step: (typeof openingSteps)[number]; done: number; of: number };

/** How far that is, in a sentence; of a migration which step of how many, the last of which looks through what was made. */
export function sayOpening({ step, done, of }: Opening): string {
  if (step === 'check') return 'Memeriksa berkas brankas…';
  if (step === 'backup') return 'Membuat cadangan dari bentuk data yang lama…';
  const at = Math.min(Math.floor(done) + 1, of);
  return at < of
    ? `Memperbarui bentuk data: langkah ${at} dari ${of}…`
    : `Memeriksa hasilnya: langkah ${at} dari ${of}…`;
}

/** Why somebody waits who opens a vault after Titian was updated. */
export const openingReason =
  'Titian baru saja diperbarui, jadi brankas diperiksa, dicadangkan, lalu diperbarui bentuk datanya. Ini hanya sekali; brankas besar memerlukan beberapa menit. Jangan matikan komputer: bila terputus, tidak ada yang hilang dan langkahnya diulang.';
