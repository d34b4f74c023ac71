import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { ErasureRecord } from '#domain/papers/erasure-record';
import {
  houseDocument,
  houseFoot,
  labelled,
  letterhead,
  signatures,
  textWidth,
} from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** Draws the berita acara; runs in the worker. */
export function renderErasureRecord(record: ErasureRecord): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn } = record;
  return renderPdf(houseDocument(paper, content(record)), houseFoot(printedBy, printedOn, 'RAHASIA'));
}

const dots = '……………………………………';

function content(record: ErasureRecord): Content[] {
  const { letterhead: head, backupDays } = record;
  return [
    letterhead(head, textWidth(record.paper)),
    { text: 'BERITA ACARA PEMUSNAHAN DATA PRIBADI', style: 'title', margin: [0, 0, 0, 4] },
    { text: `Nomor: ${dots}`, alignment: 'center', margin: [0, 0, 0, 10] },
    {
      text: `Pada hari ${dots} tanggal ${dots}, ${head.name} memusnahkan seluruh data pribadi orang berikut dari Titian menurut UU 27/2022 tentang Pelindungan Data Pribadi.`,
      margin: [0, 0, 0, 6],
    },
    labelled(record.person, 150),
    { text: 'Dasar dan alasan', style: 'heading' },
    labelled(record.why, 150),
    { text: 'Yang dimusnahkan', style: 'heading' },
    labelled(record.counts, 150),
    {
      text: 'Identitas, keluarga, semua formulir dan versinya, catatan, rencana, capaian, kontrak, persetujuan, draf, foto, lampiran, serta kata pencarian.',
      margin: [0, 4, 0, 0],
    },
    { text: 'Yang tinggal', style: 'heading' },
    {
      ul: [
        'Satu baris hitungan tanpa nama setiap kasus (kategori, jenis kelamin, tanggal masuk dan keluar, alasan), agar rekapitulasi bulan-bulan lampau tetap benar.',
        'Nomor acak dan tanggal, agar pemulihan dari cadangan lama tidak memunculkannya kembali.',
        'Jejak audit, yang mengenal orang hanya dengan nomor acak.',
        `Cadangan yang dibuat sebelum pemusnahan, sampai dibuang paling lambat ${backupDays} hari sesudahnya.`,
        'Brankas lama yang digantikan oleh pemulihan, bila ada, sampai foldernya dihapus dari komputer.',
        'Laporan dan cetakan yang sudah keluar sebelumnya, termasuk berita acara ini.',
      ],
    },
    {
      text: `Dicetak ${formatCivilDate(record.printedOn, 'long')}, sebelum pemusnahan dilaksanakan. Diusulkan oleh ${record.proposer.name}; dilaksanakan oleh orang yang bertanda tangan di kanan.`,
      style: 'small',
      margin: [0, 8, 0, 0],
    },
    {
      // The witness signs under the others, never on a page of their own.
      unbreakable: true,
      stack: [
        signatures(record.head, { role: 'Yang melaksanakan', name: '' }, head.town, record.printedOn),
        { text: `Saksi: ${dots}     Tanda tangan: ${dots}`, margin: [0, 14, 0, 0] },
      ],
    },
  ];
}
