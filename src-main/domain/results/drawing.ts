/**
 * How dark a stroke or fill is, or what it stands for. The screen gives each its colour; on paper the last
 * three are black, so a figure never tells a thing by them alone.
 */
export type Tone = 'ink' | 'soft' | 'faint' | 'paper' | 'reached' | 'partway' | 'missed';

/** A plain shape in the drawing's own coordinates, y downwards; text stands on its baseline at (x, y). */
export type Shape =
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; tone: Tone; width: number; dashed?: true }
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      fill?: Tone;
      stroke?: Tone;
      strokeWidth?: number;
    }
  | { kind: 'circle'; x: number; y: number; radius: number; fill: Tone; stroke?: Tone; strokeWidth?: number }
  | { kind: 'polyline'; points: [number, number][]; tone: Tone; width: number; filled?: true }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      tone: Tone;
      bold?: true;
    };

/** A figure as plain shapes: React draws it as SVG on the screen, the print as an SVG string. */
export type Drawing = {
  width: number;
  height: number;
  /** What the figure says, in words, for whoever cannot see it. */
  description: string;
  shapes: Shape[];
};

/** Room given to a figure, in points or CSS pixels. */
export type DrawingSize = { width: number; height: number };
