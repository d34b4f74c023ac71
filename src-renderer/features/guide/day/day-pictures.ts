import { inboxParts } from '#domain/duties/duty';
import { saysToday } from '#domain/fields/assumed';
import { stages } from '#domain/forms';
import { bulletChart } from '#domain/results/attainment-chart';
import type { Drawing, Shape, Tone } from '#domain/results/drawing';
import { processResultChart } from '#domain/results/process-result-chart';

// Pictures of the guide. Their words are those of the declarations from which the screens are drawn, and the charts are
// drawn by the very functions of the screens: they change when the app does.

const width = 520;

type Words = { tone?: Tone; bold?: true; size?: number; anchor?: 'start' | 'middle' | 'end' };
const words = (x: number, y: number, text: string, more: Words = {}): Shape => ({
  kind: 'text',
  ...{ x, y, text, size: 11, anchor: 'start', tone: 'ink', ...more },
});
const box = (x: number, y: number, across: number, height: number, stroke: Tone = 'soft'): Shape => ({
  kind: 'rect',
  ...{ x, y, width: across, height, fill: 'paper', stroke, strokeWidth: 1 },
});
const rule = (y: number): Shape => ({
  kind: 'line',
  ...{ x1: 0, y1: y, x2: width, y2: y, tone: 'soft', width: 0.5 },
});

const here = 3;

/** The six stages: three are done, in the fourth the case stands. */
export const bridgePicture: Drawing = {
  ...{ width, height: 60 },
  description: `Enam tahap: ${stages.map(({ label }) => label).join(', ')}. Tiga sudah selesai.`,
  shapes: stages.flatMap(({ label }, at): Shape[] => {
    const [x, y] = [44 + at * 86, 18];
    const isBehind = at <= here;
    const tone = isBehind ? 'reached' : 'soft';
    const way = {
      kind: 'line',
      x1: x - 74,
      y1: y,
      x2: x - 12,
      y2: y,
      tone,
      width: isBehind ? 3 : 1.5,
    } as const;
    return [
      ...(at === 0 ? [] : [isBehind ? way : { ...way, dashed: true as const }]),
      {
        kind: 'circle',
        ...{ x, y, radius: 11, fill: at < here ? 'reached' : 'paper', stroke: tone },
        strokeWidth: at === here ? 4 : 1.5,
      },
      words(x, y + 32, label, { anchor: 'middle', ...(at === here && { bold: true }) }),
    ];
  }),
};

const duties = [
  { part: inboxParts.overdue, what: 'Kontrak berakhir', who: 'Melati H.', tone: 'missed' },
  { part: inboxParts.today, what: 'Tindak lanjut: menghubungi ibu', who: 'Budi S.', tone: 'partway' },
  { part: inboxParts.week, what: 'Evaluasi', who: 'Ayu R.', tone: 'ink' },
] as const;

/** What waits on Beranda, by when. */
export const inboxPicture: Drawing = {
  ...{ width, height: 108 },
  description: `Beranda: ${duties.map(({ part, what }) => `${part}, ${what}`).join('; ')}.`,
  shapes: duties.flatMap(({ part, what, who, tone }, at) => {
    const y = at * 36;
    return [
      words(0, y + 22, part, { bold: true, tone }),
      words(120, y + 22, what),
      words(336, y + 22, who, { tone: 'soft' }),
      box(452, y + 8, 62, 22),
      words(483, y + 23, 'Selesai', { anchor: 'middle', size: 10 }),
      rule(y + 35),
    ];
  }),
};

/** The palette, where what one wants to write is typed beside a name. */
export const palettePicture: Drawing = {
  ...{ width, height: 92 },
  description: 'Ctrl+K, lalu ketik catatan melati: baris pertama membuka catatan baru di kasus Melati.',
  shapes: [
    box(0, 4, width, 28, 'reached'),
    words(12, 23, 'catatan melati', { size: 12 }),
    words(508, 23, 'Ctrl+K', { anchor: 'end', tone: 'soft', size: 10 }),
    { kind: 'rect', x: 0, y: 36, width, height: 26, fill: 'faint' },
    words(12, 53, 'Melati Handayani', { bold: true }),
    words(508, 53, 'Catatan baru', { anchor: 'end' }),
    words(12, 80, 'Melati Kusuma'),
    words(508, 80, 'Catatan baru', { anchor: 'end', tone: 'soft' }),
  ],
};

/** Two answers: one that was assumed, and one that is required and empty. */
export const formPicture: Drawing = {
  ...{ width, height: 86 },
  description: `Isian bergaris putus-putus diperkirakan (${saysToday}); isian berbintang wajib; draf tersimpan otomatis.`,
  shapes: [
    words(0, 14, 'Tanggal asesmen', { bold: true }),
    words(196, 14, saysToday, { tone: 'soft', size: 10, anchor: 'end' }),
    ...[0, 26].map(
      (below): Shape => ({
        kind: 'line',
        ...{ x1: 0, y1: 20 + below, x2: 196, y2: 20 + below, tone: 'soft', width: 1, dashed: true },
      }),
    ),
    ...[0, 196].map(
      (x): Shape => ({
        kind: 'line',
        ...{ x1: x, y1: 20, x2: x, y2: 46, tone: 'soft', width: 1, dashed: true },
      }),
    ),
    words(10, 38, '30/11/2026'),
    words(230, 14, 'Pernyataan masalah', { bold: true }),
    words(348, 14, '*', { tone: 'missed', bold: true }),
    box(230, 20, 290, 26),
    words(0, 74, 'Draf tersimpan 16.20', { tone: 'soft' }),
    { kind: 'rect', x: 400, y: 56, width: 120, height: 26, fill: 'reached' },
    words(460, 73, 'Selesaikan tahap', { anchor: 'middle', tone: 'paper', bold: true }),
  ],
};

const residents = [
  { name: 'Arif Ramadhan', says: 'Makan dan tidur baik.' },
  { name: 'Ayu Rahmawati', says: 'Menangis setelah telepon dari nenek.', isFlagged: true },
  { name: 'Budi', says: '' },
];

/** The sheet of a shift: one line for each resident. */
export const shiftPicture: Drawing = {
  ...{ width, height: 102 },
  description: 'Lembar giliran: satu baris untuk setiap penghuni; satu ditandai Perlu perhatian.',
  shapes: residents.flatMap(({ name, says, isFlagged }, at): Shape[] => {
    const y = at * 34;
    return [
      words(0, y + 21, name, { bold: true }),
      box(120, y + 4, 290, 26),
      words(130, y + 21, says),
      words(424, y + 21, 'Perlu perhatian', {
        ...(isFlagged ? { tone: 'missed', bold: true } : { tone: 'soft' }),
        size: 10,
      }),
      rule(y + 33),
    ];
  }),
};

const round = (sequence: number, value: number) => ({
  ...{ sequence, value, evaluatedOn: '2026-09-30' },
  status: 'partly' as const,
});

/** A target on its way, as the comparison draws it. */
export const targetPicture: Drawing = bulletChart(
  {
    ...{ baseline: 0, targetValue: 5, unit: 'kali', status: 'partly' },
    rounds: [round(1, 1), round(2, 3)],
  },
  { width: 260, height: 40 },
);

/** Process by result, as the part Evaluasi draws it. */
export const processResultPicture: Drawing = processResultChart(
  [
    { sequence: 1, process: 'fair', result: 'poor' },
    { sequence: 2, process: 'good', result: 'fair' },
    { sequence: 3, process: 'good', result: 'good' },
  ],
  { width: 260, height: 150 },
);

const sum = ['Awal 38', '+', 'Masuk 2', '−', 'Keluar 2', '=', 'Akhir 38'];

/** The sum that a month has to keep. */
export const monthPicture: Drawing = {
  ...{ width, height: 44 },
  description: 'Awal ditambah masuk dikurangi keluar sama dengan akhir.',
  shapes: sum.flatMap((part, at): Shape[] => {
    const x = Math.floor(at / 2) * 138;
    return at % 2 === 1
      ? [words(x + 122, 27, part, { anchor: 'middle', bold: true, size: 14 })]
      : [
          box(x, 6, 104, 32, at === 6 ? 'reached' : 'soft'),
          words(x + 52, 27, part, { anchor: 'middle', bold: true }),
        ];
  }),
};

const workers = [
  { name: 'Pekerja A', met: 0.9 },
  { name: 'Pekerja B', met: 0.65 },
];

/** The share of cases that meet the standard, by worker. */
export const standardPicture: Drawing = {
  ...{ width, height: 56 },
  description: 'Standar: bagian kasus yang memenuhi semua, menurut pekerja sosial.',
  shapes: workers.flatMap(({ name, met }, at): Shape[] => {
    const y = at * 28;
    return [
      words(0, y + 18, name),
      { kind: 'rect', x: 90, y: y + 8, width: 310, height: 12, fill: 'faint' },
      { kind: 'rect', x: 90, y: y + 8, width: 310 * met, height: 12, fill: 'reached' },
      words(412, y + 18, `${Math.round(met * 100)}% memenuhi`, { bold: true }),
    ];
  }),
};

/** Rows of the audit, each sealed with the one before. */
export const auditPicture: Drawing = {
  ...{ width, height: 50 },
  description:
    'Jejak audit: setiap baris terkunci pada baris sebelumnya; mengubah satu baris memutus rantainya.',
  shapes: ['Masuk', 'Membaca kasus', 'Mencetak', 'Mengekspor'].flatMap((act, at): Shape[] => {
    const x = at * 134;
    return [
      ...(at === 0
        ? []
        : [
            {
              kind: 'line' as const,
              x1: x - 18,
              y1: 25,
              x2: x,
              y2: 25,
              tone: 'reached' as const,
              width: 2.5,
            },
          ]),
      box(x, 8, 116, 34, 'reached'),
      words(x + 58, 29, act, { anchor: 'middle' }),
    ];
  }),
};
