import { formatPercent } from '../words/indonesian.ts';

/** What may be said of a target when it is compared with what was achieved. */
export const targetStatuses = {
  achieved: 'Tercapai',
  partly: 'Sebagian',
  'not-achieved': 'Tidak tercapai',
  'not-due': 'Belum waktunya',
  'not-rated': 'Belum dinilai',
  unplanned: 'Di luar rencana',
  removed: 'Dikeluarkan dari rencana',
} as const;
export type TargetStatus = keyof typeof targetStatuses;

/** Target numbers by what became of them, each list ascending. */
type Outcomes = {
  /** Every target the plan has or had: all but the unplanned, so the removed are among them. */
  planned: number[];
  achieved: number[];
  partly: number[];
  notAchieved: number[];
  notDue: number[];
  notRated: number[];
  unplanned: number[];
  removed: number[];
  /** 0 to 100, unrounded; null when nothing is due yet, a due target is not rated, or no round was held. */
  percent: number | null;
  /** The comparison in Indonesian, as the slides put it. */
  sentence: string;
};

/**
 * Compares what was to be achieved with what was achieved (slides, Evaluasi): planned 1 to 5 and achieved 1,
 * 3 and 5 is 60 %. percent = achieved / (planned - not due): what was never planned is outside it, what was
 * removed from the plan stays inside, and a partly achieved target is not an achieved one. Before the first round
 * (`isEvaluated` false) nothing was compared yet, and there is no percentage.
 * Throws RangeError for a number given twice.
 */
export function compareOutcomes(
  targets: readonly { number: number; status: TargetStatus }[],
  isEvaluated = true,
): Outcomes {
  const numbers = targets.map((target) => target.number);
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) throw new RangeError(`Target ${twice} is given twice`);

  const having = (...statuses: TargetStatus[]) =>
    targets
      .filter((target) => statuses.includes(target.status))
      .map((target) => target.number)
      .sort((a, b) => a - b);
  const lists = {
    planned: having('achieved', 'partly', 'not-achieved', 'not-due', 'not-rated', 'removed'),
    achieved: having('achieved'),
    partly: having('partly'),
    notAchieved: having('not-achieved'),
    notDue: having('not-due'),
    notRated: having('not-rated'),
    unplanned: having('unplanned'),
    removed: having('removed'),
  };
  const percent = isEvaluated ? percentOf(lists) : null;
  return { ...lists, percent, sentence: sentenceOf(lists, percent) };
}

type Lists = Omit<Outcomes, 'percent' | 'sentence'>;

function percentOf({ planned, achieved, notDue, notRated }: Lists): number | null {
  const due = planned.length - notDue.length;
  return due === 0 || notRated.length > 0 ? null : (achieved.length * 100) / due;
}

function sentenceOf(lists: Lists, percent: number | null): string {
  const share = percent === null ? '' : ` (${formatPercent(percent)})`;
  const hasFailures = lists.notAchieved.length > 0;
  const parts = [
    lists.planned.length === 0
      ? 'Rencana belum memiliki target.'
      : `Hasil yang akan dicapai: ${listed(lists.planned)}. ` +
        `Hasil yang telah dicapai: ${listed(lists.achieved) || 'belum ada'}${hasFailures ? '' : share}.`,
    clause('Tercapai sebagian', lists.partly),
    clause('Tidak dicapai', lists.notAchieved, share),
    clause('Belum waktunya', lists.notDue, ' (tidak dihitung)'),
    clause('Belum dinilai', lists.notRated, ', sehingga persentase belum dihitung'),
    clause('Dikeluarkan dari rencana', lists.removed, ' (tetap dihitung)'),
    clause('Di luar rencana', lists.unplanned, ' (tidak dihitung)'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function clause(label: string, numbers: number[], note = ''): string {
  return numbers.length === 0 ? '' : `${label}: ${listed(numbers)}${note}.`;
}

function listed(numbers: number[]): string {
  return numbers.join(', ');
}

/**
 * How much of the way from baseline to target was gone: 0 at the baseline, 1 at the target, above 1 beyond
 * it, below 0 when it got worse. Works alike when less is better (target below baseline). Undefined when the
 * target equals the baseline: there is no way to go (percent of goal obtained, PoGO).
 */
export function progressToward(measure: {
  baseline: number;
  target: number;
  achieved: number;
}): number | undefined {
  const { baseline, target, achieved } = measure;
  return target === baseline ? undefined : (achieved - baseline) / (target - baseline);
}
