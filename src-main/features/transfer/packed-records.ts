import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import { type PrintedField, printForm } from '#domain/form';
import type { FormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { targetStatuses } from '#domain/results/attainment';
import { type Comparison, isSettled } from '#domain/results/comparison';
import { formatNumber } from '#domain/words/indonesian';
import type { LongWork } from '#pipeline';
import { getComparison } from '#records/case.queries';
import { lastValues } from '#records/foreign.queries';
import type { Reader } from '#records/place';
import type { PackagedRecord } from './case-package.ts';
import { recordsOf } from './parts.ts';

/** The records of these forms as they leave, in the order of the forms and the oldest first. */
export async function packRecords(
  trx: Trx,
  { centre, today }: Pick<LongWork, 'centre' | 'today'>,
  { caseId, forms, reader }: { caseId: string; forms: readonly FormId[]; reader: Reader },
): Promise<PackagedRecord[]> {
  const packed: PackagedRecord[] = [];
  for (const id of forms) {
    const form = formIn(centre.own, id);
    const open = await recordsOf(trx, caseId, id, 'audience');
    const isOpen = new Set(open.map(({ recordId }) => recordId));
    const comparison = id === 'planning' ? await getComparison(trx, caseId, today) : undefined;
    for (const { recordId, answers, ...record } of await recordsOf(trx, caseId, id, reader))
      packed.push({
        ...{ id: recordId, version: record.version, form: id, formVersion: form.version },
        ...{ sequence: record.sequence, happenedOn: record.happenedOn, isKept: !isOpen.has(recordId) },
        ...{ writtenBy: record.savedBy, writtenAt: record.savedAt, answers },
        printed: [...printForm(form, answers), ...sayLastValues(comparison)],
        settled: (comparison?.targets ?? []).filter(isSettled).map(({ number }) => number),
      });
  }
  return packed;
}

/** What was reached of each target so far, in a table under the plan. */
function sayLastValues(comparison: Comparison | undefined): PrintedField[] {
  if (comparison === undefined || comparison.targets.length === 0) return [];
  const rows = comparison.targets.map((target) => {
    const last = target.rounds.at(-1);
    const said = last?.value === undefined ? '' : `${formatNumber(last.value)} ${last.unit ?? target.unit}`;
    return [
      `${target.number}. ${target.statement}`,
      `${formatNumber(target.baseline)} → ${formatNumber(target.targetValue)} ${target.unit}`,
      said,
      last === undefined ? '' : formatCivilDate(last.evaluatedOn, 'short'),
      targetStatuses[target.status],
    ];
  });
  const head = ['Target', 'Awal → target', 'Capaian terakhir', 'Dinilai', 'Keadaan'];
  const printed = { shape: 'table' as const, head, rows };
  return [{ name: lastValues, label: 'Target dan capaian terakhir', printed }];
}
