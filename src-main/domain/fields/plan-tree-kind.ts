import { z } from 'zod';
import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { atensiServices } from '../lists/atensi-services.ts';
import { horizons } from '../lists/horizons.ts';
import { programmeKinds } from '../lists/programme-kinds.ts';
import { labelOf } from './choice.ts';
import { asText, type DatedPart, type FieldKind, isBlank, isHollow } from './field.ts';
import { gasLevelCodes, signed, weightTrouble } from './gas-scale.ts';
import { printNumber } from './number.ts';
import { repeated } from './parts.ts';
import { fromTo, PlanGoal, type PlanTarget, type PlanTreeField, targetsOf, taskStates } from './plan-tree.ts';

export const planTreeKind: FieldKind<PlanTreeField> = {
  schema: () =>
    z
      .array(PlanGoal, { error: 'Isian ini bukan daftar.' })
      .min(1, { error: 'Rencana belum memiliki tujuan.' })
      .max(30, { error: 'Paling banyak 30 baris.' })
      .superRefine((goals, context) => {
        const twice = repeated(targetsOf(goals).map((target) => target.number));
        if (twice !== undefined) {
          context.addIssue({ code: 'custom', message: `Nomor target ${twice} dipakai dua kali.` });
        }
        const unweighted = weightTrouble(scalesIn(goals));
        if (unweighted !== undefined) context.addIssue({ code: 'custom', message: unweighted });
      }),
  isEmpty: (value) =>
    isBlank(value) ||
    (Array.isArray(value) &&
      value.every(
        (goal) => isBlank(goal?.statement) && targetsOf([goal]).every((target) => isBlank(target?.statement)),
      )),
  locate: (_field, value, [goalIndex, , targetIndex, , taskIndex]) => {
    const goal = Array.isArray(value) ? value[Number(goalIndex)] : undefined;
    if (goal === undefined) return undefined;
    if (targetIndex === undefined) return `Tujuan ${asText(goal?.number)}`;
    const target = targetsOf([goal])[Number(targetIndex)];
    const task = asText(target?.tasks?.[Number(taskIndex)]?.number);
    return `Target ${asText(target?.number)}${task === '' ? '' : `, kegiatan ${task}`}`;
  },
  days: (_field, value) =>
    [value]
      .flat()
      .flatMap((goal, goalIndex) =>
        targetsOf([goal]).flatMap((target, index) => daysOfTarget(target, [goalIndex, 'targets', index])),
      ),
  print: (_field, value) => ({
    shape: 'table',
    head: ['No', 'Target', 'Indikator', 'Awal → target', 'Tenggat', 'Kegiatan'],
    rows: [value].flat().flatMap((goal) => [goalRow(goal), ...targetsOf([goal]).map(targetRow)]),
  }),
};

function goalRow(goal: unknown): string[] {
  if (typeof goal !== 'object' || goal === null) return ['', asText(goal), '', '', '', ''];
  const { number, statement, level, findings } = goal as Record<string, unknown>;
  const said = lines(asText(statement), asText(level), sayCited(findings));
  return [`Tujuan ${asText(number)}`, said, '', '', '', ''];
}

function targetRow(target: PlanTarget | null): string[] {
  if (typeof target !== 'object' || target === null) return ['', asText(target), '', '', '', ''];
  const due = asText(target.dueOn);
  return [
    asText(target.number),
    lines(
      isBlank(target.removedReason)
        ? asText(target.statement)
        : `${asText(target.statement)} (dikeluarkan dari rencana: ${asText(target.removedReason)})`,
      ...printScale(target.scale),
    ),
    asText(target.indicator),
    lines(fromTo(target), ...printEarlier(target.earlierValues)),
    lines(isCivilDate(due) ? formatCivilDate(due, 'short') : due, labelOf(horizons, target.horizon)),
    printTargetTasks(target),
  ];
}

/** "Menjawab temuan 1, 3", or nothing. */
function sayCited(findings: unknown): string {
  const cited = [findings ?? []].flat().map(asText).filter(Boolean);
  return cited.length === 0 ? '' : `Menjawab temuan ${cited.join(', ')}`;
}

/** The scale of a target, a line for each level that is described; lenient. */
function printScale(scale: unknown): string[] {
  if (isHollow(scale) || typeof scale !== 'object' || scale === null)
    return isBlank(scale) ? [] : [asText(scale)];
  const { levels, weight } = scale as { levels?: Readonly<Record<string, unknown>>; weight?: unknown };
  const described = gasLevelCodes.filter((code) => !isBlank(levels?.[code]));
  return [
    `Skala pencapaian (GAS)${isBlank(weight) ? '' : `, bobot ${printNumber(weight)}`}`,
    ...described.map((code) => `${signed(code)}: ${asText(levels?.[code])}`),
  ];
}

function printEarlier(values: unknown): string[] {
  const rows = (Array.isArray(values) ? values : []).filter((row) => !isHollow(row));
  const said = rows.map((row: { on?: unknown; value?: unknown }) => {
    const day = asText(row.on);
    return `${isCivilDate(day) ? formatCivilDate(day, 'short') : day}: ${printNumber(row.value)}`;
  });
  return said.length === 0 ? [] : [`Sebelumnya ${said.join('; ')}`];
}

/** The scales of the targets that are still in the plan. */
const scalesIn = (goals: unknown) =>
  targetsOf(goals).flatMap(({ scale, removedReason }) =>
    scale === undefined || removedReason !== undefined ? [] : [scale],
  );

function daysOfTarget(target: PlanTarget | null, path: PropertyKey[]): DatedPart[] {
  const earlier = Array.isArray(target?.earlierValues) ? target.earlierValues : [];
  const day = (on: unknown, more: Pick<DatedPart, 'path' | 'label' | 'means' | 'mayBeFuture'>) =>
    isBlank(on) ? [] : [{ ...more, day: asText(on) }];
  return [
    ...earlier.flatMap((row, index) =>
      day(row?.on, {
        path: [...path, 'earlierValues', index, 'on'],
        label: 'Tanggal nilai awal',
        means: 'elsewhere',
        mayBeFuture: false,
      }),
    ),
    ...(isBlank(target?.removedReason)
      ? day(target?.dueOn, { path: [...path, 'dueOn'], label: 'Tenggat', means: 'target', mayBeFuture: true })
      : []),
  ];
}

/** The goals of a tree, each followed by its targets that have tasks, by number: what is to be done for them. */
export function printTasks(goals: unknown): string[][] {
  return (Array.isArray(goals) ? goals : []).flatMap((goal) => [
    goalRow(goal).slice(0, 2),
    ...targetsOf([goal])
      .map((target) => [`Target ${asText(target?.number)}`, printTargetTasks(target)])
      .filter(([, tasks]) => tasks !== ''),
  ]);
}

/** A goal, or what is to be done for a target, as a label and a text. */
export type BriefTask = { label: string; text: string };

/**
 * The goals of a tree and what is to be done for each target: what, who and how far. `isWhole` unless a task says more,
 * such as how and where.
 */
export function printBriefTasks(goals: unknown): { tasks: BriefTask[]; isWhole: boolean } {
  const whole = (Array.isArray(goals) ? goals : []) as unknown[];
  const targets = whole.flatMap((goal) => targetsOf([goal]));
  const said: readonly string[] = ['number', 'what', 'executor', 'state'];
  const isWhole = targets
    .flatMap((target) => [target?.tasks ?? []].flat())
    .every((task) =>
      Object.entries(task ?? {}).every(([name, value]) => said.includes(name) || isBlank(value)),
    );
  const tasks = whole.flatMap((goal) => [
    { label: goalRow(goal)[0] ?? '', text: goalRow(goal)[1] ?? '' },
    ...targetsOf([goal]).map((target) => ({
      label: `Target ${asText(target?.number)}`,
      text: [target?.tasks ?? []].flat().map(briefTask).join('; '),
    })),
  ]);
  return { tasks: tasks.filter(({ text }) => text !== ''), isWhole };
}

function briefTask(task: unknown): string {
  if (typeof task !== 'object' || task === null) return asText(task);
  const { what, executor, state } = task as Record<string, unknown>;
  const inBrackets = [asText(executor), labelOf(taskStates, state).toLowerCase()].filter(Boolean).join('; ');
  return `${asText(what)}${inBrackets === '' ? '' : ` (${inBrackets})`}`;
}

const printTargetTasks = (target: PlanTarget | null) => lines(...[target?.tasks ?? []].flat().map(taskText));

/** "1. Melatih makan (bagaimana: bertahap; pelaksana: pengasuh)". */
function taskText(task: unknown): string {
  if (typeof task !== 'object' || task === null) return asText(task);
  const { number, what, ...rest } = task as Record<string, unknown>;
  const details = [
    ['bagaimana', asText(rest.how)],
    ['mengapa', asText(rest.why)],
    ['kapan', asText(rest.when)],
    ['di mana', asText(rest.where)],
    ['pelaksana', asText(rest.executor)],
    ['layanan', labelOf(atensiServices, rest.service)],
    ['program', labelOf(programmeKinds, rest.programme)],
    ['sumber', asText(rest.source)],
    ['status', labelOf(taskStates, rest.state)],
  ].filter(([, text]) => text !== '');
  const inBrackets = details.map((pair) => pair.join(': ')).join('; ');
  return `${asText(number)}. ${asText(what)}${inBrackets === '' ? '' : ` (${inBrackets})`}`;
}

const lines = (...texts: string[]) => texts.filter((text) => text !== '').join('\n');
