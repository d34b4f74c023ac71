import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { StoryTarget } from '../story.ts';
import type { Add, LifeFacts } from './facts.ts';
import { numberedTargets, type Removed, type WorkSpan } from './planning.ts';
import { tell, tellAny } from './tell.ts';

type Round = { on: string; share: number; isLast: boolean; plannedOn: string };
type Work = WorkSpan & { removed: Removed | undefined };

/** A round of evaluation each month, now and then one left out, the last one some days before the person leaves. */
export function writeRounds(facts: LifeFacts, add: Add, { planDay, stay, removed }: Work): void {
  const { random, admittedOn } = facts;
  const plannedOn = addDays(admittedOn, planDay);
  const count = Math.max(1, Math.floor((stay - planDay - 8) / 30));
  const lastDay = stay - random.between(14, 45);
  const talent = random.next();
  for (let round = 1; round <= count; round++) {
    const isLast = round === count;
    const on = addDays(admittedOn, isLast ? Math.max(lastDay, planDay + 2) : planDay + round * 30);
    if (!isLast && random.chance(0.06)) continue;
    const answers = roundOf(facts, { on, share: round / count, isLast, plannedOn }, talent, removed);
    add({ on, form: 'evaluation', answers });
  }
}

function roundOf(facts: LifeFacts, round: Round, talent: number, removed: Removed | undefined): Draft {
  const { random, story } = facts;
  const { on, share, isLast } = round;
  const rows: Draft[] = numberedTargets(story)
    .filter(({ number }) => number !== removed?.number || on < removed.on)
    .map(({ number, target }) => rate(facts, { number, target }, round, talent));
  const reached = rows.filter(({ status }) => status === 'achieved').length / rows.length;
  const rating = (part: number) => (part >= 0.6 ? 'good' : part >= 0.3 ? 'fair' : 'poor');
  const process = random.weighted([
    ['good', 55],
    ['fair', 30],
    ['poor', 15],
  ] as const);
  const bonus = {
    status: 'unplanned',
    statement: tellAny(story.unplanned, facts),
    evidence: 'Disaksikan pengasuh.',
  };
  return {
    evaluatedOn: on,
    kind: isLast ? 'final' : 'periodic',
    periodFrom: addDays(on, -30),
    periodTo: on,
    achievements: random.chance(0.2) ? [...rows, bonus] : rows,
    process,
    processNote: processNotes[process],
    result: rating(reached + (1 - share) * 0.25),
    successes: tellAny(story.successes, facts),
    failures: tellAny(story.failures, facts),
    obstacles: tellAny(story.obstacles, facts),
    lessons: tellAny(story.lessons, facts),
    followUpPlan: isLast
      ? 'Menyiapkan kepulangan atau rujukan, dan menyepakati bimbingan lanjut.'
      : 'Melanjutkan kegiatan yang berhasil dan menyederhanakan target yang tertinggal.',
    ...(isLast ? {} : { nextEvaluationOn: addDays(on, 30) }),
  };
}

const processNotes = {
  good: 'Kegiatan berjalan menurut jadwal; dua pertemuan diganti hari.',
  fair: 'Sebagian kegiatan tertunda karena petugas bertugas rangkap.',
  poor: 'Lebih dari separuh kegiatan tidak terlaksana; jadwal disusun ulang bersama pengasuh.',
};

/** Each target has a pace of its own, so that the same person reaches some and not others. */
function rate(
  facts: LifeFacts,
  { number, target }: { number: number; target: StoryTarget },
  { on, share, isLast, plannedOn }: Round,
  talent: number,
): Draft {
  const { random } = facts;
  const pace = 0.6 + talent * 0.7 + (((number * 37) % 10) / 10 - 0.45) * 0.8;
  const isFallen = target.mayFallBack === true && random.chance(0.1);
  const moved = isFallen ? 0.05 : pace * share + (random.next() - 0.5) * 0.12;
  const part = Math.max(0, Math.min(1, moved));
  const way = target.targetValue - target.baseline;
  const value = Math.round(target.baseline + way * part);
  const isReached = Math.abs(value - target.baseline) >= Math.abs(way);
  const isDue = addDays(plannedOn, target.months * 30) <= on || isLast;
  const status = isReached ? 'achieved' : !isDue ? 'not-due' : part > 0.45 ? 'partly' : 'not-achieved';
  return {
    targetNumber: number,
    status,
    value,
    evidence: tell(target.evidence, facts),
    ...(isReached ? {} : { obstacle: tell(target.obstacle, facts) }),
  };
}
