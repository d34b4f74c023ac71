import { addDays } from '#domain/civil-date';
import { dutyActs } from '#domain/duties/duty';
import { may } from '#domain/roles';
import { os, type ShortWork } from '#pipeline';
import { keepAct } from '#records/duty-acts';
import { refreshCase } from '#records/refresh-case';
import { isRequestKnown } from '#records/request.queries';
import { listColleagues } from '#records/user.queries';
import { isVisible } from '#records/visible.queries';
import { findAboutCase, listFoundDuties } from './duty.queries.ts';
import { findLastAct } from './duty-events.queries.ts';
import { whyMayNot } from './duty-rows.ts';

/** So far ahead a duty is put off at most. */
const longestPause = 366;

/** Ends, puts off or hands over one duty, or opens again one that was ended by mistake. */
export const act = os.duty.act.handler(async ({ input, context, errors }) => {
  const { trx, actor, today, now } = context;
  if (await isRequestKnown(trx, 'dutyAct', input.requestId)) return;
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
  if (toId !== null && !(await isHand(context, toId, about))) throw errors.NO_HAND();
  const { caseId, recordId, what } = about;
  await keepAct(trx, {
    ...{ caseId, recordId, what, until, toId, saidAt: now, saidBy: actor.id },
    ...{ key: input.key, askedOn: input.askedOn, act: input.act, word: input.word },
    requestId: input.requestId,
  });
  context.note({ kind: input.key.split(':')[0] ?? '', act: input.act });
  if (caseId === null) return;
  const caseFile = await findAboutCase(trx, caseId);
  if (caseFile !== undefined) context.alsoAbout(caseFile);
  await refreshCase(trx, caseId, context);
});

/** What was ended last of this duty, in a case that one writes in; a task without a case by whoever ended it. */
async function findEnded(work: ShortWork, { key, askedOn }: { key: string; askedOn: string }) {
  const last = await findTold(work, key);
  if (last === undefined || last.askedOn !== askedOn || !endings.includes(last.act)) return undefined;
  return last.caseId === null || may(work.actor.role, 'narrative.write') ? last : undefined;
}
const endings: readonly string[] = ['done', 'dropped'];

/** The last that was said of a duty, for who may know of it: of a case whoever reads it, without a case who said it. */
async function findTold({ trx, actor }: ShortWork, key: string) {
  const last = await findLastAct(trx, key, { userId: actor.id });
  if (last === undefined) return undefined;
  const isTold =
    last.caseId === null
      ? last.saidBy === actor.id
      : may(actor.role, 'narrative.read') && (await isVisible(trx, actor, last.caseId));
  return isTold ? last : undefined;
}

/** Why there is nothing to end: who ended it, with what word, or that its file says otherwise now. */
async function sayGone(work: ShortWork, key: string): Promise<string> {
  const last = await findTold(work, key);
  if (last === undefined || !endings.includes(last.act))
    return 'Tugas ini sudah tidak menunggu: berkasnya sudah berubah. Muat ulang daftar tugas.';
  const by = last.by === null ? 'aturan lama' : last.by;
  return `Tugas ini sudah diakhiri oleh ${by} (${dutyActs[last.act].label.toLowerCase()}): ${last.word}`;
}

/** Whether somebody may take it: in a case who works in it; a task without one is given on by whoever oversees, or goes back. */
async function isHand({ trx, actor }: ShortWork, userId: string, about: Handed): Promise<boolean> {
  const hand = (await listColleagues(trx)).find(({ id }) => id === userId);
  if (hand === undefined) return false;
  if (about.caseId === null) return may(actor.role, 'duty.oversee') || about.giverId === userId;
  return may(hand.role, 'narrative.write') && (await isVisible(trx, hand, about.caseId));
}
type Handed = { caseId: string | null; giverId?: string | null };
