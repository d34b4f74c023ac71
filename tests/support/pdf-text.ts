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

/** How far apart, in points, two texts stand that follow one another in a line of a PDF; undefined where they do not. */
export async function gapBetween(bytes: Uint8Array, one: string, other: string): Promise<number | undefined> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              width: item.width,
              text: item.str.trim(),
            },
          ]
        : [],
    );
    for (const line of Map.groupBy(texts, ({ y }) => Math.round(y)).values()) {
      line.sort((left, right) => left.x - right.x);
      const at = line.findIndex(({ text }, place) => text === one && line[place + 1]?.text === other);
      const [left, right] = [line[at], line[at + 1]];
      if (at >= 0 && left !== undefined && right !== undefined) return right.x - left.x - left.width;
    }
  }
  return undefined;
}
