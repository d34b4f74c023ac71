import { addDays } from '#domain/civil-date';
import { dutyActs } from '#domain/duties/duty';
import { may, sees } from '#domain/roles';
import { os, type ShortWork } from '#pipeline';
import { keepAct } from '#records/duty-acts';
import { refreshCase } from '#records/refresh-case';
import { findCaseWorker, findLastAct, isActKnown, listColleagues, listFoundDuties } from './duty.queries.ts';
import { whyMayNot } from './duty-rows.ts';

/** So far ahead a duty is put off at most. */
const longestPause = 366;

/** Ends, puts off or hands over one duty, or opens again one that was ended by mistake. */
export const act = os.duty.act.handler(async ({ input, context, errors }) => {
  const { trx, actor, today, now } = context;
  if (await isActKnown(trx, input.requestId)) return;
  const isReopening = input.act === 'reopened';
  const about = isReopening
    ? await findEnded(context, input)
    : (await listFoundDuties(trx, actor, { key: input.key })).find(
        ({ askedOn }) => askedOn === input.askedOn,
      );
  if (about === undefined) throw errors.ENDED({ message: await sayGone(context, input.key) });
  const why = 'holderId' in about ? whyMayNot(about, actor, input.act) : undefined;
  if (why !== undefined) throw errors.NOT_THIS_WAY({ message: why });
  const until = input.act === 'put-off' ? (input.until ?? '') : null;
  if (until !== null && (until <= today || until > addDays(today, longestPause))) throw errors.NO_DAY();
  const toId = input.act === 'handed-over' ? (input.toId ?? '') : null;
  if (toId !== null && !(await isHand(context, toId, about.caseId))) throw errors.NO_HAND();
  const { caseId, recordId, what } = about;
  await keepAct(trx, {
    ...{ caseId, recordId, what, until, toId, saidAt: now, saidBy: actor.id },
    ...{ key: input.key, askedOn: input.askedOn, act: input.act, word: input.word },
    requestId: input.requestId,
  });
  context.note({ kind: input.key.split(':')[0] ?? '', act: input.act });
  if (caseId === null) return;
  const caseFile = await findCaseWorker(trx, caseId);
  if (caseFile !== undefined) context.alsoAbout(caseFile);
  await refreshCase(trx, caseId, context);
});

/** What was ended last of this duty, in a case that one writes in. */
async function findEnded({ trx, actor }: ShortWork, { key, askedOn }: { key: string; askedOn: string }) {
  const last = await findLastAct(trx, key, { userId: actor.id });
  if (last === undefined || last.askedOn !== askedOn || !endings.includes(last.act)) return undefined;
  if (last.caseId === null) return last;
  const caseFile = await findCaseWorker(trx, last.caseId);
  const isTheirs = caseFile !== undefined && sees(actor, caseFile) && may(actor.role, 'narrative.write');
  return isTheirs ? last : undefined;
}
const endings: readonly string[] = ['done', 'dropped'];

/** Why there is nothing to end: who ended it, with what word, or that its file says otherwise now. */
async function sayGone({ trx, actor }: ShortWork, key: string): Promise<string> {
  const last = await findLastAct(trx, key, { userId: actor.id });
  if (last === undefined || !endings.includes(last.act))
    return 'Tugas ini sudah tidak menunggu: berkasnya sudah berubah. Muat ulang daftar tugas.';
  const by = last.by === null ? 'aturan lama' : last.by;
  return `Tugas ini sudah diakhiri oleh ${by} (${dutyActs[last.act].label.toLowerCase()}): ${last.word}`;
}

async function isHand({ trx }: ShortWork, userId: string, caseId: string | null): Promise<boolean> {
  const hand = (await listColleagues(trx)).find(({ id }) => id === userId);
  if (hand === undefined) return false;
  if (caseId === null) return true;
  const caseFile = await findCaseWorker(trx, caseId);
  return caseFile !== undefined && sees(hand, caseFile) && may(hand.role, 'narrative.write');
}
