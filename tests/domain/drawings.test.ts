import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rating, ratings } from '#domain/lists/ratings';
import type { TargetStatus } from '#domain/results/attainment';
import { bulletChart, type ChartedTarget } from '#domain/results/attainment-chart';
import type { Drawing, Shape } from '#domain/results/drawing';
import { processResultChart } from '#domain/results/process-result-chart';

const rating = fc.constantFrom(...(Object.keys(ratings) as Rating[]));
const size = { width: 190, height: 128 };

const square = (process: Rating, result: Rating) =>
  processResultChart([{ sequence: 1, process, result }], size);

/** A drawing as paper shows it: what a tone stands for is black there. */
const onPaper = ({ shapes }: Drawing) =>
  JSON.stringify(shapes, (_key, value) => (['reached', 'partway', 'missed'].includes(value) ? 'ink' : value));

const bold = ({ shapes }: Drawing) =>
  shapes.flatMap((shape) => (shape.kind === 'text' && shape.bold ? [shape.text] : []));

function reachOf(shape: Shape): { x: number[]; y: number[] } {
  switch (shape.kind) {
    case 'line':
      return { x: [shape.x1, shape.x2], y: [shape.y1, shape.y2] };
    case 'rect':
      return { x: [shape.x, shape.x + shape.width], y: [shape.y, shape.y + shape.height] };
    case 'circle':
      return {
        x: [shape.x - shape.radius, shape.x + shape.radius],
        y: [shape.y - shape.radius, shape.y + shape.radius],
      };
    case 'polyline':
      return { x: shape.points.map(([x]) => x), y: shape.points.map(([, y]) => y) };
    case 'text':
      return { x: [shape.x], y: [shape.y] };
  }
}

function expectInside({ width, height, shapes }: Drawing): void {
  const all = shapes.map(reachOf);
  const [x, y] = [all.flatMap((reach) => reach.x), all.flatMap((reach) => reach.y)];
  expect(Math.min(...x, ...y)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...x)).toBeLessThanOrEqual(width);
  expect(Math.max(...y)).toBeLessThanOrEqual(height);
}

describe('the square of process and result', () => {
  it('tells a good process with a poor result from the reverse by words and strokes, without colour', () => {
    const [ahead, behind] = [square('good', 'poor'), square('poor', 'good')];
    expect(bold(ahead)).toContain('proses lebih baik');
    expect(bold(behind)).toContain('hasil lebih baik');
    expect(onPaper(ahead)).not.toBe(onPaper(behind));
  });

  it('speaks for no quadrant when both are fair', () => {
    expect(bold(square('fair', 'fair'))).toEqual(['Proses', 'Hasil', '1']);
  });

  it('numbers the newest two rounds of a place and counts the older ones, so that no dot hides another', () => {
    const rounds = Array.from({ length: 14 }, (_, index) => ({
      sequence: index + 1,
      process: 'good' as const,
      result: index === 13 ? ('good' as const) : ('poor' as const),
    }));
    const { shapes } = processResultChart(rounds, size);
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(['12', '13', '14']);
    expect(texts).toContain('+11 ronde');
    const dots = shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
    for (const one of dots)
      for (const other of dots.filter((each) => each !== one))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius - 1);
  });

  it('keeps every round inside, however many there are', () => {
    const round = fc.record({ process: rating, result: rating });
    fc.assert(
      fc.property(fc.array(round, { maxLength: 60 }), (rounds) => {
        expectInside(
          processResultChart(
            rounds.map((each, index) => ({ ...each, sequence: index + 1 })),
            size,
          ),
        );
      }),
    );
  });
});

describe('the bar of a target', () => {
  const target = (status: TargetStatus, value?: number): ChartedTarget => ({
    baseline: 0,
    targetValue: 4,
    unit: 'kali',
    status,
    rounds: value === undefined ? [] : [{ sequence: 1, evaluatedOn: '2026-03-01', status, value }],
  });
  const bar = (drawing: Drawing) =>
    drawing.shapes.find((shape) => shape.kind === 'rect' && shape.height === 6) as
      | Extract<Shape, { kind: 'rect' }>
      | undefined;

  it('is as long as the way made and takes the tone of its status, apart from the way itself', () => {
    const drawing = bulletChart(target('partly', 2), { width: 120, height: 42 });
    const way = drawing.shapes[0] as Extract<Shape, { kind: 'rect' }>;
    expect(way.fill).toBe('faint');
    expect(bar(drawing)).toMatchObject({ fill: 'partway', width: way.width / 2 });
    expect(bar(bulletChart(target('achieved', 4), drawing))?.fill).toBe('reached');
    expect(bar(bulletChart(target('not-achieved', 1), drawing))?.fill).toBe('missed');
  });

  it('says so when there is no value yet', () => {
    const drawing = bulletChart(target('not-rated'), { width: 120, height: 42 });
    expect(bar(drawing)).toBeUndefined();
    expect(drawing.description).toBe('Awal 0, target 4 kali, belum ada nilai capaian.');
  });

  it('stays inside its room, also where a value lies far beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (value) => {
        expectInside(bulletChart(target('partly', value), { width: 120, height: 42 }));
      }),
    );
  });
});
