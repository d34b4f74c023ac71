import type { DutyRow } from '#contract/duty';
import type { DutyActKind } from '#domain/duties/duty';

/** What may be done about a duty, act by act. */
export function verdictOn({ can }: DutyRow, act: DutyActKind) {
  const verdicts = { done: can.done, 'put-off': can.putOff, dropped: can.drop, 'handed-over': can.handOver };
  return act === 'reopened' ? { ok: false } : verdicts[act];
}
