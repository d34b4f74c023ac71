import type { Trx } from '#database/connect';
import { asText, type Draft } from '#domain/fields/field';
import { dailyNote } from '#domain/forms/daily-note';
import { type ShiftCode, shiftOfNote } from '#domain/shift';

/** A daily note that asked for the social worker: whose, when, why, and what was done. */
type RaisedFlag = {
  recordId: string;
  caseId: string;
  happenedOn: string;
  shift: ShiftCode | null;
  note: string;
  reason: string;
  by: string;
  answer: { by: string; at: string; word: string } | null;
};

/**
 * The flags of these cases on the days from one to another (civil dates, both included), the newest first. A note whose
 * flag was taken back by a correction is none.
 */
export async function listFlags(
  trx: Trx,
  caseIds: readonly string[],
  days: { from: string; until: string },
): Promise<RaisedFlag[]> {
  const rows = await trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    )
    .innerJoin('user', 'user.id', 'formVersion.savedBy')
    .where('formRecord.form', '=', dailyNote.id)
    .where('formRecord.caseId', 'in', caseIds)
    .where('formRecord.happenedOn', '>=', days.from)
    .where('formRecord.happenedOn', '<=', days.until)
    .where('formVersion.answers', 'like', '%"needsAttention":true%')
    .orderBy('formRecord.happenedOn', 'desc')
    .orderBy('formVersion.savedAt', 'desc')
    .select(['formRecord.id as recordId', 'formRecord.caseId', 'formVersion.answers', 'user.name as by'])
    .execute();
  return rows.flatMap(({ answers, caseId, ...row }) => {
    const told = JSON.parse(answers) as Draft;
    return told.needsAttention === true ? [{ ...row, ...readFlag(told), caseId: caseId ?? '' }] : [];
  });
}

function readFlag(answers: Draft) {
  return {
    happenedOn: asText(answers.happenedOn),
    shift: shiftOfNote(answers)?.shift ?? null,
    note: asText(answers.note),
    reason: asText(answers.attentionReason),
    answer: null,
  };
}
