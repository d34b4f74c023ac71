import { addDays } from '#domain/civil-date';
import type { StoryNote } from '../story.ts';
import type { Add, LifeFacts } from './facts.ts';
import { numberedTargets, type WorkSpan } from './planning.ts';
import { tell, tellAny } from './tell.ts';

/** The worker's notes every week or two, and a caregiver's word now and then, from the plan to the last day. */
export function writeLog(facts: LifeFacts, add: Add, { planDay, stay }: WorkSpan): void {
  const { random, story, admittedOn } = facts;
  const tasks = numberedTargets(story).flatMap(({ number, target }) =>
    target.tasks.map((_task, index) => `${number}.${index + 1}`),
  );
  const told = new Map<StoryNote, number>();
  for (let day = planDay + 3; day < stay; day += random.between(6, 16)) {
    const on = addDays(admittedOn, day);
    const note = leastTold(facts, told, (day - planDay) / (stay - planDay));
    told.set(note, (told.get(note) ?? 0) + 1);
    const coercion = story.coercion !== undefined && random.chance(0.02);
    const taskRef = random.chance(0.8) ? { taskRef: random.pick(tasks) } : {};
    const followUp =
      note.followUp !== undefined && random.chance(0.5)
        ? { followUp: tell(note.followUp, facts), followUpDueOn: addDays(on, random.between(5, 14)) }
        : {};
    add({
      on,
      form: 'note',
      answers: {
        happenedOn: on,
        happenedAt: `${String(random.between(8, 15)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`,
        ...(coercion ? coercionIn(facts) : { ...answersOf(facts, note), ...taskRef, ...followUp }),
      },
    });
    if (random.chance(0.35)) writeDailyNote(facts, add, addDays(on, 1));
  }
}

/** A note that fits the strand and how far the work is, of those told least often so far. */
function leastTold(facts: LifeFacts, told: ReadonlyMap<StoryNote, number>, share: number): StoryNote {
  const { random, story, person } = facts;
  const phase = share < 0.34 ? 'early' : share > 0.66 ? 'late' : 'middle';
  const fitting = story.notes.filter(
    (note) =>
      (note.phase === undefined || note.phase === phase) &&
      (note.strand === undefined || note.strand === person.strand),
  );
  const least = Math.min(...fitting.map((note) => told.get(note) ?? 0));
  return random.pick(fitting.filter((note) => (told.get(note) ?? 0) === least));
}

function answersOf(facts: LifeFacts, note: StoryNote) {
  return {
    contactKind: note.kind,
    summary: tell(note.summary, facts),
    clientResponse: tell(note.response, facts),
    influenceTechniques: [note.technique ?? 'persuade'],
    ...(note.situational ? { situationalTechniques: [note.situational] } : {}),
    confidentiality: note.isPrivate ? 'workerOnly' : 'team',
  };
}

function coercionIn(facts: LifeFacts) {
  const moment = facts.random.pick(facts.story.coercion ?? []);
  return {
    contactKind: 'client',
    summary: tell(moment.summary, facts),
    clientResponse: tell(moment.response, facts),
    influenceTechniques: ['coerce'],
    coerceReason: tell(moment.reason, facts),
    confidentiality: 'team',
  };
}

function writeDailyNote(facts: LifeFacts, add: Add, on: string): void {
  const { random, story } = facts;
  add({
    on,
    form: 'dailyNote',
    by: 'caregiver',
    answers: {
      happenedOn: on,
      shift: random.pick(['morning', 'afternoon', 'night']),
      note: tellAny(story.dailyNotes, facts),
      needsAttention: random.chance(0.12),
    },
  });
}
