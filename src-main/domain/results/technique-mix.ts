import { z } from 'zod';
import type { TargetStatus } from './attainment.ts';

/** What became of the targets that the work was for; `open`: not rated yet, or not due. */
export const mixOutcomes = {
  achieved: 'Tercapai',
  partly: 'Tercapai sebagian',
  'not-achieved': 'Tidak tercapai',
  open: 'Belum dinilai',
} as const;
type MixOutcome = keyof typeof mixOutcomes;

/** How often a technique was used in the entries for one kind of programme, and what became of the target they cite. */
export type TechniqueUse = {
  /** Null where the entry cites no task of the plan, or the task names no programme. */
  programme: string | null;
  status: TargetStatus | null;
  technique: string;
  times: number;
};

const Line = z.strictObject({
  programme: z.string().nullable(),
  outcome: z.enum(['achieved', 'partly', 'not-achieved', 'open']),
  /** By the code of the technique. */
  times: z.record(z.string(), z.int()),
});

/** Techniques beside results: what was used how often for which programme, by what became of it; coercion by itself. */
export const TechniqueMix = z.strictObject({
  lines: z.array(Line),
  coercion: z.array(Line),
});
export type TechniqueMix = z.infer<typeof TechniqueMix>;

/** Puts uses into lines, by programme (none last) and outcome in their order. Coercion never stands among the others. */
export function mixOf(uses: readonly TechniqueUse[]): TechniqueMix {
  return {
    lines: linesOf(uses.filter(({ technique }) => technique !== 'coerce')),
    coercion: linesOf(uses.filter(({ technique }) => technique === 'coerce')),
  };
}

function linesOf(uses: readonly TechniqueUse[]): TechniqueMix['lines'] {
  const lines = new Map<string, TechniqueMix['lines'][number]>();
  for (const { programme, status, technique, times } of uses) {
    const outcome = outcomeOf(status);
    const key = `${programme ?? ''} ${outcome}`;
    const line = lines.get(key) ?? { programme, outcome, times: {} };
    line.times[technique] = (line.times[technique] ?? 0) + times;
    lines.set(key, line);
  }
  const order = Object.keys(mixOutcomes);
  const rank = ({ programme, outcome }: TechniqueMix['lines'][number]) =>
    `${programme ?? '~'} ${order.indexOf(outcome)}`;
  return [...lines.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** A target that was taken out of the plan or is not due was not rated, either. */
function outcomeOf(status: TargetStatus | null): MixOutcome {
  return status === 'achieved' || status === 'partly' || status === 'not-achieved' ? status : 'open';
}
