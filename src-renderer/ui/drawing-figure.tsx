import type { Drawing, Shape, Tone } from '#domain/results/drawing';
import classes from './drawing-figure.module.css';

/** A figure of plain shapes as SVG, enlarged by `scale`; what it says is spoken, and it needs no colour. */
export function DrawingFigure({ drawing, scale = 1 }: { drawing: Drawing; scale?: number }) {
  const { width, height, description, shapes } = drawing;
  return (
    <svg
      className={classes.figure}
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={description}
    >
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a figure is drawn anew as a whole
        <DrawnShape key={index} shape={shape} />
      ))}
    </svg>
  );
}

const tones: Record<Tone, string> = {
  ink: 'var(--mantine-color-text)',
  soft: 'var(--mantine-color-dimmed)',
  faint: 'var(--titian-faint)',
  paper: 'var(--mantine-color-body)',
  reached: 'var(--titian-reached)',
  partway: 'var(--titian-partway)',
  missed: 'var(--titian-overdue)',
};

const filling = (tone: Tone | undefined) => (tone === undefined ? 'none' : tones[tone]);

function DrawnShape({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={tones[shape.tone]}
          strokeWidth={shape.width}
          strokeDasharray={shape.dashed ? '3 3' : undefined}
        />
      );
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fill={filling(shape.fill)}
          stroke={filling(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      );
    case 'circle':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill={tones[shape.fill]}
          stroke={filling(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      );
    case 'polyline':
      return (
        <polyline
          points={shape.points.map(([x, y]) => `${x},${y}`).join(' ')}
          fill={shape.filled ? tones[shape.tone] : 'none'}
          stroke={tones[shape.tone]}
          strokeWidth={shape.width}
        />
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          textAnchor={shape.anchor}
          fontWeight={shape.bold ? 700 : 400}
          fill={tones[shape.tone]}
          className={shape.tone === 'paper' ? undefined : classes.words}
        >
          {shape.text}
        </text>
      );
  }
}
