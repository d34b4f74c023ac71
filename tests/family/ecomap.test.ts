import { describe, expect, it } from 'vitest';
import { drawEcomap, type System, sayEcomap } from '#domain/family/ecomap';

const system = (name: string, more: Partial<System> = {}): System => ({
  ...{ name, kind: 'formal', tie: null, flow: null },
  ...more,
});
const words = { clientLabel: 'Klien', name: 'Anisa Putri', nameOf: (name: string) => name };

describe('an ecomap', () => {
  it('says each system with how it is and which way help flows', () => {
    const systems = [
      system('Mina', { kind: 'family', tie: 'close', flow: 'from' }),
      system('Puskesmas', { flow: 'both' }),
      system('Karang Taruna', { kind: 'community', tie: 'distant' }),
    ];
    expect(sayEcomap(systems, words)).toEqual([
      'Keluarga: Mina (dekat, memberi bantuan).',
      'Formal: Puskesmas (saling memberi).',
      'Kemasyarakatan: Karang Taruna (renggang).',
    ]);
    const drawn = drawEcomap(systems, words).shapes.flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : [],
    );
    expect(drawn).toEqual(
      expect.arrayContaining([
        'Anisa Putri',
        'Mina',
        'Puskesmas',
        'Karang Taruna',
        'Hubungan dekat',
        'Arah bantuan',
      ]),
    );
  });

  it('sets up to sixteen around the person without one over another, and counts the rest', () => {
    for (let count = 1; count <= 20; count++) {
      const { shapes } = drawEcomap(
        Array.from({ length: count }, (_, at) => system(`Lembaga ${at}`)),
        words,
      );
      const circles = shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
      expect(circles).toHaveLength(Math.min(count, 16) + 1);
      for (const [at, one] of circles.entries())
        for (const other of circles.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y), `${count}`).toBeGreaterThan(
            one.radius + other.radius,
          );
      expect(shapes.some((shape) => shape.kind === 'text' && shape.text === 'dan 4 lagi')).toBe(count === 20);
    }
  });
});
