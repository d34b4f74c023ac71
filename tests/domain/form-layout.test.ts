import { describe, expect, it } from 'vitest';
import { withCell } from '#domain/fields/grid-fields';
import { progressOf } from '#domain/fields/progress';
import { forms } from '#domain/forms';
import { contract } from '#domain/forms/contract';
import { letter } from '#domain/forms/letter';
import { saysNothing, sectionsOf } from '#domain/layout/sections';
import { spansOf } from '#domain/layout/spans';
import { letterKindIds } from '#domain/letters/letter-kinds';
import { eic } from '#domain/stages/eic';
import { evaluation } from '#domain/stages/evaluation';
import { planning } from '#domain/stages/planning';

describe('the layout of a form, from its declaration', () => {
  it('fills rows of twelve columns, and none of them beyond', () => {
    for (const form of Object.values(forms)) {
      for (const { fields } of sectionsOf(form, {})) {
        const spans = spansOf(fields.map(([, field]) => [field, undefined]));
        expect(spans).toHaveLength(fields.length);
        let taken = 0;
        for (const span of spans) taken = taken + span > 12 ? span : taken + span;
        expect(taken).toBeLessThanOrEqual(12);
      }
    }
  });

  it('puts short fields beside one another, and a paragraph alone over the whole row', () => {
    const spansIn = (heading: string) => {
      const section = sectionsOf(eic, {}).find((one) => one.heading === heading);
      return spansOf((section?.fields ?? []).map(([, field]) => [field, undefined]));
    };
    expect(spansIn('Kontak awal')).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect(spansIn('Hubungan awal (engagement)')).toEqual([6, 6, 12]);
    expect(spansIn('Berkas penerimaan')).toEqual([12]);
  });

  it('answers a whole column at once only where papers are ticked or told, never where somebody judges', () => {
    const offered = Object.values(forms).flatMap(({ id, fields }) =>
      Object.entries(fields).flatMap(([name, field]) =>
        'columns' in field
          ? Object.entries<object>(field.columns)
              .filter(([, column]) => 'forAll' in column)
              .map(([column]) => `${id}.${name}.${column}`)
          : [],
      ),
    );
    expect(offered.sort()).toEqual([
      'consent.items.isTold',
      'contract.elements.isPresent',
      'eic.documents.state',
    ]);
  });

  it('folds what is empty and not wanted, and nothing that is wanted, answered or wrong', () => {
    const folded = (answers: Record<string, unknown>, troubles: Parameters<typeof saysNothing>[2] = []) =>
      sectionsOf(eic, answers)
        .filter((section) => saysNothing(section, answers, troubles))
        .map(({ heading }) => heading);
    expect(folded({})).toEqual(['Aksesibilitas pelayanan']);
    expect(folded({ accessServices: 'Diantar ke Puskesmas.' })).toEqual([]);
    expect(folded({}, [{ path: 'leveragePoint', label: '', sentence: '' }])).toEqual([]);
    for (const form of Object.values(forms)) {
      for (const section of sectionsOf(form, {})) {
        const isWanted = section.fields.some(([, field]) => field.required || field.expected);
        expect(isWanted && saysNothing(section, {}, [])).toBe(false);
      }
    }
  });
});

describe('the layout of a letter', () => {
  it('keeps in sight what its kind asks for, and folds the words that replace the template', () => {
    for (const kind of letterKindIds) {
      const folded = sectionsOf(letter, { kind }).filter((section) => saysNothing(section, { kind }, []));
      expect(
        folded.map(({ heading }) => heading),
        kind,
      ).toEqual(['Kata-kata surat']);
    }
  });
});

describe('how far a field is answered', () => {
  it('counts the rows of a matrix, not the matrix', () => {
    const { documents } = eic.fields;
    expect(progressOf(documents, { ktp: { state: 'copy' }, kk: {} })).toEqual({ answered: 1, asked: 12 });
  });

  it('counts the cells that rows must have: parties without their tasks are not complete', () => {
    const { parties } = contract.fields;
    const rows = [
      { name: 'Sri', role: 'worker' },
      { name: 'Rini', role: 'client', tasks: 'Bercerita.' },
    ];
    expect(progressOf(parties, rows)).toEqual({ answered: 5, asked: 6 });
    expect(progressOf(parties, undefined)).toEqual({ answered: 0, asked: 1 });
  });

  it('counts targets: one rated of six is one of six', () => {
    const { achievements } = evaluation.fields;
    const rated = [
      { targetNumber: 1, status: 'achieved' },
      { targetNumber: 2, value: 4 },
    ];
    expect(progressOf(achievements, rated, { targetCount: 6 })).toEqual({ answered: 1, asked: 6 });
    const goals = [{ targets: [{ statement: 'a', indicator: 'b' }, { statement: 'c' }] }];
    expect(progressOf(planning.fields.goals, goals)).toEqual({ answered: 1, asked: 2 });
  });
});

it('whoever says how strong a motivation shows has said whether it is there, and takes both back', () => {
  const { motivations } = eic.fields;
  const strong = withCell(motivations, {}, 'desire', 'score', '2');
  expect(strong).toEqual({ desire: { score: '2', isPresent: true } });
  expect(withCell(motivations, strong, 'desire', 'score', '0')).toEqual({
    desire: { score: '0', isPresent: false },
  });
  expect(withCell(motivations, strong, 'desire', 'score', undefined).desire?.isPresent).toBeUndefined();
});
