import type { Drawing, Shape } from '#domain/results/drawing';

const box = (
  x: number,
  y: number,
  width: number,
  title: string,
  below: string,
  isStrong = false,
): Shape[] => [
  {
    kind: 'rect',
    ...{ x, y, width, height: 46 },
    fill: 'paper',
    stroke: isStrong ? 'reached' : 'soft',
    strokeWidth: isStrong ? 2 : 1,
  },
  {
    kind: 'text',
    x: x + width / 2,
    y: y + 19,
    size: 12,
    anchor: 'middle',
    tone: 'ink',
    bold: true,
    text: title,
  },
  { kind: 'text', x: x + width / 2, y: y + 35, size: 10, anchor: 'middle', tone: 'soft', text: below },
];

const way = (x: number): Shape => ({
  kind: 'line',
  x1: 250,
  y1: 56,
  x2: x,
  y2: 112,
  tone: 'soft',
  width: 1.5,
});

/** Who connects to whom in an office: each PC to the one that keeps the vault, none to another, none outside. */
export const officeDrawing: Drawing = {
  width: 500,
  height: 186,
  description:
    'Satu PC induk menyimpan brankas. Tiga PC kerja terhubung ke PC induk saja, tidak ke satu sama lain. Internet tidak terhubung ke satu pun.',
  shapes: [
    way(80),
    way(250),
    way(420),
    { kind: 'line', x1: 350, y1: 33, x2: 410, y2: 33, tone: 'missed', width: 1, dashed: true },
    { kind: 'text', x: 380, y: 27, size: 12, anchor: 'middle', tone: 'missed', bold: true, text: '×' },
    { kind: 'text', x: 450, y: 37, size: 12, anchor: 'middle', tone: 'soft', text: 'Internet' },
    ...box(150, 10, 200, 'PC induk', 'menyimpan brankas dan cadangan', true),
    ...box(10, 112, 140, 'PC kerja “depan”', 'tidak menyimpan berkas'),
    ...box(180, 112, 140, 'PC kerja “asrama”', 'tidak menyimpan berkas'),
    ...box(350, 112, 140, 'PC kerja “tamu”', 'tidak menyimpan berkas'),
    {
      ...{ kind: 'text', x: 250, y: 178, size: 10, anchor: 'middle', tone: 'soft' },
      text: 'Garis: sambungan tersandi di jaringan kantor, hanya antara dua PC yang dipasangkan',
    },
  ],
};
