import { type Draft, isBlank, isHollow } from '../fields/field.ts';
import { targetsOf } from '../fields/plan-tree.ts';
import type { practiceSystems } from '../lists/practice-systems.ts';

/** The contents of a plan (slides, "Gambaran isi Rencana Intervensi"), and the fields in which each is written. */
const contents = {
  focus: { label: 'Fokus dan akar masalah', asks: ['focus', 'rootCause'] },
  goals: { label: 'Tujuan', asks: ['problemSolvingGoal', 'goals'] },
  indicators: { label: 'Indikator keberhasilan', asks: ['successIndicators'] },
  systems: {
    label: 'Sistem dasar praktik',
    asks: ['clientSystem', 'targetSystem', 'actionSystem', 'changeAgentSystem'],
  },
  programmes: { label: 'Program', asks: ['programmes'] },
  methods: {
    label: 'Metode, teknik, dan strategi',
    asks: ['approachModel', 'methodsAndTechniques', 'strategyAndTactics'],
  },
} as const;
type PlanContent = keyof typeof contents;
type FieldName = (typeof contents)[PlanContent]['asks'][number];

/** One of the six contents: which of its fields are not filled in yet; there when that is none. */
type MeterPart = { id: PlanContent; label: string; missing: FieldName[]; opens: FieldName };

/** How far a plan, written or being written, has what the slides say that a plan contains. */
export function planMeter(answers: Draft): MeterPart[] {
  return (Object.keys(contents) as PlanContent[]).map((id) => {
    const { label, asks } = contents[id];
    const missing = (asks as readonly FieldName[]).filter((name) => !isSaid(name, answers));
    return { id, label, missing, opens: missing[0] ?? asks[0] };
  });
}

/** "Isi rencana: 4 dari 6. Belum: Program; Sistem dasar praktik (2 dari 4)". */
export function sayMeter(answers: Draft): string {
  const parts = planMeter(answers);
  const there = parts.filter(({ missing }) => missing.length === 0).length;
  const lacking = parts.filter(({ missing }) => missing.length > 0).map(sayPart);
  const rest = lacking.length === 0 ? '' : ` Belum: ${lacking.join('; ')}.`;
  return `${there} dari ${parts.length} bagian ada.${rest}`;
}

/** A content by its name, and how much of it is there where it has several fields. */
export function sayPart({ id, label, missing }: MeterPart): string {
  const asked = contents[id].asks.length;
  const there = asked - missing.length;
  return there === 0 || missing.length === 0 ? label : `${label} (${there} dari ${asked})`;
}

/** Whether a field is filled in, or says what it asks elsewhere: in a target, a task or somebody named. */
function isSaid(name: FieldName, answers: Draft): boolean {
  if (name === 'goals') return targetsOf(answers.goals).some((target) => !isBlank(target?.statement));
  if (name === 'programmes') return hasProgramme(answers);
  if (!isHollow(answers[name])) return true;
  if (name === 'successIndicators') return hasIndicators(answers);
  return partiesIn(answers).some(({ systems }) => systems.includes(systemOf[name]));
}

/** The system of practice that a field is about; undefined for the fields about something else. */
const systemOf: Partial<Record<FieldName, keyof typeof practiceSystems>> = {
  clientSystem: 'client',
  targetSystem: 'target',
  actionSystem: 'action',
  changeAgentSystem: 'change-agent',
};

function hasIndicators({ goals }: Draft): boolean {
  const targets = targetsOf(goals).filter((target) => isBlank(target?.removedReason));
  return targets.length > 0 && targets.every((target) => !isBlank(target?.indicator));
}

/** Whoever is named among the systems of a plan, and in which. */
export function partiesIn(answers: Draft): { name: string; systems: readonly unknown[] }[] {
  return (Array.isArray(answers.parties) ? answers.parties : []).map((row) => ({
    name: typeof row?.name === 'string' ? row.name.trim() : '',
    systems: Array.isArray(row?.systems) ? row.systems : [],
  }));
}

/** A kind of programme that is used, or that a task belongs to. */
function hasProgramme(answers: Draft): boolean {
  const used = Object.values(
    (answers.programmes ?? {}) as Record<string, { isUsed?: unknown; note?: unknown }>,
  );
  const tasks = targetsOf(answers.goals).flatMap((target) => [target?.tasks ?? []].flat());
  return (
    used.some((row) => row?.isUsed === true || !isBlank(row?.note)) ||
    tasks.some((task) => !isBlank(task?.programme))
  );
}
