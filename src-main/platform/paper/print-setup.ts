/** A sheet as far as its printing asks: its name, the row of its head, counted from 1, and words at the foot of a page. */
type Printed = { name: string; headRow: number; foot?: string | undefined };

const inTheMiddle = '<printOptions horizontalCentered="1"/>';
const margins = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const page = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const inFooter = (text: string) =>
  text.replaceAll('&', '&amp;&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const footer = (foot: string | undefined) =>
  foot === undefined
    ? '<headerFooter><oddFooter>&amp;C&amp;A: halaman &amp;P dari &amp;N</oddFooter></headerFooter>'
    : `<headerFooter><oddFooter>&amp;L&amp;8${inFooter(foot)}&amp;R&amp;8&amp;A: halaman &amp;P dari &amp;N</oddFooter></headerFooter>`;

/**
 * Prints each sheet as it is read: landscape, one page wide, its head row again on every page, pages numbered. The order
 * of elements in these files is law, and the workbook already holds an empty list of names: two are a corrupt file.
 */
export function printSetup(sheets: readonly Printed[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
            xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(/<page(Margins|Setup)[^>]*\/>/g, '')
              .replace(
                '</worksheet>',
                `${inTheMiddle}${margins}${page}${footer(sheets[sheetIndex]?.foot)}</worksheet>`,
              ),
        },
        'xl/workbook.xml': {
          transform: (xml: string) =>
            xml.replace(
              /<definedNames\s*\/>|<definedNames>.*?<\/definedNames>/,
              () => `<definedNames>${sheets.map(repeatedHead).join('')}</definedNames>`,
            ),
        },
      },
    },
  };
}

function repeatedHead({ name, headRow }: Printed, index: number): string {
  const quoted = name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$${headRow}:$${headRow}</definedName>`;
}
