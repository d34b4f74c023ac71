import { addDays } from '#domain/civil-date';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import type { Story, StoryTarget } from '../story.ts';
import type { Chapter } from './chapter.ts';

/** A target on its way: when it is due, when its days began to count, and whether it has left the plan. */
export type Course = {
  number: number;
  target: StoryTarget;
  begun: string;
  dueOn: string;
  pace: number;
  isReached: boolean;
  removedReason?: string;
};

/** The targets of a story with the numbers they get in the plan, each with a pace of its own. */
export function planTargets({ random, story }: Chapter, planned: string): Course[] {
  const talent = random.next();
  return numberedTargets(story).map(({ number, target }) => ({
    number,
    target,
    begun: planned,
    dueOn: addDays(planned, target.months * 30),
    pace: 0.5 + talent * 0.5 + random.next() * 0.5,
    isReached: false,
  }));
}

/** The targets of a story with the numbers they get in the plan. */
function numberedTargets(story: Story): { number: number; target: StoryTarget }[] {
  return story.goals.flatMap((goal) => goal.targets).map((target, index) => ({ number: index + 1, target }));
}

/** The plan as it stands with these targets. */
export function planOf({ story, teller }: Chapter, plannedOn: string, courses: readonly Course[]): Draft {
  const remaining = [...courses];
  return {
    plannedOn,
    focus: teller.told(story.focus),
    rootCause: teller.told(story.rootCause),
    problemSolvingGoal: teller.told(story.problemSolvingGoal),
    prognosis: story.isUnknown
      ? 'Baik bila obat diminum teratur; berisiko kambuh bila pengobatan terputus.'
      : 'Baik bila keluarga terlibat; perlu diwaspadai bulan pertama setelah pulang.',
    clientSystem: story.isUnknown ? teller.say('{nama}.') : teller.say('{nama} dan {kerabat}.'),
    targetSystem: teller.say('{nama}, keluarga, dan lingkungan tempat tinggal.'),
    actionSystem: 'Pengasuh, perawat, instruktur, dan pihak terkait di luar panti.',
    changeAgentSystem: teller.say('{peksos} bersama panti.'),
    programmes: Object.fromEntries(
      [
        ...new Set(
          story.goals
            .flatMap(({ targets }) => targets.flatMap(({ tasks }) => tasks))
            .map(({ programme }) => programme),
        ),
      ].map((programme) => [programme, { isUsed: true }]),
    ),
    approachModel: 'Pemecahan masalah berpusat pada tugas',
    methodsAndTechniques: 'Konseling perorangan, bimbingan kelompok, dan kunjungan rumah.',
    strategyAndTactics: 'Mulai dari target yang paling mungkin dicapai agar tumbuh keyakinan diri.',
    goals: story.goals.map((goal, goalIndex) => ({
      number: goalIndex + 1,
      statement: teller.say(goal.statement),
      level: teller.say(goal.level),
      targets: remaining.splice(0, goal.targets.length).map((course) => targetOf(course, teller.say)),
    })),
  };
}

function targetOf(
  { number, target, dueOn, removedReason, isReached }: Course,
  say: (text: string) => string,
) {
  const { statement, indicator, baseline, targetValue, unit, months, tasks } = target;
  const state = isReached ? 'done' : removedReason === undefined ? 'running' : 'dropped';
  return {
    number,
    statement: say(statement),
    indicator: say(indicator),
    baseline,
    targetValue,
    unit,
    dueOn,
    horizon: months <= 1 ? 'immediate' : months <= 3 ? 'short' : 'medium',
    ...defined({ removedReason }),
    tasks: tasks.map((task, index) => ({
      ...Object.fromEntries(
        Object.entries(task).map(([key, text]) => [
          key,
          key === 'service' || key === 'programme' ? text : say(text),
        ]),
      ),
      number: index + 1,
      state,
    })),
  };
}
