import { fileLimits, NotTaken, type ReadSheet } from './sheet-texts.ts';

/**
 * The tables of a web page that is named .xls, as some offices' programs export: text of cells and nothing else of the
 * page. Tags are cut away one after the other; nothing is run, loaded or followed.
 */
export function readWebPage(page: string): ReadSheet[] {
  const tables = page.split(/<table\b/i).slice(1, fileLimits.sheets + 1);
  if (tables.length === 0) throw new NotTaken('unknown');
  return tables.map((table, at) => {
    const rows = table.split(/<tr\b/i).slice(1);
    if (rows.length > fileLimits.rows) throw new NotTaken('too-many-cells');
    return { name: `Tabel ${at + 1}`, rows: rows.map(cellsOf) };
  });
}

function cellsOf(row: string): (string | null)[] {
  const cells = row.split(/<t[dh]\b/i).slice(1);
  if (cells.length > fileLimits.columns) throw new NotTaken('too-many-cells');
  return cells.map((cell) => textOf(cell.slice(cell.indexOf('>') + 1)) || null);
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

function textOf(html: string): string {
  const bare = html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(#\d{1,6}|[a-z]{2,6});/gi, (whole, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)) % 0x10ffff)
        : (named[name.toLowerCase()] ?? whole),
    );
  return bare.replace(/\s+/g, ' ').trim();
}
