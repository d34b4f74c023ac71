/** Begins a formula in a spreadsheet, also after a mark or white space, and in its full-width form. */
const formula = /^[\s\ufeff]*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20]/u;

/** Text that a spreadsheet shows as it is: what would begin a formula is led by an apostrophe. */
export function neutralText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** CSV as Excel in Indonesia opens it: `;`, CRLF, a byte order mark, every field quoted that needs it. */
export function renderCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const quote = (field: string) => {
    const text = neutralText(field.replaceAll('\0', ''));
    return /[";\r\n]/.test(text) || text !== text.trim() || text.startsWith("'")
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  const body = rows.map((row) => `${row.map(quote).join(';')}\r\n`).join('');
  return new Uint8Array(new TextEncoder().encode(`\ufeff${body}`));
}
