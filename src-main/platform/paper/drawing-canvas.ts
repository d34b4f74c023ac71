import type { CanvasElement, Content } from 'pdfmake/interfaces';
import type { Drawing, Shape } from '#domain/results/drawing';
import { greys } from './drawing-svg.ts';

/** A drawing without words as lines of the page itself: drawn many times faster than as SVG. */
export const drawingToCanvas = ({ shapes }: Drawing): Content => ({ canvas: shapes.map(elementOf) });

function elementOf(shape: Shape): CanvasElement {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2, width, tone, dashed } = shape;
      const dash = dashed ? { dash: { length: 3, space: 2 } } : {};
      return { type: 'line', x1, y1, x2, y2, lineWidth: width, lineColor: greys[tone], ...dash };
    }
    case 'rect': {
      const { x, y, width: w, height: h } = shape;
      return { type: 'rect', x, y, w, h, ...painted(shape) };
    }
    case 'circle': {
      const { x, y, radius } = shape;
      return { type: 'ellipse', x, y, r1: radius, r2: radius, ...painted(shape) };
    }
    case 'polyline': {
      const { points, tone, width, filled } = shape;
      const fill = filled ? { color: greys[tone] } : {};
      return {
        ...{ type: 'polyline', lineWidth: width, lineColor: greys[tone] },
        ...{ points: points.map(([x, y]) => ({ x, y })), ...fill },
      };
    }
    case 'text':
      throw new TypeError('words are no lines: such a drawing is drawn as SVG');
  }
}

type Painted = Pick<Extract<Shape, { kind: 'rect' }>, 'fill' | 'stroke' | 'strokeWidth'>;

function painted({ fill, stroke, strokeWidth = 1 }: Painted) {
  return {
    ...(fill === undefined ? {} : { color: greys[fill] }),
    ...(stroke === undefined ? { lineWidth: 0 } : { lineColor: greys[stroke], lineWidth: strokeWidth }),
  };
}
