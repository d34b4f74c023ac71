import { neutralText } from '#platform/paper/csv';
import { renderWorkbook, type SheetCell } from '#platform/paper/workbook';
import type { ImportTold } from './import-told.ts';

const outcomes = { taken: 'Diambil', added: 'Ditambahkan', 'left-out': 'Tidak diambil' } as const;

/** The protocol as a workbook: what was taken, and what was left out and why, by the rows of the file. */
export async function renderProtocol({ batch, outcomes: rows }: ImportTold) {
  const titles = [
    'Protokol impor',
    `Berkas: ${batch.fileName}`,
    `Sidik berkas (SHA-256): ${batch.sha256}`,
    `Diimpor ${batch.importedAt} oleh ${batch.importedBy}: ${batch.people} orang baru, ${batch.cases} kasus; ${batch.leftOut} baris tidak diambil.`,
    ...(batch.undoneAt === null ? [] : [`Impor ini dibatalkan ${batch.undoneAt}.`]),
  ];
  const taken = rows.filter(({ outcome }) => outcome !== 'left-out');
  const left = rows.filter(({ outcome }) => outcome === 'left-out');
  const { bytes } = await renderWorkbook([
    {
      name: 'Diambil',
      titles,
      head: ['Lembar', 'Baris', 'Hasil', 'Nomor induk', 'Nama', 'Nomor kasus', 'Catatan'],
      rows: taken.map((row): SheetCell[] => [
        neutralText(row.sheet),
        row.row,
        outcomes[row.outcome],
        row.registerNumber ?? '',
        neutralText(row.fullName ?? ''),
        row.caseNumber ?? '',
        neutralText(row.remarks.replaceAll('\n', ' ')),
      ]),
      widths: [18, 8, 14, 20, 30, 20, 70],
    },
    {
      name: 'Tidak diambil',
      titles,
      head: ['Lembar', 'Baris', 'Sebab'],
      rows: left.map((row): SheetCell[] => [neutralText(row.sheet), row.row, neutralText(row.why)]),
      remarks: [
        'Isi baris yang tidak diambil tidak disimpan di Titian; lihat baris itu dalam berkas asalnya.',
      ],
      widths: [18, 8, 100],
    },
  ]);
  return { bytes, rows: rows.length };
}
