/** What the text of a letter is made of, as it is drawn. */
export type LetterBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: [string, string][] }
  | { kind: 'items'; rows: [string, string][] }
  | { kind: 'paragraph'; text: string };

const heading = /^#\s+(.*)$/;
const fact = /^([^:]{1,48}?)\s+:\s(.*)$/;
const item = /^(\d{1,3}\.|[a-z]\.|-)\s+(.*)$/;

/**
 * Reads the text of a letter: `# ` begins a heading, `label : value` a line of facts, `1. `, `a. ` or `- ` an item, an empty
 * line ends a paragraph. Whatever else stands there is a paragraph, so no word is ever left out.
 */
export function readBlocks(text: string): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    addLine(blocks, line, isOpen);
    isOpen = true;
  }
  return blocks;
}

function addLine(blocks: LetterBlock[], line: string, isOpen: boolean): void {
  const last = isOpen ? blocks.at(-1) : undefined;
  const [, title] = heading.exec(line) ?? [];
  if (title !== undefined) {
    blocks.push({ kind: 'heading', text: title });
    return;
  }
  const [, label, value] = fact.exec(line) ?? [];
  if (label !== undefined && value !== undefined) {
    addRow(blocks, last, 'facts', [label.trim(), value]);
    return;
  }
  const [, mark, words] = item.exec(line) ?? [];
  if (mark !== undefined && words !== undefined) {
    addRow(blocks, last, 'items', [mark, words]);
    return;
  }
  if (last === undefined || last.kind === 'heading') blocks.push({ kind: 'paragraph', text: line });
  else if (last.kind === 'paragraph') last.text += `\n${line}`;
  else goOn(last.rows, line);
}

/** A line under a fact or an item belongs to it. */
function goOn(rows: [string, string][], line: string): void {
  const row = rows.at(-1);
  if (row !== undefined) row[1] += `\n${line}`;
}

function addRow(
  blocks: LetterBlock[],
  last: LetterBlock | undefined,
  kind: 'facts' | 'items',
  row: [string, string],
): void {
  if (last?.kind === kind) last.rows.push(row);
  else blocks.push({ kind, rows: [row] });
}
