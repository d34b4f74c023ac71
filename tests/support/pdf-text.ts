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

/** The texts of each page of a PDF, line by line, each line at its height over the foot of the sheet; all in points. */
async function placedTexts(bytes: Uint8Array): Promise<Map<number, PlacedText[]>[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: Map<number, PlacedText[]>[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const texts: PlacedText[] = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ x: item.transform[4], y: item.transform[5], width: item.width, text: item.str }]
        : [],
    );
    const lines = Map.groupBy(texts, ({ y }) => Math.round(y));
    for (const line of lines.values()) line.sort((one, other) => one.x - other.x);
    pages.push(lines);
  }
  return pages;
}
type PlacedText = { x: number; y: number; width: number; text: string };

/** The lines of each page of a PDF from above, each with its height over the foot of the sheet, in points. */
export async function linesOf(bytes: Uint8Array): Promise<{ y: number; text: string }[][]> {
  return (await placedTexts(bytes)).map((lines) =>
    [...lines]
      .sort(([one], [other]) => other - one)
      .map(([y, line]) => ({ y, text: line.map(({ text }) => text).join(' ') })),
  );
}

/** How far apart, in points, two texts stand that follow one another in a line of a PDF; undefined where they do not. */
export async function gapBetween(bytes: Uint8Array, one: string, other: string): Promise<number | undefined> {
  for (const line of (await placedTexts(bytes)).flatMap((lines) => [...lines.values()])) {
    const at = line.findIndex(
      ({ text }, place) => text.trim() === one && line[place + 1]?.text.trim() === other,
    );
    const [left, right] = [line[at], line[at + 1]];
    if (at >= 0 && left !== undefined && right !== undefined) return right.x - left.x - left.width;
  }
  return undefined;
}
