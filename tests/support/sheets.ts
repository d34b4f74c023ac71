import readXlsxFile from 'read-excel-file/node';

export type ReadSheets = Map<string, (string | number | boolean | Date | null)[][]>;

/** Every sheet of a workbook, read back by another program than the one that wrote it. */
export async function sheetsOf(file: Blob): Promise<ReadSheets> {
  const sheets = await readXlsxFile(Buffer.from(await file.arrayBuffer()));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as never]));
}

/** The row of a sheet that begins with this text. */
export function rowOf(sheets: ReadSheets, sheet: string, first: string) {
  return sheets.get(sheet)?.find((row) => row[0] === first);
}
