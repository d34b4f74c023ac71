import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings as findingsField } from '#domain/fields/findings';
import { daysOf, isEmptyValue, locateTrouble, printValue, schemaOf } from '#domain/fields/kinds';
import { printFindings } from '#domain/papers/packet-findings';
import { peopleOnFile } from '#domain/people/people-on-file';
import { beginReassessment, findingsToday, sharedFindings } from '#domain/results/findings-today';

const finding = (number: number, more: object = {}) => ({
  number,
  kind: 'problem',
  statement: `Temuan ke-${number}`,
  ...more,
});
const held = (on: string, ...findings: object[]) => ({ recordId: `a-${on}`, on, answers: { findings } });
const field = findingsField('Temuan');

describe('a finding', () => {
  it('needs its words, and says by its number what is wrong with it', () => {
    const rows = [finding(4), finding(7, { statement: ' ', evidence: 'Rapor' })];
    const { error } = schemaOf(field).safeParse(rows);
    expect(error?.issues.map(({ message }) => message)).toEqual(['Temuan belum dirumuskan.']);
    expect(locateTrouble(field, rows, [1, 'statement'])).toBe('Temuan 7');
    const twice = schemaOf(field).safeParse([finding(4), finding(4)]);
    expect(twice.error?.issues[0]?.message).toBe('Nomor temuan 4 dipakai dua kali.');
  });

  it('is nothing while only its number, kind and heading stand there', () => {
    expect(isEmptyValue(field, [{ number: 1, kind: 'need', heading: 'situation' }])).toBe(true);
    expect(isEmptyValue(field, [{ number: 1, kind: 'need', evidence: 'Rapor' }])).toBe(false);
  });

  it('asks for its day, unless it was withdrawn', () => {
    const rows = [
      finding(1, { dueOn: '2026-12-01' }),
      finding(2, { dueOn: '2026-12-01', withdrawnReason: 'x' }),
    ];
    expect(daysOf(field, rows).map(({ path }) => path)).toEqual([[0, 'dueOn']]);
  });

  it('prints whatever stands in a draft without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(printValue(field, value).shape).toBe('table');
        expect(() => [isEmptyValue(field, value), daysOf(field, value)]).not.toThrow();
      }),
    );
  });
});

describe('the findings of a case today', () => {
  const first = held('2026-01-10', finding(1), finding(2), finding(3, { kind: 'strength' }));
  const second = held(
    '2026-06-10',
    finding(1, { isContinued: true, state: 'less', stateNote: 'Mulai masuk sekolah' }),
    finding(2, { isContinued: true, state: 'solved' }),
    finding(4),
  );

  it('are the newest words of each, and what every assessment said of it', () => {
    const today = findingsToday([first, second]);
    expect(today.map(({ latest, standing }) => [latest.number, standing])).toEqual([
      [1, 'open'],
      [2, 'solved'],
      [3, 'open'],
      [4, 'open'],
    ]);
    expect(today[0]?.history.map(({ on, finding: { state } }) => [on, state])).toEqual([
      ['2026-01-10', undefined],
      ['2026-06-10', 'less'],
    ]);
    expect(today[2]?.history).toHaveLength(1);
  });

  it('are withdrawn by any version that says so, whatever was written later', () => {
    const mended = held('2026-01-10', finding(1, { withdrawnReason: 'Orang lain' }), finding(2));
    expect(findingsToday([mended, second]).map(({ standing }) => standing)).toEqual([
      'withdrawn',
      'solved',
      'open',
    ]);
  });

  it('leave out what cannot be read, and are none of assessments from before there were findings', () => {
    const old = { recordId: 'o', on: null, answers: { problemStatement: 'Masalah' } };
    expect(findingsToday([old, held('2026-02-01', { number: 'x' }, finding(1))])).toHaveLength(1);
    expect(findingsToday([old])).toEqual([]);
  });

  it('begin a reassessment: those that are open, under their numbers, to be said of anew', () => {
    const due = held('2026-07-01', finding(5, { dueOn: '2026-08-01' }), finding(6, { dueOn: '2027-01-01' }));
    expect(beginReassessment([first, second, due], '2026-10-01')).toEqual({
      kind: 'followUp',
      findings: [
        { ...finding(1), isContinued: true },
        { ...finding(3, { kind: 'strength' }), isContinued: true },
        { ...finding(4), isContinued: true },
        { ...finding(5), isContinued: true },
        { ...finding(6, { dueOn: '2027-01-01' }), isContinued: true },
      ],
    });
    expect(beginReassessment([], '2026-10-01')).toEqual({});
  });

  it('are the same in two stays where number and words are', () => {
    const now = findingsToday([held('2027-01-01', finding(1), finding(3, { statement: 'Lain' }))]);
    expect([...sharedFindings(findingsToday([first]), now)]).toEqual([1]);
  });

  it('keep their number whatever assessments follow, for any of them', () => {
    const anAssessment = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 9 }) }), {
      selector: ({ number }) => number,
    });
    fc.assert(
      fc.property(fc.array(anAssessment, { maxLength: 6 }), (all) => {
        const assessments = all.map((rows, at) =>
          held(`2026-01-${10 + at}`, ...rows.map(({ number }) => finding(number))),
        );
        const today = findingsToday(assessments);
        const numbers = [...new Set(all.flat().map(({ number }) => number))].sort((a, b) => a - b);
        expect(today.map(({ latest }) => latest.number)).toEqual(numbers);
        expect(today.reduce((sum, { history }) => sum + history.length, 0)).toBe(all.flat().length);
      }),
    );
  });

  it('stand in the packet with the goals that answer them, without those that were withdrawn', () => {
    const told = findingsToday([
      held(
        '2026-06-10',
        finding(1, { level: 'family', weight: 'great', state: 'less', decision: 'plan' }),
        finding(2, { decision: 'plan' }),
        finding(3, { decision: 'watched' }),
        finding(4, { withdrawnReason: 'Keliru' }),
      ),
    ]);
    const { brief, rows } = printFindings(told, [
      { number: 2, statement: 'Sekolah', findings: [1], targets: [] },
    ]);
    expect(brief.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Temuan 1, dijawab tujuan 2: Masalah, keluarga: Temuan ke-1. Bobot besar. Berkurang (10 Jun 2026).',
      'Temuan 2, belum dijawab tujuan: Masalah: Temuan ke-2.',
      'Temuan 3, dipantau: Masalah: Temuan ke-3.',
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual([
      'Berkurang\nKe rencana\nDijawab tujuan 2.',
      'Ke rencana\nBelum dijawab tujuan.',
      'Dipantau',
    ]);
  });
});

describe('whom a file names', () => {
  it('is each once, by the first that names them, and of an odd row nothing', () => {
    const people = peopleOnFile({
      client: [{ fullName: 'Rini', family: [{ name: 'Siti', relation: 'mother' }, null, { name: ' ' }] }],
      eic: [{ referrerName: 'siti', referrerAgency: 'Dinas Sosial' }],
      contract: [
        {
          parties: [
            { name: 'Wati', role: 'guardian' },
            { name: 'Sri', role: 'worker' },
          ],
        },
      ],
      referral: [{ institution: 'Dinas Sosial' }],
    });
    expect(people.map(({ name, as }) => `${name} (${as})`)).toEqual([
      'Rini (klien)',
      'Siti (ibu)',
      'Wati (wali)',
      'Dinas Sosial (instansi perujuk)',
    ]);
  });
});
