import { defined } from '#domain/defined';
import type { BriefTask } from '#domain/fields/plan-tree-kind';
import type { LastConference } from '#domain/papers/last-conference';
import type { PacketCase } from '#domain/papers/packet';
import { type Hide, hideInPrinted } from '#domain/people/hide-in-printed';
import type { ComparedTarget, Comparison } from '#domain/results/comparison';

/** A case in which `hide` went over all that somebody wrote; labels, codes and who signs stay as they are. */
export function hideInPacket(one: PacketCase, hide: Hide): PacketCase {
  const { sections, findings, tasks, brief, family, recentNotes } = one;
  const { comparison, measures, scores, lastConference } = one;
  return {
    ...one,
    sections: sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, printed: hideInPrinted(field.printed, hide) })),
    })),
    findings: { ...findings, brief: inLines(findings.brief, hide), rows: inRows(findings.rows, hide) },
    tasks: inRows(tasks, hide),
    brief: { ...brief, tasks: inLines(brief.tasks, hide) },
    family: family.map(({ who, about }) => ({ who, about: hide(about) })),
    recentNotes: recentNotes.map(({ on, summary, coercion }) => ({
      on,
      summary: hide(summary),
      coercion: hide(coercion),
    })),
    ...defined({ comparison: comparison && hideInComparison(comparison, hide) }),
    ...defined({ measures: hideInTexts(measures, hide), scores: hideInTexts(scores, hide) }),
    ...defined({ lastConference: lastConference && hideInConference(lastConference, hide) }),
    resources: hide(one.resources),
    question: hide(one.question),
    options: one.options.map(hide),
  };
}

const inLines = (lines: BriefTask[], hide: Hide) =>
  lines.map(({ label, text }) => ({ label, text: hide(text) }));

/** Every text in a value, wherever it stands. */
function hideInTexts<T>(value: T, hide: Hide): T {
  if (typeof value === 'string') return hide(value) as T;
  if (Array.isArray(value)) return value.map((inner) => hideInTexts(inner, hide)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, hideInTexts(inner, hide)]),
  ) as T;
}

const inRows = (rows: string[][], hide: Hide) => rows.map((row) => row.map(hide));

function hideInConference(last: LastConference, hide: Hide): LastConference {
  const { question, detail, reasons, followUps } = last;
  return {
    ...last,
    question: hide(question),
    detail: hide(detail),
    reasons: hide(reasons),
    followUps: followUps.map(({ what, who, state }) => ({ what: hide(what), who: hide(who), state })),
  };
}

function hideInComparison(comparison: Comparison, hide: Hide): Comparison {
  return {
    ...comparison,
    targets: comparison.targets.map((target) => ({
      ...target,
      goal: hide(target.goal),
      statement: hide(target.statement),
      indicator: hide(target.indicator),
      unit: hide(target.unit),
      ...hidden({ removedReason: target.removedReason }, hide),
      rounds: target.rounds.map((round) => ({ ...round, ...inRound(round, hide) })),
    })),
    unplanned: comparison.unplanned.map((one) => ({
      ...one,
      ...inRound(one, hide),
      statement: hide(one.statement),
    })),
  };
}

type Said = Pick<ComparedTarget['rounds'][number], 'evidence' | 'obstacle' | 'cause'>;

const inRound = ({ evidence, obstacle, cause }: Said, hide: Hide) =>
  hidden({ evidence, obstacle, cause }, hide);

/** The texts that are there, with names hidden. */
function hidden<Name extends string>(texts: Record<Name, string | undefined>, hide: Hide) {
  const there = Object.entries<string | undefined>(texts).filter(([, text]) => text !== undefined);
  return Object.fromEntries(there.map(([name, text]) => [name, hide(text ?? '')])) as {
    [K in Name]?: string;
  };
}
