import { createRequire } from 'node:module';
import { fontFiles } from './fonts.ts';

/** A font as it was opened: what was read of its tables stays with it. */
type OpenFont = object;
type EmbeddedFont = object;
type Document = {
  _font: EmbeddedFont;
  _fontCount: number;
  _fontFamilies: Record<string, EmbeddedFont>;
  font(source: unknown, ...given: unknown[]): unknown;
};
type Face = {
  opened: OpenFont;
  Embedded: new (document: Document, font: OpenFont, id: string) => EmbeddedFont;
};

// What pdfmake writes a PDF with, and what that reads fonts by: CommonJS modules without types of these parts.
const load = createRequire(import.meta.url);
const documents = load('pdfmake/js/PDFDocument.js') as { default: new (...given: never[]) => Document };
const { openSync } = load('fontkit') as { openSync(path: string): OpenFont };

/** The faces that a document was written in, by their files. */
const faces = new Map<string, Face>();

class KeepingDocument extends documents.default {
  override font(source: unknown, ...given: unknown[]): unknown {
    const path = String(source);
    const isOpened = this._fontFamilies[path] !== undefined;
    if (isOpened || !Object.values(fontFiles().Sans).includes(path)) return super.font(source, ...given);
    const face = faces.get(path);
    if (face === undefined) {
      super.font(source, ...given);
      faces.set(path, { opened: openSync(path), Embedded: this._font.constructor as Face['Embedded'] });
      return this;
    }
    this._fontCount += 1;
    const font = new face.Embedded(this, withOwnGlyphs(face.opened), `F${this._fontCount}`);
    this._fontFamilies[path] = font;
    this._font = font;
    return this;
  }
}

/**
 * The same tables under glyphs of one's own: a glyph keeps the letters it was first asked for with, and a part of a
 * composed one (½ of ¹, ⁄ and ²) none, so that a later document would lose them from its text.
 */
function withOwnGlyphs(opened: OpenFont): OpenFont {
  return Object.create(opened, { _glyphs: { value: {} } });
}

/**
 * Has every document find the tables of our fonts as the one before read them: pdfmake reads them anew for each, which
 * takes longer than to lay out a page.
 */
export function keepFontsOpen(): void {
  documents.default = KeepingDocument as unknown as typeof documents.default;
}
