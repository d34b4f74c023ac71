import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { Story, StoryTarget } from '../story.ts';
import { contractBetween } from './contract.ts';
import type { Add, LifeFacts } from './facts.ts';
import { tell, tellAny, tellStrand } from './tell.ts';

/** When the plan was made, and how long the person stays; in days since admission. */
export type WorkSpan = { planDay: number; stay: number };

/** A target that left the plan, from that day on. */
export type Removed = { number: number; on: string };

/** The targets of a story with the numbers they get in the plan. */
export function numberedTargets(story: Story): { number: number; target: StoryTarget }[] {
  return story.goals.flatMap((goal) => goal.targets).map((target, index) => ({ number: index + 1, target }));
}

/** The main contract, the plan, what intervention rests on; sometimes a limited contract, or a target that leaves. */
export function writePlan(facts: LifeFacts, add: Add, { planDay, stay }: WorkSpan): Removed | undefined {
  const { random, story, admittedOn } = facts;
  const on = addDays(admittedOn, planDay);
  const contract = {
    kind: 'primary',
    startsOn: on,
    endsOn: addDays(admittedOn, stay),
    purpose: tellStrand(story.contractPurpose, facts),
  } as const;
  add({ on, form: 'contract', answers: contractBetween(facts, contract) });
  add({ on, form: 'planning', answers: planOf(facts, on) });
  const begun = addDays(on, 1);
  add({
    on: begun,
    form: 'intervention',
    answers: {
      startedOn: begun,
      maximumFeasibility: 'Program dapat dijalankan dengan petugas dan sarana yang ada.',
      motivationToChange: tellStrand(story.needsAndMeans, facts),
      abilityToChange: tellAny(story.selfPotentials, facts),
      serviceAvailability: tellAny(story.resourcePotentials, facts),
    },
  });
  if (random.chance(0.12)) writeLimitedContract(facts, add, addDays(on, random.between(30, 60)));
  return random.chance(0.2) ? removeTarget(facts, add, on) : undefined;
}

function writeLimitedContract(facts: LifeFacts, add: Add, on: string): void {
  const terms = {
    kind: 'secondary',
    startsOn: on,
    endsOn: addDays(on, 30),
    purpose: tell(facts.story.limitedContract, facts),
  } as const;
  add({ on, form: 'contract', answers: contractBetween(facts, terms) });
}

function removeTarget(facts: LifeFacts, add: Add, plannedOn: string): Removed | undefined {
  const found = numberedTargets(facts.story).find(({ target }) => target.removedBecause !== undefined);
  if (found?.target.removedBecause === undefined) return undefined;
  const removed = { number: found.number, on: addDays(plannedOn, facts.random.between(40, 75)) };
  const reason = tell(found.target.removedBecause, facts);
  add({
    on: removed.on,
    form: 'planning',
    correctedBecause: `Target ${removed.number} dikeluarkan dari rencana.`,
    answers: planOf(facts, plannedOn, { number: removed.number, reason }),
  });
  return removed;
}

function planOf(facts: LifeFacts, on: string, removed?: { number: number; reason: string }): Draft {
  const { story } = facts;
  let number = 0;
  const targetOf = (target: StoryTarget) => {
    number++;
    return {
      number,
      statement: tell(target.statement, facts),
      indicator: tell(target.indicator, facts),
      baseline: target.baseline,
      targetValue: target.targetValue,
      unit: target.unit,
      dueOn: addDays(on, target.months * 30),
      horizon: target.months <= 1 ? 'immediate' : target.months <= 3 ? 'short' : 'medium',
      ...(removed?.number === number ? { removedReason: removed.reason } : {}),
      tasks: target.tasks.map((task, index) => ({
        ...task,
        number: index + 1,
        what: tell(task.what, facts),
        how: tell(task.how, facts),
        why: tell(task.why, facts),
        when: tell(task.when, facts),
        where: tell(task.where, facts),
        executor: tell(task.executor, facts),
        state: removed?.number === number ? 'dropped' : 'running',
      })),
    };
  };
  return {
    plannedOn: on,
    focus: tellStrand(story.focus, facts),
    rootCause: tellStrand(story.rootCause, facts),
    problemSolvingGoal: tellStrand(story.problemSolvingGoal, facts),
    prognosis: 'Baik bila kegiatan berjalan teratur; bulan pertama setelah keluar perlu diwaspadai.',
    clientSystem: story.isUnknown ? tell('{nama}.', facts) : tell('{nama} dan {kerabat}.', facts),
    targetSystem: tell('{nama}, keluarga, dan lingkungan tempat tinggal di {kota}.', facts),
    actionSystem: 'Pengasuh, perawat, pengajar keterampilan, dan perangkat desa.',
    changeAgentSystem: tell('{peksos} bersama panti.', facts),
    programmes: {
      motivation: { isUsed: true },
      capability: { isUsed: true },
      opportunity: { isUsed: true },
    },
    approachModel: 'Pemecahan masalah berpusat pada tugas',
    methodsAndTechniques: 'Konseling perorangan, bimbingan kelompok, kunjungan rumah.',
    strategyAndTactics: 'Mulai dari target yang paling mungkin dicapai agar tumbuh keyakinan diri.',
    goals: story.goals.map((goal, index) => ({
      number: index + 1,
      statement: tell(goal.statement, facts),
      level: tell(goal.level, facts),
      targets: goal.targets.map(targetOf),
    })),
  };
}
