/** How the cells of a column are read. */
type Reader =
  | 'line'
  | 'paragraph'
  | 'day'
  | 'placeAndDay'
  | 'age'
  | 'number'
  | 'nik'
  | 'familyCard'
  | 'choice'
  | 'place'
  | 'rtRw'
  | 'worker'
  | 'own';

/** The sheets of a foreign file that are taken, and what one row of each is. */
export const sheetKinds = {
  people: { label: 'Orang dan kasusnya', row: 'orang' },
  family: { label: 'Anggota keluarga', row: 'anggota keluarga' },
  contracts: { label: 'Kontrak', row: 'kontrak' },
  plans: { label: 'Rencana, target, dan capaian terakhir', row: 'target' },
  links: { label: 'Kaitan dengan sumber', row: 'kaitan dengan sumber' },
} as const;
export type SheetKind = keyof typeof sheetKinds;
export const sheetKindCodes = Object.keys(sheetKinds) as [SheetKind, ...SheetKind[]];

/** Something that a column can be: its name here, how it is read, and the headings by which it is known. */
export type ImportField = {
  sheet: SheetKind;
  label: string;
  group: string;
  reads: Reader;
  /** A row without it is not taken. */
  needed?: true;
  /** One value may be said for all rows, where no column has it. */
  forAll?: true;
  /** Headings, in plain words; the label is one of them. */
  names: string;
};

/** Fields of a sheet that stand under one heading. */
export const of = <F extends string>(
  sheet: SheetKind,
  group: string,
  fields: Record<F, Omit<ImportField, 'sheet' | 'group'>>,
): Record<F, ImportField> =>
  Object.fromEntries(
    Object.entries<Omit<ImportField, 'sheet' | 'group'>>(fields).map(([id, field]) => [
      id,
      { sheet, group, ...field },
    ]),
  ) as Record<F, ImportField>;
