import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import { asText, type Draft } from '#domain/fields/field';
import { type ShiftCode, shiftOfNote } from '#domain/shift';
import { presentVersions } from './present-versions.queries.ts';

/** A daily note that asked for the social worker: whose, when, why, and what was done. */
type RaisedFlag = {
  recordId: string;
  caseId: string;
  happenedOn: string;
  shift: ShiftCode | null;
  note: string;
  reason: string;
  by: string;
  answer: { by: string; at: string; word: string; isDropped: boolean } | null;
};

/**
 * The flags of these cases on the days from one to another (civil dates, both included), the newest first, each with what
 * was done. A note whose flag was taken back by a correction is none.
 */
export async function listFlags(
  trx: Trx,
  caseIds: readonly string[],
  days: { from: string; until: string },
): Promise<RaisedFlag[]> {
  const rows = await presentVersions(trx)
    .innerJoin('flag', 'flag.recordId', 'formRecord.id')
    .innerJoin('user', 'user.id', 'formRecord.createdBy')
    .where('flag.caseId', 'in', inJson(caseIds))
    .where('flag.happenedOn', '>=', days.from)
    .where('flag.happenedOn', '<=', days.until)
    .orderBy('flag.happenedOn', 'desc')
    .orderBy('formVersion.savedAt', 'desc')
    .select(['formRecord.id as recordId', 'flag.caseId', 'formVersion.answers', 'user.name as by'])
    .execute();
  const outcomes = await listOutcomes(trx, rows);
  return rows.map(({ answers, ...row }) => ({
    ...row,
    ...readFlag(JSON.parse(answers) as Draft),
    answer: outcomes.get(row.recordId) ?? null,
  }));
}

function readFlag(answers: Draft) {
  return {
    happenedOn: asText(answers.happenedOn),
    shift: shiftOfNote(answers)?.shift ?? null,
    note: asText(answers.note),
    reason: asText(answers.attentionReason),
  };
}

/** What was done about flags, by the record: the last that was said, unless the flag was opened again since. */
async function listOutcomes(trx: Trx, flags: readonly { caseId: string; recordId: string }[]) {
  if (flags.length === 0) return new Map();
  const rows = await trx
    .selectFrom('dutyAct')
    .leftJoin('user', 'user.id', 'dutyAct.saidBy')
    .where('dutyAct.caseId', 'in', inJson([...new Set(flags.map(({ caseId }) => caseId))]))
    .where('dutyAct.recordId', 'in', inJson(flags.map(({ recordId }) => recordId)))
    .where('dutyAct.key', 'like', 'flag:%')
    .where('dutyAct.act', 'in', ['done', 'dropped', 'reopened'])
    .orderBy('dutyAct.number')
    .select(['dutyAct.recordId', 'dutyAct.act', 'user.name as by', 'saidAt as at', 'word'])
    .execute();
  return new Map(
    rows.map(({ recordId, act, by, ...answer }) => [
      recordId ?? '',
      act === 'reopened' ? null : { ...answer, by: by ?? 'aturan lama', isDropped: act === 'dropped' },
    ]),
  );
}
