/** How many rows are known to be gone, said so that nobody takes a part of them for all. */
export function sayGone(
  { gone, isCounted, mayBeGone }: { gone: number; isCounted: boolean; mayBeGone: number },
  format: (count: number) => string,
): string {
  if (isCounted) return gone === 0 ? 'Tidak ada baris yang hilang.' : `${format(gone)} baris hilang.`;
  const more = mayBeGone === 0 ? '' : ` Menurut perkiraan masih ada ${format(mayBeGone)} baris lagi.`;
  return gone === 0
    ? `Belum dapat dipastikan apakah ada baris yang hilang.${more}`
    : `Sedikitnya ${format(gone)} baris hilang.${more}`;
}
