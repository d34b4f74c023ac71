/** The columns of the list by name, its running number first; the CSV says the same. */
const nominative = {
  number: 'No',
  register: 'No Induk',
  name: 'Nama Lengkap',
  nik: 'NIK',
  familyCard: 'No KK',
  birthPlace: 'Tempat Lahir',
  birthDate: 'Tanggal Lahir',
  sex: 'L/P',
  age: 'Umur',
  category: 'Kategori PPKS',
  disability: 'Ragam Disabilitas',
  origin: 'Asal (kab/kota)',
  admitted: 'Tanggal Masuk',
  accepted: 'Ditetapkan',
  referral: 'Sumber Rujukan',
  stage: 'Tahap',
  worker: 'Peksos',
  status: 'Status',
  left: 'Tanggal Terminasi',
  reason: 'Alasan',
} as const;

/** The columns of each list by name, by what stands in them, in their order. */
export const namedColumns = {
  nominative,
  applications: {
    number: 'No',
    register: 'No Induk',
    name: 'Nama Lengkap',
    sex: 'L/P',
    age: 'Umur',
    category: 'Kategori PPKS',
    admitted: 'Tanggal Masuk',
    outcome: 'Hasil',
    outcomeOn: 'Tanggal Hasil',
    reason: 'Alasan',
  },
  outside: { ...nominative, approach: 'Pendekatan' },
} as const;
export type NamedListId = keyof typeof namedColumns;
/** The lists in the order they stand. */
export const namedListIds = Object.keys(namedColumns) as NamedListId[];

/** What is known besides of everybody in such a list, and stands there only where a profile of the centre asks for it. */
export const moreNamedColumns = {
  cluster: 'Klaster',
  education: 'Pendidikan',
  abhKind: 'Ragam ABH',
} as const;
export type MoreNamedColumn = keyof typeof moreNamedColumns;

/** How the lists are called where no profile says otherwise: who lives here, who applied, and who is served outside. */
export const namedLists = {
  nominative: { sheet: 'Nominatif', title: 'DAFTAR NOMINATIF (RAHASIA)' },
  applications: { sheet: 'Nama permohonan', title: 'DAFTAR PERMOHONAN (RAHASIA)' },
  outside: { sheet: 'Nama luar lembaga', title: 'DAFTAR PENERIMA MANFAAT DI LUAR LEMBAGA (RAHASIA)' },
} as const satisfies Record<NamedListId, { sheet: string; title: string }>;

/** The heads of the usual columns. */
export const headOf = (list: NamedListId): readonly string[] => Object.values(namedColumns[list]);

/** Of the cells of a line, which begins after its number, those that every such list has. */
export const usualCells = <Cell>(list: NamedListId, cells: readonly Cell[]): Cell[] =>
  cells.slice(0, headOf(list).length - 1);

/** Where in such a line a column stands; -1 where the list has none of this name. */
export const placeInLine = (list: NamedListId, column: string): number =>
  [...Object.keys(namedColumns[list]), ...Object.keys(moreNamedColumns)].indexOf(column) - 1;
