import type { Content } from 'pdfmake/interfaces';
import type { PaperCode } from '#domain/papers/stationery';
import type { Drawing } from '#domain/results/drawing';
import { drawingToSvg } from './drawing-svg.ts';
import { textHeight, textWidth } from './house-style.ts';
import { headed } from './labels.ts';

/**
 * A drawing under its heading, whole on one page and no larger than it was drawn. One much wider than the page lies on its side:
 * turned, it is read at nearly twice the size.
 */
export function figurePart(heading: string, drawing: Drawing, paper: PaperCode): Content[] {
  const [width, height] = [textWidth(paper), textHeight(paper) - 40];
  const upright = Math.min(1, width / drawing.width, height / drawing.height);
  const onSide = Math.min(1, width / drawing.height, height / drawing.width);
  const isTurned = upright < 0.7 && onSide > upright * 1.15;
  const scale = isTurned ? onSide : upright;
  const shown = isTurned
    ? turned(drawing)
    : { svg: drawingToSvg(drawing), width: drawing.width, height: drawing.height };
  const figure: Content = { svg: shown.svg, width: shown.width * scale, height: shown.height * scale };
  return [headed([{ text: heading, style: 'heading' }], figure)];
}

/** The same, a quarter turn to the left. */
function turned(drawing: Drawing): { svg: string; width: number; height: number } {
  const { width, height } = drawing;
  const inner = drawingToSvg(drawing).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${height}" height="${width}" viewBox="0 0 ${height} ${width}"><g transform="translate(0 ${width}) rotate(-90)">${inner}</g></svg>`;
  return { svg, width: height, height: width };
}
