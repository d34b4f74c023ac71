import { getDocumentProxy } from 'unpdf';
import { mendText } from '#platform/paper/mend-text';
import { markOf } from './texts.ts';

/** What is looked for in a print: texts that stand there otherwise than written, and what no print may hold. */
export type PrintFindings = { pages: number; texts: number; altered: string[]; live: string[] };

/**
 * Reads a print back. A text whose mark is there has to be there as a whole; those that `mustHold` have to be there.
 */
export async function lookThrough(
  file: Blob,
  written: ReadonlyMap<string, string>,
  mustHold: readonly string[] = [],
): Promise<PrintFindings> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const live = liveParts(bytes);
  const document = await getDocumentProxy(bytes.slice());
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(withoutFoot(squeeze(items.map((item) => ('str' in item ? item.str : '')).join(''))));
    for (const annotation of await page.getAnnotations()) {
      const { url, unsafeUrl, action, actions, attachment, file: embedded } = annotation;
      if (
        [url, unsafeUrl, action, actions, attachment, embedded].some(
          (part) => part !== undefined && part !== null && part !== '',
        )
      )
        live.push(`an annotation that does something on page ${number}`);
    }
  }
  if ((await document.getAttachments()) !== null) live.push('an embedded file');
  if ((await document.getJSActions()) !== null) live.push('a script');
  if ((await document.getOpenAction()) !== null) live.push('an action on opening');
  await document.loadingTask.destroy();
  const whole = pages.join('');
  const printed = [...new Set(whole.match(/q[0-9a-z]+q/g))].flatMap((mark) => written.get(mark) ?? []);
  const texts = [...new Set([...printed, ...mustHold])];
  return {
    pages: pages.length,
    texts: texts.length,
    altered: texts.filter((text) => !stands(text, pages, whole)),
    live,
  };
}

/** The foot of every page is drawn last. */
const withoutFoot = (page: string) => page.replace(/Dicetak\d{1,2}\p{L}+\d{4}oleh(?!.*Dicetak\d).*$/su, '');

const squeeze = (text: string) => text.replace(/[\s\p{Cf}\p{Variation_Selector}]/gu, '');

/** Whether a text stands in a print as the print says it: mended, broken into lines, and over pages. */
function stands(text: string, pages: readonly string[], whole: string): boolean {
  // What is written from right to left is read back in another order than it was written: run by run then.
  const runs = squeeze(mendText(text, () => undefined))
    .split(/([\u0590-\u05FF]+)/u)
    .filter((run) => run !== '');
  return runs.every((run) =>
    [run, [...run].reverse().join('')].some((wanted) => whole.includes(wanted) || isOverPages(wanted, pages)),
  );
}

/** The start of a text on one page and the rest on the next ones: a cell of a row that was broken. */
function isOverPages(wanted: string, pages: readonly string[], from = 0): boolean {
  const starts = from === 0 ? pages.keys() : [from];
  return [...starts].some((at) => {
    const page = pages[at];
    if (page === undefined) return false;
    for (let length = longestStart(wanted, page); length > 0; length--) {
      if (length === wanted.length || isOverPages(wanted.slice(length), pages, at + 1)) return true;
    }
    return false;
  });
}

/** How many of a text's first letters stand together on a page. */
function longestStart(text: string, page: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (page.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

const forbidden =
  /\/(JS|JavaScript|Launch|URI|EmbeddedFiles?|Filespec|OpenAction|AA|SubmitForm|ImportData|GoToR|GoToE|RichMedia|XFA)\b/g;

/** Parts of a PDF that run, open or carry something, by their names in its objects; streams hold drawings only. */
function liveParts(bytes: Uint8Array): string[] {
  const objects = Buffer.from(bytes)
    .toString('latin1')
    .replace(/stream\r?\n[\s\S]*?endstream/g, 'stream');
  return [...objects.matchAll(forbidden)].map(([name]) => name);
}

/** The texts that were written by the mark each carries. */
export const byMark = (texts: readonly string[]): Map<string, string> =>
  new Map(
    texts.flatMap((text) => {
      const mark = markOf(text);
      return mark === undefined ? [] : [[mark, text] as const];
    }),
  );
