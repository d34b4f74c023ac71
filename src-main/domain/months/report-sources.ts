import {
  moreNamedColumns,
  type NamedListId,
  namedColumns,
  namedListIds,
  namedLists,
} from './named-columns.ts';
import { type CountSheetId, countSheetNames } from './report-cells.ts';
import { reportColumns } from './report-columns.ts';

/** Sheets that are put together from others and from what is known of the centre. */
export const madeSheets = {
  capacity: {
    label: 'Kapasitas',
    title: 'KAPASITAS DAN HUNIAN',
    columns: { 'label.0': 'Uraian', value: 'Nilai' },
  },
  lksa: {
    label: 'LKSA',
    title: 'DATA LKSA',
    columns: {
      name: 'nama',
      regency: 'kabkot',
      address: 'alamat',
      head: 'ketua',
      contact: 'no_hp',
      inside: 'anak_dalam_lksa',
      outside: 'anak_luar_lksa',
      total: 'total_anak',
      year: 'tahun_anggaran',
    },
  },
} as const;
export type MadeSheetId = keyof typeof madeSheets;

/** What a sheet of a profile can be filled from. */
export type SourceId = CountSheetId | MadeSheetId | `names.${NamedListId}`;
type Source = {
  label: string;
  kind: 'counts' | 'made' | 'names';
  title: string;
  /** In their usual order, each with its usual heading. */
  columns: readonly { of: string; heading: string }[];
};

const listed = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns).map(([of, heading]) => ({ of, heading }));

function columnsOfCounts(id: CountSheetId): Source['columns'] {
  const { labels, columns, sum } = reportColumns[id];
  return [
    ...labels.map((heading, at) => ({ of: `label.${at}`, heading })),
    ...columns.map(([of, heading]) => ({ of, heading })),
    ...(sum === undefined ? [] : [{ of: 'sum', heading: sum }]),
  ];
}

const counted = (Object.keys(countSheetNames) as CountSheetId[]).map((id): [SourceId, Source] => [
  id,
  {
    label: countSheetNames[id],
    kind: 'counts',
    title: reportColumns[id].title,
    columns: columnsOfCounts(id),
  },
]);
const made = (Object.keys(madeSheets) as MadeSheetId[]).map((id): [SourceId, Source] => [
  id,
  { ...madeSheets[id], kind: 'made', columns: listed(madeSheets[id].columns) },
]);
const byName = namedListIds.map((id): [SourceId, Source] => [
  `names.${id}`,
  {
    label: `Bernama: ${namedLists[id].sheet}`,
    title: namedLists[id].title,
    kind: 'names',
    columns: listed({ ...namedColumns[id], ...moreNamedColumns }),
  },
]);

/** Every source in the order it is offered, with the columns it has. */
export const sources = Object.fromEntries([...counted, ...made, ...byName]) as Record<SourceId, Source>;
export const sourceIds = Object.keys(sources) as [SourceId, ...SourceId[]];

/** The list by name that a sheet is filled from; undefined where it names nobody. */
export const listOf = (source: SourceId): NamedListId | undefined =>
  namedListIds.find((id) => source === `names.${id}`);

/** The columns that any sheet may have: a running number, and words that are the same in every row. */
export const anyColumns = { number: 'No', text: 'Teks tetap' } as const;
