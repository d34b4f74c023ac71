import { helperStateOn, refusalOfTerm } from '#domain/people/helper';
import { may } from '#domain/roles';
import { os } from '#pipeline';
import { endTerms, findOverlap, findTerm, insertHelper, listHelpers } from '#records/helper.queries';
import { isRequestKnown } from '#records/request.queries';
import { verdictOf, verdictOnRight, whyNot } from '#records/verdicts';
import { listWorkerRequests } from '#records/worker-request.queries';
import { getCaseHead } from './case-file.queries.ts';
import { findHeldBy, listClosed } from './hand-over.queries.ts';
import { mayHold } from './worker-request.ts';

/** Sets a colleague beside the worker of some cases, or in their place, from one day to another. */
export const setHelper = os.case.setHelper.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, today } = context;
  const { caseIds: named, userId, requestId, ...term } = input;
  if (await isRequestKnown(trx, 'caseHelper', requestId)) return;
  const caseIds = [...new Set(named)];
  if (!(await mayHold(trx, userId))) throw errors.NOT_A_COLLEAGUE();
  const why = refusalOfTerm(term, today);
  if (why !== undefined) throw errors.NO_TERM({ message: why });
  const [closed] = await listClosed(trx, caseIds);
  if (closed !== undefined)
    throw errors.CASE_CLOSED({ message: `Kasus ${closed} sudah ditutup. Tidak ada yang ditetapkan.` });
  const own = await findHeldBy(trx, caseIds, userId);
  if (own !== undefined) throw errors.OWN_CASE({ message: `Yang dipilih sudah memegang kasus ${own}.` });
  const overlap = await findOverlap(trx, caseIds, { userId, ...term });
  if (overlap !== undefined)
    throw errors.OVERLAP({
      message: `Yang dipilih sudah ditetapkan dalam kasus ${overlap} pada hari-hari itu.`,
    });
  const state = helperStateOn(today, { ...term, endedAt: null });
  const notEnded = { endedAt: null, endedBy: null, endReason: null };
  for (const caseId of caseIds)
    await insertHelper(trx, {
      ...{ id: context.newId(), caseId, userId, requestId, state, ...term, ...notEnded },
      ...{ setAt: now, setBy: actor.id },
    });
  context.note({ user: userId, kind: term.kind, from: term.fromOn, until: term.untilOn });
});

/** Ends a term before its day. */
export const endHelper = os.case.endHelper.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const term = await findTerm(trx, input.caseId, input.helperId);
  if (term === undefined) throw errors.OVER();
  await endTerms(
    trx,
    { helperId: input.helperId },
    { endedAt: now, endedBy: actor.id, endReason: input.reason },
  );
  context.note({ user: term.userId, kind: term.kind });
});

/** Who works in a case besides its worker, and the changes of worker that were asked for, with what one may do. */
export const hands = os.case.hands.handler(async ({ input: { caseId }, context: { trx, actor } }) => {
  const isClosed = (await getCaseHead(trx, caseId)).leftOn !== null;
  const closed = isClosed ? whyNot.caseClosed : undefined;
  const requests = await listWorkerRequests(trx, caseId);
  const isWaiting = requests.some(({ outcome }) => outcome === null);
  const reads = may(actor.role, 'narrative.read');
  return {
    helpers: (await listHelpers(trx, caseId)).map(({ setAt: _setAt, ...one }) => ({
      ...one,
      can: { end: verdictOnRight(actor.role, 'case.assign', one.state === 'over' ? over : undefined) },
    })),
    requests: requests.map(({ askerId, ...one }) => ({
      ...one,
      handover: reads ? one.handover : null,
      toldClient: reads ? one.toldClient : null,
      can: {
        decide: verdictOnRight(actor.role, 'case.assign', one.outcome === null ? undefined : settled),
        withdraw: verdictOf(one.outcome === null && askerId === actor.id ? undefined : settled),
      },
    })),
    can: {
      request: verdictOnRight(actor.role, 'narrative.write', closed ?? (isWaiting ? waiting : undefined)),
      setHelper: verdictOnRight(actor.role, 'case.assign', closed),
    },
  };
});
const over = 'Masa ini sudah berakhir.';
const settled = 'Permintaan ini sudah diputuskan atau ditarik.';
const waiting = 'Pergantian pekerja sosial sudah diminta dan menunggu keputusan.';
