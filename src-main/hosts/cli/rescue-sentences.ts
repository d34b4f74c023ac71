import type { RescueReport } from '#contract/rescue';
import { sayGone } from '#domain/safety/say-gone';
import { formatNumber } from '#domain/words/indonesian';

/**
 * A report of a rescue as lines for a terminal: numbers first, then every case and row somebody must look at.
 */
export function sentencesOf(report: RescueReport): string[] {
  const { pages, lostPages, isLogDamaged, read, fromBackup, backupMadeAt, remade, cases, heads } = report;
  const day = backupMadeAt === undefined ? '' : ` ${backupMadeAt.slice(0, 10)}`;
  return [
    `${formatNumber(lostPages)} dari ${formatNumber(pages)} halaman tidak terbaca. ${formatNumber(read)} baris terbaca, ${formatNumber(fromBackup)} baris diambil dari cadangan${day}.`,
    ...(isLogDamaged ? ['Yang ditulis paling akhir dapat kembali dalam bentuk yang lebih lama.'] : []),
    sayGone(report, formatNumber),
    ...cases.map(
      ({ number, name, fromBackup: filled, gone }) =>
        `- ${[number, name].filter(Boolean).join(', ')}: ${formatNumber(gone)} baris hilang, ${formatNumber(filled)} dari cadangan.`,
    ),
    ...(report.untold === 0
      ? []
      : [`- Tidak diketahui kasusnya: ${formatNumber(report.untold)} baris hilang.`]),
    ...remade.map(
      ({ what, number, name, guessed }) =>
        `Dibuat kembali: ${[what, number, name].filter(Boolean).join(', ')}. Perkiraan, periksa: ${guessed.join(', ') || 'tidak ada'}.`,
    ),
    ...(report.leftovers.length === 0
      ? []
      : [
          `${formatNumber(report.leftovers.length)} baris terbaca tetapi tidak lagi mempunyai tempat. Isinya disimpan dalam laporan di brankas baru.`,
        ]),
    ...Object.entries({
      'yang rusak': heads.damaged,
      cadangan: heads.backup,
      'yang diselamatkan': heads.rescued,
    })
      .filter(([, head]) => head !== undefined)
      .map(([of, head]) => `Jejak audit ${of}: baris ${head?.seq}, ${head?.mac}.`),
  ];
}
