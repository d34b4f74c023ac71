import type { Content } from 'pdfmake/interfaces';

/** Room to write in, as ruled lines. */
export function ruledRoom(lines: number, width: number): Content {
  const canvas = Array.from({ length: lines }, (_line, index) => ({
    type: 'line' as const,
    x1: 0,
    y1: 20 * (index + 1),
    x2: width,
    y2: 20 * (index + 1),
    lineWidth: 0.4,
    lineColor: '#777777',
  }));
  return { canvas, margin: [0, 0, 0, 6] };
}
