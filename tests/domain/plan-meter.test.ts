import { describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { findingsToday } from '#domain/results/findings-today';
import { planMeter, sayMeter } from '#domain/stages/plan-meter';
import { citationTroubles, planWarnings } from '#domain/stages/plan-warnings';
import { planning } from '#domain/stages/planning';

const target = (number: number, more: object = {}) => ({
  ...{ number, statement: `Target ${number}`, indicator: 'Kali', baseline: 0, targetValue: 3, unit: 'kali' },
  ...{ dueOn: '2026-12-01', tasks: [{ number: 1, what: 'Berlatih', programme: 'capability' }], ...more },
});
const goal = (number: number, more: object = {}) => ({
  ...{ number, statement: `Tujuan ${number}`, targets: [target(number)], ...more },
});
const found = findingsToday([
  {
    recordId: 'a',
    on: '2026-09-10',
    answers: {
      findings: [
        { number: 1, kind: 'problem', statement: 'Putus sekolah', decision: 'plan' },
        { number: 2, kind: 'risk', statement: 'Kabur', decision: 'watched' },
        { number: 3, kind: 'need', statement: 'Akta', withdrawnReason: 'Sudah ada' },
        { number: 4, kind: 'problem', statement: 'Gigi berlubang', decision: 'plan', state: 'solved' },
      ],
    },
  },
]);
const facts = { today: '2026-11-20', findings: found, completed: null };
const sentences = (answers: Draft, more: object = {}) =>
  planWarnings(answers, { ...facts, ...more }).map(({ path, sentence }) => `${path}: ${sentence}`);

describe('the meter of a plan', () => {
  const whole: Draft = {
    ...{ focus: 'Sekolah', rootCause: 'Pengasuhan', problemSolvingGoal: 'Bersekolah', goals: [goal(1)] },
    parties: [{ name: 'Rini', systems: ['client', 'target'] }],
    ...{ actionSystem: 'Guru', changeAgentSystem: 'Peksos' },
    ...{ approachModel: 'Tugas', methodsAndTechniques: 'Konseling', strategyAndTactics: 'Bertahap' },
  };

  it('finds the six contents of the slides where they are written, or said by target, task or person', () => {
    expect(planMeter(whole).map(({ id, missing }) => [id, missing])).toEqual([
      ['focus', []],
      ['goals', []],
      ['indicators', []],
      ['systems', []],
      ['programmes', []],
      ['methods', []],
    ]);
    expect(sayMeter(whole)).toBe('6 dari 6 bagian ada.');
  });

  it('says what is not there yet, and opens the first of it', () => {
    const { rootCause: _root, strategyAndTactics: _strategy, goals: _goals, ...part } = whole;
    expect(sayMeter(part)).toBe(
      '1 dari 6 bagian ada. Belum: Fokus dan akar masalah (1 dari 2); Tujuan (1 dari 2); Indikator keberhasilan; Program; Metode, teknik, dan strategi (2 dari 3).',
    );
    expect(planMeter(part).map(({ opens }) => opens)).toEqual([
      'rootCause',
      'goals',
      'successIndicators',
      'clientSystem',
      'programmes',
      'strategyAndTactics',
    ]);
    expect(sayMeter({})).toContain('0 dari 6');
  });

  it('asks only for fields that the plan has', () => {
    for (const { missing, opens } of planMeter({}))
      for (const name of [...missing, opens]) expect(Object.keys(planning.fields)).toContain(name);
  });
});

describe('what is odd about a plan', () => {
  it('is a finding decided to the plan that no goal answers, and a goal that answers none', () => {
    expect(sentences({ goals: [goal(1)] })).toEqual([
      'goals: Temuan 1. Masalah: Putus sekolah diputuskan ke rencana, tetapi belum dijawab tujuan mana pun.',
      'goals.0.findings: Tujuan 1 belum menyebut temuan yang dijawabnya.',
    ]);
    expect(sentences({ goals: [goal(1, { findings: [1] })] })).toEqual([]);
    expect(sentences({ goals: [goal(1)] }, { findings: [] })).toEqual([]);
  });

  it('is a target with no task, unless it left the plan', () => {
    const cited = { findings: [1] };
    const bare = [target(1, { tasks: [] }), target(2, { tasks: [], removedReason: 'Pindah' })];
    expect(sentences({ goals: [goal(1, { ...cited, targets: bare })] })).toEqual([
      'goals.0.targets.0.statement: Target 1 belum memiliki kegiatan.',
    ]);
  });

  it.each([
    ['immediate', '2026-12-20', []],
    ['immediate', '2027-01-20', ['segera berarti paling lama 1 bulan']],
    ['short', '2027-02-18', []],
    ['short', '2027-02-28', ['jangka pendek berarti paling lama 3 bulan']],
    ['medium', '2027-02-20', []],
    ['medium', '2027-01-20', ['jangka menengah berarti 3 sampai 12 bulan']],
    ['medium', '2028-01-20', ['jangka menengah berarti 3 sampai 12 bulan']],
    ['long', '2027-01-20', ['jangka panjang berarti lebih dari 12 bulan']],
    ['long', '2029-01-20', []],
    ['short', 'entah', []],
  ])('is the horizon %s with the day %s: %j', (horizon, dueOn, odd) => {
    const goals = [goal(1, { findings: [1], targets: [target(1, { horizon, dueOn })] })];
    const told = sentences({ plannedOn: '2026-11-20', goals });
    expect(told.map((sentence) => odd.some((words) => sentence.includes(words)))).toEqual(
      odd.map(() => true),
    );
  });

  it('is counted from today for what is new or moved in a later version, and not at all for what stayed', () => {
    const goals = [
      goal(1, { findings: [1], targets: [target(1, { horizon: 'short', dueOn: '2027-01-10' })] }),
    ];
    const later = { plannedOn: '2026-01-05', goals };
    expect(sentences(later)).toHaveLength(1);
    expect(sentences(later, { completed: { goals } })).toEqual([]);
    expect(sentences(later, { completed: { goals: [] } })).toEqual([]);
  });

  it('is somebody named twice among the systems', () => {
    const parties = [
      { name: 'Siti', systems: ['client'] },
      { name: ' siti ', systems: ['action'] },
    ];
    expect(sentences({ parties }, { findings: [] })).toEqual([
      'parties.1.name: siti sudah disebut di atas. Centang sistemnya di sana.',
    ]);
  });

  it('is refused where a goal cites what is not there or was withdrawn, and not what was solved', () => {
    const goals = [goal(1, { findings: [1, 4] }), goal(2, { findings: [3, 9] })];
    expect(citationTroubles({ goals }, found)).toEqual([
      expect.objectContaining({
        path: 'goals.1.findings',
        sentence: 'Tujuan 2: temuan 3 sudah ditarik. Lepaskan dari tujuan ini, atau pilih temuan lain.',
      }),
      expect.objectContaining({
        sentence:
          'Tujuan 2: temuan 9 tidak ada dalam asesmen kasus ini. Lepaskan dari tujuan ini, atau pilih temuan lain.',
      }),
    ]);
  });

  it('is said of any half-written draft without throwing', () => {
    for (const goals of [undefined, 'x', [null, {}, { targets: [null, {}], findings: 'x' }]])
      expect(() => [planWarnings({ goals }, facts), planMeter({ goals })]).not.toThrow();
  });
});
