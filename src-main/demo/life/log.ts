import { addDays } from '#domain/civil-date';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import type { Random } from '../random.ts';
import type { StoryNote } from '../story.ts';
import type { Chapter } from './chapter.ts';
import { notedValue } from './measure.ts';
import type { Course } from './plan.ts';

/** Notes every week or so at first and less often later, with a caregiver's word now and then. */
export function keepLog(chapter: Chapter, planDay: number, courses: readonly Course[]): void {
  const { random, story, course, at, add } = chapter;
  const notes = new Map<StoryNote, number>();
  const dailyNotes = new Map<string, number>();
  let entry = 0;
  const gap = (day: number) => (day < 120 ? random.between(5, 12) : random.between(10, 24));
  for (let day = planDay + 3; day < course.stay; day += gap(day)) {
    const on = at(day);
    const told = storyNote(chapter, on, (day - planDay) / (course.stay - planDay), notes, courses);
    const answers = {
      ...{ happenedOn: on, happenedAt: timeOf(random) },
      ...(told ?? checkOn(chapter, courses)),
      ...notedValue(courses, on, entry++),
    };
    add({ on, form: 'note', answers });
    if (random.chance(0.4)) addDailyNote(chapter, at(Math.min(day + 1, course.stay - 1)), dailyNotes);
  }
  if (story.coercion !== undefined && random.chance(0.3)) {
    addCoercion(chapter, at(random.between(planDay + 2, Math.max(planDay + 2, course.stay - 8))));
  }
}

function timeOf(random: Random): string {
  return `${String(random.between(8, 15)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`;
}

/** The items told least often so far. */
function leastTold<T>(items: readonly T[], told: ReadonlyMap<T, number>): T[] {
  const least = Math.min(...items.map((item) => told.get(item) ?? 0));
  return items.filter((item) => (told.get(item) ?? 0) === least);
}

/** A note of the story that fits this part of the work; undefined when all were told and none is told again. */
function storyNote(
  { random, story, person, teller }: Chapter,
  on: string,
  done: number,
  told: Map<StoryNote, number>,
  courses: readonly Course[],
): Draft | undefined {
  const phase = done < 1 / 3 ? 'early' : done > 2 / 3 ? 'late' : undefined;
  const fitting = story.notes.filter(
    (note) =>
      (note.phase === undefined || note.phase === phase) &&
      (note.strand === undefined || note.strand === person.strand) &&
      !(note.isPrivate && told.has(note)),
  );
  const note = random.pick(leastTold(fitting, told));
  const times = told.get(note) ?? 0;
  if (random.chance(times === 0 ? 0.3 : 0.9)) return undefined;
  told.set(note, times + 1);
  const taskRef = taskOf(note, courses);
  return {
    contactKind: note.kind === 'client' && note.summary.length % 5 === 0 ? 'client/1' : note.kind,
    ...defined({ taskRef }),
    summary: teller.say(note.summary),
    ...moodOf(note.summary),
    clientResponse: teller.say(note.response),
    ...(note.technique ? { influenceTechniques: [note.technique] } : {}),
    ...(note.situational ? { situationalTechniques: [note.situational] } : {}),
    ...(note.followUp
      ? { followUp: teller.say(note.followUp), followUpDueOn: addDays(on, random.between(7, 14)) }
      : {}),
    ...actOf(note, teller),
    confidentiality: note.isPrivate ? 'workerOnly' : 'team',
  };
}

/** What a note says of a resource system. */
function actOf({ act }: StoryNote, { say }: Chapter['teller']): Draft {
  if (act === undefined) return {};
  return {
    ...{ resourceActs: [...act.kinds], resourceAddressed: act.addressed },
    ...{ resourceAsked: say(act.asked), resourceOutcome: say(act.outcome) },
  };
}

/** What a worker writes most often: looking in on a task of the plan. */
function checkOn({ random, teller }: Chapter, courses: readonly Course[]): Draft {
  const { number, target } = random.pick(courses.filter(({ removedReason }) => removedReason === undefined));
  const index = random.between(0, target.tasks.length - 1);
  const task = target.tasks[index];
  const summary = random.pick([
    `Pertemuan mengenai target ${number}, ${lowered(target.statement)}. {nama} menyebut apa yang sudah berjalan dan apa yang masih sulit.`,
    `Mendampingi kegiatan: ${lowered(task?.what ?? target.statement)}. ${task?.how ?? ''}.`,
    `Membahas ${lowered(target.evidence)} bersama {nama} untuk target ${number}. Keadaannya dibandingkan dengan pertemuan lalu.`,
    `Meninjau kegiatan ${lowered(task?.what ?? target.statement)} bersama petugas yang menjalankannya; disepakati langkah sampai pertemuan berikutnya.`,
  ]);
  return {
    contactKind: 'client',
    taskRef: `${number}.${index + 1}`,
    summary: teller.say(summary),
    clientResponse: random.pick([
      'Menyebut satu hal yang ingin dicoba sebelum pertemuan berikutnya.',
      'Mula-mula mengelak, lalu mengakui beberapa kali terlewat.',
      'Bangga dengan kemajuannya dan meminta kemajuan itu disampaikan kepada keluarga.',
      'Lelah hari ini; pertemuan dibuat singkat atas permintaannya.',
      'Mengikuti dengan tenang dan bertanya kapan akan ditinjau lagi.',
    ]),
    ...inOwnWords(number),
    influenceTechniques: [random.pick(['induce', 'persuade'])],
    confidentiality: 'team',
  };
}

const moods = ['own-1/1', 'own-1/2', 'own-1/3', 'own-1/4'];

/** What the centre asks of its own, now and then; the same for the same words: nothing is drawn for it. */
const moodOf = (summary: string): Draft =>
  summary.length % 3 === 0 ? { 'own-1': moods[summary.length % moods.length] } : {};

/** What some entries say of working together, in the words of the person; the same for the same target. */
function inOwnWords(target: number): Draft {
  if (target % 2 === 0) return {};
  return {
    together: 'Klien memilih langkahnya; pekerja sosial menyiapkan waktu, tempat, dan petugas yang menemani.',
    clientSteps: '“Saya coba tiga kali minggu ini, dan saya sendiri yang menandai di kertas.”',
    clientLearned: '“Kalau saya mulai pagi, sorenya tidak berat.”',
  };
}

/** A text within a sentence: its first letter small, unless it is a name or an abbreviation. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function addDailyNote({ random, story, teller, add }: Chapter, on: string, told: Map<string, number>): void {
  const note = random.pick(leastTold(story.dailyNotes, told));
  told.set(note, (told.get(note) ?? 0) + 1);
  const needsAttention = random.chance(0.08);
  add({
    on,
    form: 'dailyNote',
    by: 'caregiver',
    answers: {
      happenedOn: on,
      shift: random.pick(['morning', 'afternoon', 'night']),
      note: teller.say(note),
      ...(needsAttention ? { needsAttention, attentionReason: reasonFor(note) } : {}),
    },
  });
}

const reasons = [
  'Berubah dari biasanya sejak sore; mohon ditemui.',
  'Meminta berbicara dengan peksosnya hari ini.',
  'Mohon diteruskan kepada keluarga dan perawat.',
];

/** The same for the same words: nothing is drawn for it. */
const reasonFor = (note: string) => reasons[note.length % reasons.length];

function addCoercion({ random, story, teller, add }: Chapter, on: string): void {
  const moment = random.pick(story.coercion ?? []);
  add({
    on,
    form: 'note',
    answers: {
      happenedOn: on,
      happenedAt: '17:40',
      contactKind: 'client',
      summary: teller.say(moment.summary),
      clientResponse: teller.say(moment.response),
      influenceTechniques: ['coerce'],
      coerceReason: teller.say(moment.reason),
      followUp: 'Dibicarakan dengan supervisor',
      confidentiality: 'team',
    },
  });
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
const common = wordsOf(
  'bersama dengan setiap untuk dalam panti peksos kerabat setelah sendiri dapat bulan minggu',
);

/** The task of the plan a note speaks of, by the words they share; undefined when it speaks of none. */
function taskOf(note: StoryNote, courses: readonly Course[]): string | undefined {
  const said = wordsOf(`${note.summary} ${note.followUp ?? ''}`);
  const shared = courses
    .filter(({ removedReason }) => removedReason === undefined)
    .flatMap(({ number, target }) =>
      target.tasks.map((task, index) => {
        const words = wordsOf(
          [target.statement, target.indicator, task.what, task.how, task.where].join(' '),
        );
        const count = [...words].filter((word) => said.has(word) && !common.has(word)).length;
        return { ref: `${number}.${index + 1}`, count };
      }),
    );
  const best = shared.reduce((most, one) => (one.count > most.count ? one : most), { ref: '', count: 0 });
  return best.count > 0 ? best.ref : undefined;
}
