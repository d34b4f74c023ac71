import { defined } from '../defined.ts';
import type { Draft } from '../fields/field.ts';
import { textOf } from './cell.ts';
import { fieldsOf, importFields, importLabel } from './fields.ts';
import type { SheetKind } from './import-field.ts';
import { readPhone, readWrittenNumber } from './read-written-number.ts';
import { type HeldRow, type ImportFacts, type RowReader, readRow, type Said } from './row-reader.ts';

/** A sheet that tells more of the people of another. */
type FurtherKind = Exclude<SheetKind, 'people'>;

/** A row of a further sheet: whose it is, by what leads there, and what it says. */
export type FurtherRow = {
  at: number;
  kind: FurtherKind;
  person: { registerNumber: string | undefined; nik: string | undefined; fullName: string | undefined };
  answers: Draft;
  troubles: Said[];
  remarks: Said[];
};

/** What old lists do not tell of these forms: it may be left open, and is told as empty afterwards. */
export const furtherMayLack: Readonly<
  Record<'contract' | 'planning' | 'evaluation' | 'resourceLink', readonly string[]>
> = {
  contract: ['parties', 'limitedTo'],
  planning: ['focus', 'rootCause', 'problemSolvingGoal'],
  evaluation: ['periodFrom', 'periodTo', 'process', 'result', 'followUpPlan'],
  resourceLink: [],
};

/** Reads a row of a further sheet. Against its form and its stay it is held once it is known whose it is. */
export function judgeFurther(
  held: HeldRow,
  at: number,
  kind: FurtherKind,
  columnOf: ReadonlyMap<string, number>,
  facts: ImportFacts,
): FurtherRow {
  const row = readRow(held, columnOf, facts);
  const person = {
    registerNumber: readWrittenNumber(row, `${kind}.registerNumber`),
    nik: row.nik(`${kind}.nik`),
    fullName: row.line(`${kind}.fullName`),
  };
  const isUnnamed = Object.values(person).every((key) => key === undefined);
  if (isUnnamed && row.troubles.length === 0)
    row.trouble(`${kind}.fullName`, 'Tidak tertulis milik siapa: isi nomor induk, NIK, atau nama.');
  const answers = readers[kind](row);
  for (const id of fieldsOf(kind))
    if (importFields[id]?.needed && !isThere(row, id) && !id.startsWith(`${kind}.full`))
      row.trouble(id, `${importLabel(id)} belum diisi.`);
  return { at, kind, person, answers, troubles: row.troubles, remarks: row.remarks };
}

/** Of a number, nought is something. */
const isThere = (row: RowReader, id: string): boolean =>
  importFields[id]?.reads === 'number' ? textOf(row.cell(id)) !== '' : row.has(id);

const readers: Readonly<Record<FurtherKind, (row: RowReader) => Draft>> = {
  family: (row) =>
    defined({
      name: row.line('family.name'),
      relation: row.choice('family.relation'),
      occupation: row.line('family.occupation'),
      phone: readPhone(row, 'family.phone'),
    }),
  contracts: (row) =>
    defined({
      kind: row.choice('contract.kind'),
      purpose: row.paragraph('contract.purpose'),
      startsOn: row.day('contract.startsOn', true),
      endsOn: row.day('contract.endsOn', true),
      signedOn: row.day('contract.signedOn'),
      signing: row.has('contract.signedOn') ? 'signed' : undefined,
    }),
  plans: (row) =>
    defined({
      plannedOn: row.day('plan.plannedOn'),
      focus: row.paragraph('plan.focus'),
      goal: row.line('plan.goal'),
      target: row.line('plan.target'),
      indicator: row.line('plan.indicator'),
      baseline: row.number('plan.baseline'),
      targetValue: row.number('plan.targetValue'),
      unit: row.line('plan.unit'),
      dueOn: row.day('plan.dueOn', true),
      achieved: row.number('plan.achieved'),
      achievedOn: row.day('plan.achievedOn'),
      status: row.choice('plan.status'),
    }),
  links: (row) => {
    const state = row.choice('link.state');
    const recognisedOn = row.day('link.recognisedOn');
    const on = row.day('link.stateOn') ?? recognisedOn;
    return defined({
      need: row.choice('link.need'),
      resource: row.line('link.resource')?.slice(0, 120),
      recognisedOn,
      steps: state === undefined || state === 'recognised' ? undefined : [{ state, on }],
    });
  },
};

/** The plan that the rows of one person make, with the round of its last achievements; undefined without a round. */
export function planOf(rows: readonly FurtherRow[]): { plan: Draft; round: Draft | undefined } {
  const goals = [...Map.groupBy(rows, ({ answers }) => String(answers.goal)).entries()];
  const numbers = new Map(rows.map((row, at) => [row, at + 1]));
  const plan = defined({
    plannedOn: rows.map(({ answers }) => String(answers.plannedOn)).toSorted()[0],
    focus: rows.flatMap(({ answers }) => answers.focus ?? [])[0],
    goals: goals.map(([statement, of], at) => ({
      number: at + 1,
      statement,
      targets: of.map((row) => targetOf(row, numbers.get(row) ?? 0)),
    })),
  });
  const judged = rows.filter(
    ({ answers }) => answers.status !== undefined && answers.achievedOn !== undefined,
  );
  if (judged.length === 0) return { plan, round: undefined };
  const round = {
    evaluatedOn: judged
      .map(({ answers }) => String(answers.achievedOn))
      .toSorted()
      .at(-1),
    kind: 'periodic',
    achievements: judged.map((row) =>
      defined({
        targetNumber: numbers.get(row),
        status: row.answers.status,
        value: row.answers.achieved as number | undefined,
      }),
    ),
  };
  return { plan, round };
}

function targetOf({ answers }: FurtherRow, number: number): Draft {
  const { target, indicator, baseline, targetValue, unit, dueOn } = answers;
  return { number, statement: target, indicator, baseline, targetValue, unit, dueOn, tasks: [] };
}
