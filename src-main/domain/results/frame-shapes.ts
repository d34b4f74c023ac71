import type { Drawing, Shape } from './drawing.ts';

/** About how wide a text stands, in points: letters differ, and a drawing only needs room enough. */
export const roughWidth = (text: string, size: number): number => text.length * size * 0.54;

/** From where to where a shape reaches, side by side and up and down. */
function reachOf(shape: Shape): { x: number[]; y: number[] } {
  switch (shape.kind) {
    case 'line':
      return { x: [shape.x1, shape.x2], y: [shape.y1, shape.y2] };
    case 'rect':
      return { x: [shape.x, shape.x + shape.width], y: [shape.y, shape.y + shape.height] };
    case 'circle': {
      const { x, y, radius } = shape;
      return { x: [x - radius, x + radius], y: [y - radius, y + radius] };
    }
    case 'polyline':
      return { x: shape.points.map(([x]) => x), y: shape.points.map(([, y]) => y) };
    case 'text': {
      const { x, y, text, size, anchor } = shape;
      const width = roughWidth(text, size);
      const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
      return { x: [left, left + width], y: [y - size, y + size * 0.3] };
    }
  }
}

/** Shapes drawn anywhere as a drawing of just their size, and by how much they moved. */
export function frameShapes(
  shapes: readonly Shape[],
  margin: number,
  description: string,
): { drawing: Drawing; dx: number; dy: number } {
  const reaches = shapes.map(reachOf);
  const [xs, ys] = [reaches.flatMap(({ x }) => x), reaches.flatMap(({ y }) => y)];
  const [left, top] = [Math.min(0, ...xs) - margin, Math.min(0, ...ys) - margin];
  const width = Math.max(1, ...xs) - left + margin;
  const height = Math.max(1, ...ys) - top + margin;
  const moved = shapes.map((shape) => moveShape(shape, -left, -top));
  return { drawing: { width, height, description, shapes: moved }, dx: -left, dy: -top };
}

/** A shape so far to the right and down. */
export function moveShape(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.kind) {
    case 'line':
      return { ...shape, x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy };
    case 'polyline':
      return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy]) };
    default:
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
  }
}
