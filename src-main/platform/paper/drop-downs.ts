/** A sheet as far as its drop-downs ask: the row of its head, counted from 1, and which columns choose from which range. */
type Choosing = { headRow: number; lists: readonly { column: number; from: string }[] };

/** As many rows below the head choose from a list. */
const rows = 1_000;

/** Lets cells below the head be chosen from lists; another text may be typed, and is asked about when it is read. */
export function dropDowns(sheets: readonly Choosing[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const { lists, headRow } = sheets[sheetIndex] ?? { lists: [], headRow: 1 };
            if (lists.length === 0) return xml;
            const validations = lists.map(({ column, from }) => validation(lettersOf(column), headRow, from));
            const markup = `<dataValidations count="${lists.length}">${validations.join('')}</dataValidations>`;
            // After what holds the cells and what merges them, before everything about the page.
            const at = xml.includes('</mergeCells>') ? '</mergeCells>' : '</sheetData>';
            return xml.replace(at, () => `${at}${markup}`);
          },
        },
      },
    },
  };
}

const validation = (letter: string, headRow: number, from: string) =>
  `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}${headRow + 1}:${letter}${headRow + rows}"><formula1>${from}</formula1></dataValidation>`;

/** A column by its letters: A, B, … Z, AA. */
export const lettersOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : lettersOf(Math.floor(at / 26) - 1) + lettersOf(at % 26);
