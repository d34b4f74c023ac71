import { daysBetween } from '#domain/civil-date';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import type { Rating } from '#domain/lists/ratings';
import type { Chapter } from './chapter.ts';
import { levelOf, motivationsAgain } from './measure.ts';
import type { Course } from './plan.ts';

/** When a round took place, and what came before and after it. */
export type Round = { on: string; from: string; next?: string; isFinal: boolean };

/** Moves every target on to the day of the round and tells what was found. */
export function evaluationOf(
  chapter: Chapter,
  courses: readonly Course[],
  round: Round,
  told: Set<string>,
): Draft {
  const { random, story, teller } = chapter;
  const rows = courses
    .filter(({ removedReason }) => removedReason === undefined)
    .map((course) => rate(chapter, course, round));
  const due = rows.filter(({ status }) => status !== 'not-due');
  const reached = due.filter(({ status }) => status === 'achieved').length / Math.max(1, due.length);
  const isBehind = due.some(({ status }) => status !== 'achieved');
  const process = random.weighted([
    ['good', 11],
    ['fair', 6],
    ['poor', 2],
  ] as const);
  const result: Rating =
    due.length === 0 ? 'fair' : reached >= 0.6 ? 'good' : reached >= 0.3 ? 'fair' : 'poor';
  const unplanned = story.unplanned.filter((line) => !told.has(line));
  const surprise = unplanned.length > 0 && random.chance(0.15) ? random.pick(unplanned) : undefined;
  if (surprise !== undefined) told.add(surprise);
  return {
    evaluatedOn: round.on,
    kind: round.isFinal ? 'final' : 'periodic',
    periodFrom: round.from,
    periodTo: round.on,
    achievements: [
      ...rows,
      ...(surprise === undefined
        ? []
        : [{ status: 'unplanned', statement: teller.say(surprise), evidence: 'Catatan harian pengasuh' }]),
    ],
    process,
    processNote: random.pick(processNotes[process]),
    result,
    ...(story.instrument !== undefined && (round.isFinal || told.size === 0)
      ? { motivations: motivationsAgain(round.isFinal) }
      : {}),
    successes: teller.any(story.successes),
    ...(isBehind ? { failures: teller.any(story.failures), obstacles: teller.any(story.obstacles) } : {}),
    ...(isBehind ? { lesson: lessonFor(round.on) } : {}),
    lessons: teller.any(story.lessons),
    followUpPlan: round.isFinal
      ? 'Menyiapkan terminasi, serah terima, dan bimbingan lanjut.'
      : random.pick(followUpPlans[result]),
    ...defined({ nextEvaluationOn: round.next }),
  };
}

function rate({ random, teller }: Chapter, course: Course, { on, isFinal }: Round) {
  const { target } = course;
  if (target.mayFallBack && random.chance(0.1)) {
    course.begun = on;
    course.isReached = false;
  }
  const way =
    (daysBetween(course.begun, on) / (target.months * 30)) * course.pace + (random.next() - 0.5) * 0.1;
  course.isReached ||= way >= 1;
  const share = course.isReached ? 1 : Math.max(0, Math.min(0.95, way));
  const value = Math.round(target.baseline + (target.targetValue - target.baseline) * share);
  course.isReached = value === target.targetValue;
  const status = course.isReached
    ? 'achieved'
    : course.dueOn > on && !isFinal
      ? 'not-due'
      : share >= 0.4
        ? 'partly'
        : 'not-achieved';
  return {
    targetNumber: course.number,
    status,
    value,
    ...levelOf(course, value),
    evidence: teller.say(target.evidence),
    ...(status === 'partly' || status === 'not-achieved' ? { obstacle: teller.say(target.obstacle) } : {}),
  };
}

/** What did not work and why, in a line without a name. */
const lessonLines = [
  'Kegiatan sore sering batal karena petugasnya merangkap; kegiatan penting perlu dijadwalkan pagi.',
  'Kunjungan keluarga tidak jadi karena ongkos; ongkosnya perlu dibicarakan sebelum hari disepakati.',
  'Target terlalu besar untuk sebulan; langkah yang lebih kecil baru berjalan setelah dipecah tiga.',
  'Latihan terhenti karena pelatihnya berganti; satu pengganti perlu dikenalkan sejak awal.',
  'Kesepakatan tidak dijalankan karena disusun tanpa klien; yang dirumuskannya sendiri dijalankan.',
  'Pihak luar lambat menjawab karena suratnya umum; permintaan yang rinci lebih cepat dijawab.',
] as const;

/** The same for the same day: nothing is drawn for it. */
const lessonFor = (day: string) => lessonLines[Number(day.slice(8)) % lessonLines.length] ?? '';

const processNotes: Readonly<Record<Rating, readonly string[]>> = {
  good: [
    'Kegiatan berjalan menurut jadwal; pertemuan yang batal diganti dalam minggu yang sama.',
    'Semua pihak menjalankan tugasnya dan catatan harian lengkap.',
  ],
  fair: [
    'Dua pertemuan bergeser karena petugas merangkap tugas; kegiatan lain berjalan.',
    'Kegiatan dalam panti berjalan, tetapi pertemuan dengan pihak luar baru sekali terlaksana.',
  ],
  poor: [
    'Separuh kegiatan tidak terlaksana karena pengasuh berganti dan kendaraan dipakai.',
    'Jadwal terhenti dua minggu karena banyak penghuni sakit.',
  ],
};

const followUpPlans: Readonly<Record<Rating, readonly string[]>> = {
  good: [
    'Melanjutkan kegiatan yang berhasil dan mulai membicarakan tahap berikutnya.',
    'Mempertahankan jadwal; pendampingan dikurangi sedikit demi sedikit.',
  ],
  fair: [
    'Meneruskan kegiatan yang berhasil; target yang tertinggal dibagi menjadi langkah yang lebih kecil.',
    'Menambah satu pertemuan setiap minggu untuk target yang tertinggal.',
  ],
  poor: [
    'Membahas kembali cara kerja dalam konferensi kasus.',
    'Meninjau target yang tertinggal bersama pengasuh dan menyederhanakan kegiatannya.',
  ],
};
