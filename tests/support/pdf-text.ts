import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page of a PDF, with its white space made one. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' '));
}

/** All the text of a PDF in one line. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  return (await pagesOf(bytes)).join(' ');
}

/** The lines of each page of a PDF from above, each with its height over the foot of the sheet, in points. */
export async function linesOf(bytes: Uint8Array): Promise<{ y: number; text: string }[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: { y: number; text: string }[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ x: item.transform[4] as number, y: item.transform[5] as number, text: item.str }]
        : [],
    );
    const lines = [...Map.groupBy(texts, ({ y }) => Math.round(y))].sort(([one], [other]) => other - one);
    pages.push(
      lines.map(([y, line]) => ({
        y,
        text: line
          .sort((one, other) => one.x - other.x)
          .map(({ text }) => text)
          .join(' '),
      })),
    );
  }
  return pages;
}
