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
    prognoses: prognosesOf(story),
    parties: [
      {
        name: teller.say('{nama}'),
        systems: ['client', 'target'],
        role: 'Menerima dan menjalani pertolongan',
      },
      { name: teller.say('{peksos}'), systems: ['change-agent'], role: 'Pekerja sosial' },
      { name: 'Pengasuh dan perawat asrama', systems: ['action'], role: 'Mendampingi sehari-hari' },
      ...(story.isUnknown ? [{ name: 'Puskesmas', systems: ['action'], role: 'Pengobatan' }] : []),
    ],
    targetSystem: story.isUnknown
      ? 'Keteraturan pengobatan dan penerimaan lingkungan.'
      : teller.say('Pengasuhan oleh {kerabat} dan keadaan rumah di {kota}.'),
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
      findings: story.findings.flatMap(({ answeredBy }, at) =>
        answeredBy === goalIndex + 1 ? [at + 1] : [],
      ),
      targets: remaining.splice(0, goal.targets.length).map((course) => ({
        ...targetOf(course, teller.say),
        ...earlierValuesOf(course, plannedOn),
      })),
    })),
  };
}

const prognosesOf = ({ isUnknown }: Story) =>
  isUnknown
    ? {
        wanted: { development: 'Tenang dan mengurus diri', signs: 'Obat diminum teratur, tidur malam cukup' },
        unwanted: { development: 'Kambuh', signs: 'Obat terputus, berbicara sendiri, menjauh dari kelompok' },
      }
    : {
        wanted: {
          development: 'Kembali ke keluarga yang siap',
          signs: 'Keluarga datang teratur, target tercapai',
        },
        unwanted: {
          development: 'Terulang sesudah pulang',
          signs: 'Kunjungan batal, bulan pertama tanpa kabar',
        },
      };

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
    ...defined({ scale: target.scale }),
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

/** Two values of a target with a scale from the days before its plan: nothing is drawn for them. */
function earlierValuesOf({ target }: Course, plannedOn: string) {
  const { baseline, targetValue, scale } = target;
  if (scale === undefined) return {};
  const worse = baseline - Math.sign(targetValue - baseline);
  return {
    earlierValues: [
      { on: addDays(plannedOn, -9), value: Math.max(0, worse) },
      { on: addDays(plannedOn, -4), value: baseline },
    ],
  };
}
