import { labelOf } from '#domain/fields/choice';
import { atensiComponents, componentOfService } from '#domain/lists/atensi-services';
import { ppksCategories } from '#domain/lists/ppks-categories';
import type { SheetCell } from '#platform/paper/workbook';
import type { MonthData, UntitledSheet } from './month-sheets.ts';

/** What was done this month, by ATENSI component. */
export function serviceSheet({ services }: MonthData): UntitledSheet {
  const rows = Object.entries(atensiComponents).map(([component, label]): SheetCell[] => {
    const own = services.filter(({ service }) => componentOfService[service] === component);
    return [label, new Set(own.map(({ clientId }) => clientId)).size, own.length];
  });
  return {
    name: 'Layanan',
    head: ['Komponen ATENSI', 'Jumlah penerima manfaat', 'Jumlah kegiatan'],
    rows,
    total: ['Jumlah', new Set(services.map(({ clientId }) => clientId)).size, services.length],
    remarks: [
      'Kegiatan ialah catatan intervensi pada bulan ini yang terkait dengan kegiatan rencana yang menyebut layanannya. Seorang penerima manfaat dapat menerima beberapa komponen.',
    ],
    widths: [64, 24, 18],
  };
}

/** What became of the targets due this month. */
export function achievementSheet({ targets }: MonthData): UntitledSheet {
  const line = (label: string, own: readonly { status: string | null }[]): SheetCell[] => {
    const of = (status: string) => own.filter((target) => target.status === status).length;
    const [achieved, partly, failed] = [of('achieved'), of('partly'), of('not-achieved')];
    const unrated = own.length - achieved - partly - failed;
    return [
      label,
      own.length,
      achieved,
      partly,
      failed,
      unrated,
      own.length === 0 ? null : Math.round((achieved / own.length) * 1000) / 10,
    ];
  };
  const categories = [...new Set(targets.map(({ category }) => category))].sort();
  return {
    name: 'Capaian',
    head: [
      'Kategori PPKS',
      'Target jatuh tempo',
      'Tercapai',
      'Sebagian',
      'Tidak tercapai',
      'Belum dinilai',
      '% tercapai',
    ],
    rows: categories.map((category) =>
      line(
        labelOf(ppksCategories, category),
        targets.filter((target) => target.category === category),
      ),
    ),
    total: line('Jumlah', targets),
    remarks: [
      'Target yang tenggatnya jatuh pada bulan ini, menurut ronde evaluasi terakhir sampai akhir bulan. Target yang dikeluarkan dari rencana tidak dihitung; yang belum dinilai ikut membagi persentase.',
    ],
    widths: [46, 18, 10, 10, 14, 14, 12],
  };
}
