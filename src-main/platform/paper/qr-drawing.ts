import { createRequire } from 'node:module';

/**
 * A QR code as one SVG path of dark squares, each a unit wide, and how many units it is
 * across without its margin.
 */
type QrDrawing = { across: number; path: string };

type Square = { x: number; y: number; w: number; color: string };
type Encoder = {
  measure(node: { qr: string; eccLevel: 'L' | 'M' | 'Q' | 'H' }): { _canvas: Square[]; _width: number };
};

/**
 * Draws a text as a QR code of which a quarter may be stained or torn (error correction Q). Throws
 * when the text is longer than a QR code holds. The encoder is pdfmake's: a CommonJS module without
 * types, not among its exports.
 */
export function drawQr(text: string): QrDrawing {
  const load = createRequire(import.meta.url);
  const { measure } = (load('pdfmake/js/qrEnc.js') as { default: Encoder }).default;
  const { _canvas: squares, _width: width } = measure({ qr: text, eccLevel: 'Q' });
  const [background, first, ...others] = squares;
  if (background === undefined || first === undefined) throw new Error('the QR code is empty');
  const path = [first, ...others].map(({ x, y, w }) => `M${x / w} ${y / w}h1v1h-1z`).join('');
  return { across: width / first.w, path };
}
