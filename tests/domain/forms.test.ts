import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import type { ChoiceField } from '#domain/fields/choice';
import { asText, type Draft, type Field, type Printed } from '#domain/fields/field';
import type { ListField, MatrixField } from '#domain/fields/grid-fields';
import { isEmptyValue, kindNames, printValue, schemaOf } from '#domain/fields/kinds';
import { taskStates } from '#domain/fields/plan-tree';
import { printForm, shownFields, tidyAnswers, troublesOf } from '#domain/form';
import { formIds, stageOf, stages } from '#domain/forms';
import { letterKindIds } from '#domain/letters/letter-kinds';
import { assessmentLevels } from '#domain/lists/assessment-levels';
import { atensiServices } from '#domain/lists/atensi-services';
import {
  assessmentHeadings,
  findingDecisions,
  findingKinds,
  findingStates,
  findingWeights,
} from '#domain/lists/findings';
import { horizons } from '#domain/lists/horizons';
import { programmeKinds } from '#domain/lists/programme-kinds';
import { targetStatuses } from '#domain/results/attainment';
import { permissions } from '#domain/roles';
import { type StageId, stageIds } from '#domain/stage';
import { declaredForm } from '../support/declared-form.ts';
import { sampleAnswers, sampleDay, sampleValue } from '../support/sample-answers.ts';

const facts = { today: '2026-11-24' };
const allForms = formIds.map(declaredForm);
const allFields = allForms.flatMap((form) =>
  Object.entries(form.fields).map(([name, field]) => ({ at: `${form.id}.${name}`, form, name, field })),
);
const columnsOf = (field: Field): Field[] =>
  field.kind === 'list' || field.kind === 'matrix'
    ? Object.values((field as ListField | MatrixField).columns)
    : [];
const textOf = (printed: Printed) =>
  printed.shape === 'table' ? printed.rows.flat().join('\n') : printed.text;

/** Every piece of text a person typed, wherever it stands in an answer. */
function typedTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(typedTexts) : [];
}

/** Codes are printed by their labels, so they are not looked for in print. */
const codes = new Set(
  [
    ...allFields.flatMap(({ field }) => [field, ...columnsOf(field)]).map(optionsOf),
    horizons,
    assessmentHeadings,
    assessmentLevels,
    findingDecisions,
    findingKinds,
    findingStates,
    findingWeights,
    atensiServices,
    programmeKinds,
    taskStates,
    targetStatuses,
  ].flatMap(Object.keys),
).add('32.01');

function optionsOf(field: Field): Readonly<Record<string, string>> {
  return 'options' in field ? (field as ChoiceField).options : {};
}

function asPrinted(text: string): string {
  if (isCivilDate(text)) return formatCivilDate(text, text === sampleDay ? 'long' : 'short');
  return /^\d\d:\d\d$/.test(text) ? text.replace(':', '.') : text;
}

describe('every form', () => {
  it.each(allForms)('$id is known by its id, versioned, and named in a list', (form) => {
    expect(declaredForm(form.id)).toBe(form);
    expect(form.version).toBeGreaterThanOrEqual(1);
    expect([form.label, form.recordLabel].map((label) => label.trim())).not.toContain('');
    expect(Object.keys(permissions)).toEqual(expect.arrayContaining([form.read, form.write]));
  });

  it.each(allForms)('$id orders its records by a date it asks for', (form) => {
    if (form.happenedOn === undefined) expect(form.about).toBe('client');
    else expect(form.fields[form.happenedOn]?.kind).toBe('civilDate');
  });

  it.each(allForms)('$id says a label once under a heading, and every field has both', (form) => {
    const labels = Object.values(form.fields).map((field) => `${field.heading} / ${field.label}`);
    expect(labels.filter((label) => /undefined|\/ $/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(allForms)('$id keeps the fields of a heading together', (form) => {
    const headings = Object.values(form.fields).map((field) => field.heading);
    const changes = headings.filter((heading, index) => heading !== headings[index - 1]);
    expect(changes).toEqual([...new Set(headings)]);
  });

  it.each(allForms)('$id names each needed field when nothing is filled in', (form) => {
    const named = troublesOf(form, {}, facts).map((trouble) => trouble.path);
    const needed = shownFields(form, {}).filter(([, field]) => field.required);
    expect(named).toEqual(expect.arrayContaining(needed.map(([name]) => name)));
    for (const [name, field] of needed) {
      expect(troublesOf(form, {}, facts)).toContainEqual({
        path: name,
        label: field.label,
        sentence: `${field.label} belum diisi.`,
      });
    }
  });

  it.each(allForms)('$id, filled in, may be completed', (form) => {
    expect(troublesOf(form, sampleAnswers(form), facts)).toEqual([]);
  });

  it.each(allForms)('$id needs every needed field, one by one', (form) => {
    const answers = sampleAnswers(form);
    for (const [name] of shownFields(form, answers).filter(([, field]) => field.required)) {
      const { [name]: _gone, ...others } = answers;
      expect(troublesOf(form, others, facts).map((trouble) => trouble.path)).toContain(name);
    }
  });

  it.each(allForms)('$id prints every text that was typed, in declared order', (form) => {
    const answers = sampleAnswers(form);
    const printed = printForm(form, answers, { unmasked: true });
    const paper = printed.map((field) => textOf(field.printed)).join('\n');
    const lost = typedTexts(answers).filter((text) => !codes.has(text) && !paper.includes(asPrinted(text)));
    expect(lost).toEqual([]);
    expect(printed.map((field) => field.name)).toEqual(
      shownFields(form, answers)
        .filter(([name, field]) => !isEmptyValue(field, answers[name]))
        .map(([name]) => name),
    );
  });

  it.each(allForms)('$id keeps its completed answers whole when they are tidied', (form) => {
    const answers = sampleAnswers(form);
    expect(tidyAnswers(form, answers)).toEqual(answers);
  });

  it.each(allForms)('$id never says a word of a validator, whatever is in it', (form) => {
    for (const odd of oddValues) {
      const answers = Object.fromEntries(Object.keys(form.fields).map((name) => [name, odd]));
      const sentences = troublesOf(form, answers, facts).map((trouble) => trouble.sentence);
      expect(sentences.filter((sentence) => /invalid|expected|must|undefined|too /i.test(sentence))).toEqual(
        [],
      );
    }
  });

  it.each(allForms)('$id judges and prints any draft at all without throwing', (form) => {
    const names = Object.keys(form.fields);
    const draft = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 5 }));
    fc.assert(
      fc.property(draft, (answers) => {
        troublesOf(form, answers, facts);
        printForm(form, tidyAnswers(form, answers));
      }),
    );
  });

  it.each(allForms)('$id prints odd and half-written answers without throwing or losing them', (form) => {
    for (const odd of oddValues) {
      const answers = Object.fromEntries(Object.keys(form.fields).map((name) => [name, odd]));
      const printed = printForm(form, answers, { unmasked: true });
      if (typeof odd !== 'string') continue;
      const text = asText(odd).replace(/[\s.-]/g, '');
      const lost = printed.filter(
        (field) =>
          !textOf(field.printed)
            .replace(/[\s.:-]/g, '')
            .includes(text.slice(0, 3)),
      );
      expect(lost.map((field) => field.name)).toEqual([]);
    }
  });

  it.each(allForms)('$id refuses an answer to a question it does not ask', (form) => {
    expect(troublesOf(form, { ...sampleAnswers(form), shoeSize: 41 }, facts)).toEqual([
      { path: 'shoeSize', label: 'shoeSize', sentence: 'Isian "shoeSize" tidak dikenal formulir ini.' },
    ]);
  });

  it.each(allForms)('$id still prints what an older declaration asked', (form) => {
    const printed = printForm(form, { ...sampleAnswers(form), shoeSize: 'empat puluh satu' });
    expect(printed.at(-1)).toEqual({
      name: 'shoeSize',
      label: 'shoeSize',
      printed: { shape: 'paragraphs', text: 'empat puluh satu' },
    });
  });
});

const oddValues: unknown[] = [
  'tulisan tangan',
  '31/02/2026',
  42,
  1e300,
  true,
  [],
  ['a', 'b'],
  [null],
  [{ name: { deep: 1 }, targets: 'x' }],
  [{ statement: 'x', targets: [null, { tasks: 'x', dueOn: 5 }, { statement: 'y', tasks: [null, 'z'] }] }],
  [{ status: 'achieved', targetNumber: 'satu' }],
  { a: { b: 'c' } },
  { code: 5, name: null },
  { physical: 'x', desire: 7, ktp: { state: [] } },
  { toString: [] },
];

describe('every field', () => {
  it.each(allFields)(
    '$at is of a known kind, has a schema and a printer, and knows when it is empty',
    ({ field }) => {
      for (const each of [field, ...columnsOf(field)]) {
        expect(kindNames()).toContain(each.kind);
        const value = sampleValue(each);
        expect(schemaOf(each).safeParse(value)).toMatchObject({ success: true });
        expect([undefined, null, '', ' '].every((nothing) => isEmptyValue(each, nothing))).toBe(true);
        expect(isEmptyValue(each, value)).toBe(false);
        expect(textOf(printValue(each, value))).not.toBe('');
        expect(each.label).toBe(each.label.trim());
        expect(each.label).not.toBe('');
      }
    },
  );

  it('has an English camelCase name', () => {
    expect(allFields.filter(({ name }) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([]);
  });

  it('ends its help as a sentence does', () => {
    const helps = allFields.flatMap(({ at, field }) => (field.help ? [`${at}: ${field.help}`] : []));
    expect(helps.filter((help) => !/[.?]$/.test(help))).toEqual([]);
  });

  const dates = allFields.filter(({ field }) => field.kind === 'civilDate');

  it.each(dates)('$at refuses 31/02 and says so', ({ form, name, field }) => {
    const answers = opened(form.id, name, '31/02/2026');
    expect(troublesOf(form, answers, facts)).toContainEqual({
      path: name,
      label: field.label,
      sentence: `${field.label}: Tanggal 31/02/2026 tidak ada di kalender.`,
    });
  });

  it.each(dates)('$at takes a day to come only where one is meant', ({ form, name, field }) => {
    const troubles = troublesOf(form, opened(form.id, name, '2027-03-01'), facts).filter(
      (trouble) => trouble.path === name,
    );
    const mayBeFuture = 'mayBeFuture' in field && field.mayBeFuture;
    expect(troubles.map((trouble) => trouble.sentence)).toEqual(
      mayBeFuture ? [] : [`${field.label}: 1 Maret 2027 belum tiba.`],
    );
  });

  it('lets only plans, deadlines and periods agreed on lie in the future', () => {
    const future = dates.filter(({ field }) => 'mayBeFuture' in field && field.mayBeFuture);
    expect(future.map(({ at }) => at)).toEqual([
      'caseFile.abhVerdictEndsOn',
      'caseFile.nextHearingOn',
      'caseFile.plannedLeaveOn',
      'contact.followUpDueOn',
      'contract.startsOn',
      'contract.endsOn',
      'consent.expectedOn',
      'intervention.availableFrom',
      'note.followUpDueOn',
      'evaluation.nextEvaluationOn',
      'followUp.nextOn',
      'resourceLink.nextOn',
      'supervision.nextOn',
      'letter.meetOn',
      'letter.fromOn',
      'letter.untilOn',
    ]);
  });

  const texts = allFields.filter(({ field }) => field.kind === 'text' || field.kind === 'longText');

  it.each(texts)('$at refuses 200,000 characters and says how many it takes', ({ form, name, field }) => {
    const most = (field as Field & { maxLength: number }).maxLength.toLocaleString('de-DE');
    expect(troublesOf(form, opened(form.id, name, 'a'.repeat(200_000)), facts)).toContainEqual({
      path: name,
      label: field.label,
      sentence: `${field.label}: Teks terlalu panjang: 200.000 karakter, paling banyak ${most}.`,
    });
  });

  it.each(texts)('$at keeps emoji and right-to-left text in print', ({ field }) => {
    const name = 'Siti 🌷 ‏محمد‏ Ömer';
    expect(textOf(printValue(field, name))).toBe(name);
  });
});

/** Answers in which the field is shown, with `value` in it. */
function opened(id: (typeof formIds)[number], name: string, value: unknown): Draft {
  const doors: Draft[] = [
    {},
    { category: 'PMKS-03' },
    { reason: 'T09' },
    { needsAttention: true },
    { state: 'later', lawfulBasis: 'public-task' },
    { way: 'oral-witnessed' },
    { kind: 'secondary' },
    { kind: 'followUp' },
    { signing: 'refused' },
    { instrument: 'other' },
    ...letterKindIds.map((kind) => ({ kind })),
    { birthDate: undefined },
    { birthDate: undefined, ageEstimate: undefined },
  ];
  const form = declaredForm(id);
  const door = doors.find((given) => form.fields[name]?.shownWhen?.(sampleAnswers(form, given)) ?? true);
  return { ...sampleAnswers(form, door), [name]: value };
}

describe('the stages', () => {
  it('are the six of the slides, in order, with the names the regulations give them', () => {
    expect(stages.map((stage) => stage.id)).toEqual(stageIds);
    expect(stages.map((stage) => [stage.label, stage.regulation])).toEqual([
      ['EIC', 'Pendekatan awal'],
      ['Asesmen', 'Pengungkapan dan pemahaman masalah'],
      ['Perencanaan', 'Penyusunan rencana pemecahan masalah'],
      ['Intervensi', 'Pemecahan masalah'],
      ['Evaluasi', 'Monitoring dan evaluasi'],
      ['Terminasi', 'Terminasi'],
    ]);
    expect(stageIds.map(stageOf)).toEqual(stages);
  });

  it('are about a case, read and written as narrative', () => {
    for (const { about, read, write, stage, id } of stages)
      expect({ about, read, write, stage }).toEqual({
        about: 'case',
        read: 'narrative.read',
        write: 'narrative.write',
        stage: id,
      });
  });

  it('gather the records that belong to them', () => {
    const within = (stage: StageId) =>
      formIds.filter((id) => declaredForm(id).stage === stage && id !== stage);
    const gathered = Object.fromEntries(stageIds.map((id) => [id, within(id)]));
    expect(gathered).toEqual({
      eic: ['contact', 'contract', 'consent'],
      assessment: [],
      planning: [],
      intervention: ['note'],
      evaluation: ['resilience'],
      termination: ['referral', 'followUp'],
    });
  });

  it('repeat where the slides repeat', () => {
    const repeating = allForms.filter((form) => form.repeats).map((form) => form.id);
    expect(repeating).toEqual([
      'contact',
      'contract',
      'consent',
      'assessment',
      'measurement',
      'intervention',
      'note',
      'evaluation',
      'referral',
      'followUp',
      'resourceLink',
      'conference',
      'consultation',
      'supervision',
      'letter',
      'dailyNote',
    ]);
  });
});

describe('a row of a list', () => {
  const rows = (family: unknown) => ({ ...sampleAnswers(declaredForm('client')), family });
  const troubles = (family: unknown) =>
    troublesOf(declaredForm('client'), rows(family), facts).map(({ path, sentence }) => ({ path, sentence }));

  it('is named by its number when something is missing or wrong in it', () => {
    expect(troubles([{ relation: 'father' }, { name: 'Sri', birthDate: '2026-02-31', nik: '12' }])).toEqual([
      { path: 'family.1.relation', sentence: 'Anggota 2: Hubungan belum diisi.' },
      {
        path: 'family.1.birthDate',
        sentence: 'Anggota 2: Tanggal lahir: Tanggal 2026-02-31 tidak ada di kalender.',
      },
      { path: 'family.1.nik', sentence: 'Anggota 2: NIK: NIK harus terdiri dari 16 angka.' },
    ]);
  });

  it('may not be born tomorrow', () => {
    expect(troubles([{ relation: 'child', birthDate: '2026-11-25' }])).toEqual([
      { path: 'family.0.birthDate', sentence: 'Tanggal lahir: 25 November 2026 belum tiba.' },
    ]);
  });

  it('may be left empty, and then is neither checked nor printed', () => {
    const family = [{ relation: 'mother', name: 'Sri' }, {}, { name: ' ', nik: '' }];
    expect(troubles(family)).toEqual([]);
    const printed = printForm(declaredForm('client'), rows(family)).find((field) => field.name === 'family');
    expect(printed?.printed.shape === 'table' && printed.printed.rows.length).toBe(1);
  });

  it('masks its identity numbers unless they are asked for', () => {
    const family = [{ relation: 'mother', nik: '3201015501700000' }];
    const cells = (unmasked: boolean) =>
      printForm(declaredForm('client'), rows(family), { unmasked })
        .filter((field) => field.name === 'family')
        .map((field) => textOf(field.printed))
        .join();
    expect(cells(false)).toContain('3201**********00');
    expect(cells(false)).not.toContain('3201015501700000');
    expect(cells(true)).toContain('3201015501700000');
  });
});

it('samples fall on one day, before today', () => {
  expect(sampleDay < facts.today).toBe(true);
});
