import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync as openFont } from 'fontkit';

/** The folder of the fonts, whether this runs as source or as a bundle. */
function fontFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'resources', 'fonts'))) {
    if (folder === dirname(folder)) throw new Error('resources/fonts is missing');
    folder = dirname(folder);
  }
  return join(folder, 'resources', 'fonts');
}

const face = (name: string) => join(fontFolder(), `LiberationSans-${name}.ttf`);

/** Liberation Sans, metric-compatible with Arial (SIL OFL), under the name documents use. */
export const fontFiles = () => ({
  Sans: {
    normal: face('Regular'),
    bold: face('Bold'),
    italics: face('Italic'),
    bolditalics: face('BoldItalic'),
  },
});

let printable: ReadonlySet<number> | undefined;

/** Every code point the print can draw. */
export function printableCharacters(): ReadonlySet<number> {
  if (printable === undefined) {
    const font = openFont(face('Regular'));
    if (!('characterSet' in font)) throw new Error('the font is a collection');
    // The table of a font ends with U+FFFF, which is no letter and has no drawing.
    printable = new Set(font.characterSet.filter((code) => code !== 0xffff));
  }
  return printable;
}
