import type { Drawing, Shape, Tone } from '#domain/results/drawing';

/** Black and white first: the print's greys. */
export const greys: Record<Tone, string> = {
  ink: '#000000',
  soft: '#555555',
  faint: '#bbbbbb',
  paper: '#ffffff',
  reached: '#000000',
  partway: '#000000',
  missed: '#000000',
};

/** A drawing as SVG text, every word of it escaped. */
export function drawingToSvg({ width, height, shapes }: Drawing): string {
  const inner = shapes.map(shapeToSvg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

function shapeToSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" stroke="${greys[shape.tone]}" stroke-width="${shape.width}"${shape.dashed ? ' stroke-dasharray="3 2"' : ''}/>`;
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" ${paint(shape.fill, shape.stroke, shape.strokeWidth)}/>`;
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" ${paint(shape.fill, shape.stroke, shape.strokeWidth)}/>`;
    case 'polyline': {
      const points = shape.points.map(([x, y]) => `${x},${y}`).join(' ');
      const fill = shape.filled ? greys[shape.tone] : 'none';
      return `<polyline points="${points}" fill="${fill}" stroke="${greys[shape.tone]}" stroke-width="${shape.width}"/>`;
    }
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" font-family="Sans" font-size="${shape.size}"${shape.bold ? ' font-weight="bold"' : ''} text-anchor="${shape.anchor}" fill="${greys[shape.tone]}">${escapeXml(shape.text)}</text>`;
  }
}

function paint(fill: Tone | undefined, stroke: Tone | undefined, width = 1): string {
  const line = stroke === undefined ? 'stroke="none"' : `stroke="${greys[stroke]}" stroke-width="${width}"`;
  return `fill="${fill === undefined ? 'none' : greys[fill]}" ${line}`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
