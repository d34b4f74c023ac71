import { refusals } from '#contract/operation';
import type { Written } from '#contract/shift';
import type { Trouble } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { zoneOffsets } from '#domain/instant';
import { isLaterShift, type Shift, shiftAt } from '#domain/shift';
import { os, type ShortWork } from '#pipeline';
import { getProgress } from '#records/case.queries';
import { completeRecord } from '#records/complete-record';
import { inSavepoint } from '#records/in-savepoint';
import { AsksFirst } from '#records/months/watch-sent-months';
import { getPlace } from '#records/record.queries';
import { refusalToFinish } from '#records/verdicts';
import { isVisible } from '#records/visible.queries';
import { lineDraft } from './shift.queries.ts';

type Line = Written & { caseId: string; requestId: string };
type Outcome = { clientId: string } | { why: string; asks: Trouble[] };

const form = formOf('dailyNote');

export const save = os.shift.save.handler(async ({ input, context, errors }) => {
  const { lines, confirmed, ...shift } = input;
  if (isLaterShift(shift, shiftAt(context.now, zoneOffsets[context.centre.zone]))) throw errors.NOT_YET();
  const saved: string[] = [];
  const refused: { caseId: string; why: string; asks: Trouble[] }[] = [];
  for (const line of lines) {
    const outcome = await saveLine(context, shift, line, confirmed);
    if ('why' in outcome) refused.push({ caseId: line.caseId, ...outcome });
    else {
      saved.push(line.caseId);
      context.alsoAbout({ caseId: line.caseId, clientId: outcome.clientId });
    }
  }
  context.note({ form: form.id, ...shift, saved: saved.length, refused: refused.length });
  return { saved, refused };
});

/** One line, as far as it goes: whatever stands against it undoes it alone. */
async function saveLine(
  context: ShortWork,
  shift: Shift,
  line: Line,
  confirmed: readonly string[],
): Promise<Outcome> {
  const { trx, actor } = context;
  const { caseId, requestId, ...written } = line;
  if (!(await isVisible(trx, actor, caseId))) return { why: gone, asks: [] };
  const place = await getPlace(trx, caseId);
  const refusal = refusalToFinish(form, actor.role, await getProgress(trx, caseId), false);
  if (refusal !== undefined) return { why: refusal.why, asks: [] };
  try {
    const done = await inSavepoint(trx, () =>
      completeRecord(
        trx,
        {
          ...place,
          form,
          version: 0,
          answers: { happenedOn: shift.day, shift: shift.shift, ...told(written) },
          requestId,
          confirmed,
          userId: actor.id,
          now: context.now,
          newId: context.newId,
          draft: lineDraft(shift, caseId, actor.id),
        },
        context,
      ),
    );
    if (done.ok) return { clientId: place.clientId };
    return {
      why: done.why === 'troubles' ? sayTroubles(done.troubles) : refusals.UNEXPECTED.message,
      asks: [],
    };
  } catch (error) {
    if (!(error instanceof AsksFirst)) throw error;
    return { why: sayTroubles(error.questions), asks: error.questions };
  }
}

/** Closed to this person since the sheet was opened, or hidden: which of the two is not said. */
const gone = 'Berkas orang ini tidak terbuka lagi bagi Anda.';

const told = ({ note, needsAttention, attentionReason }: Written) => ({
  note,
  ...(needsAttention ? { needsAttention, attentionReason } : {}),
});

const sayTroubles = (troubles: readonly Trouble[]) => troubles.map(({ sentence }) => sentence).join(' ');
