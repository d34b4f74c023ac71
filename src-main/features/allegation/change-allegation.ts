import { addMonths } from '#domain/civil-date';
import { keptYears } from '#domain/safety/allegation';
import { os, type ShortWork } from '#pipeline';
import {
  insertStep,
  listActiveReaders,
  listCandidates,
  putBarred,
  putReader,
} from '#records/allegation.queries';
import {
  closeAllegation,
  endPlanned,
  endReading,
  findRead,
  isStepWritten,
  setOutsideReader,
} from './allegation.queries.ts';

/** The allegation somebody reads, noted for its own trail; undefined for everybody else. */
export async function openRead({ trx, actor, note }: Opening, allegationId: string) {
  const row = await findRead(trx, actor.id, allegationId);
  if (row !== undefined) note({ allegation: allegationId });
  return row;
}
type Opening = Pick<ShortWork, 'trx' | 'actor' | 'note'>;

export const addStep = os.allegation.addStep.handler(async ({ input, context, errors }) => {
  const { trx, actor, today } = context;
  const { allegationId, requestId, kind, on, words, addressee } = input;
  const row = await openRead(context, allegationId);
  if (row === undefined) throw errors.NOT_FOUND();
  if (await isStepWritten(trx, requestId)) return;
  if (row.closedAt !== null) throw errors.CLOSED();
  if (on === null) throw errors.DAY_NEEDED();
  if (kind !== 'planned' && on > today) throw errors.NOT_YET();
  if (kind === 'reported' && addressee === null) throw errors.ADDRESSEE_NEEDED();
  await insertStep(trx, context, {
    ...{ allegationId, kind, words, requestId, byId: actor.id },
    ...(kind === 'planned' ? { dueOn: on } : { happenedOn: on }),
    addressee: kind === 'done' ? null : addressee,
  });
});

export const endStep = os.allegation.endStep.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  if ((await openRead(context, input.allegationId)) === undefined) throw errors.NOT_FOUND();
  if (!(await endPlanned(trx, input, { endedAt: now, endedBy: actor.id }))) throw errors.NOT_FOUND();
});

export const addReader = os.allegation.addReader.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { allegationId, userId } = input;
  if ((await openRead(context, allegationId)) === undefined) throw errors.NOT_FOUND();
  const sealed = (await listActiveReaders(trx, allegationId)).some(
    ({ id, sealedAt }) => id === userId && sealedAt !== null,
  );
  const isOffered = (await listCandidates(trx, allegationId)).some(({ id }) => id === userId);
  if (!sealed && !isOffered) throw errors.NOT_HERE();
  await putReader(trx, allegationId, userId, now);
  const kind = sealed ? 'reader-returned' : 'reader-added';
  await insertStep(trx, context, { allegationId, kind, userId, byId: actor.id });
});

export const bar = os.allegation.bar.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { allegationId, userId, why, words, readerId, outsideReader } = input;
  const row = await openRead(context, allegationId);
  if (row === undefined) throw errors.NOT_FOUND();
  if (row.closedAt !== null) throw errors.CLOSED();
  if (userId === row.writerId) throw errors.IS_WRITER();
  const left = (await listActiveReaders(trx, allegationId)).filter(
    ({ id, sealedAt }) => id !== userId && sealedAt === null,
  );
  const candidates = (await listCandidates(trx, allegationId)).filter(({ id }) => id !== userId);
  const outside = outsideReader || row.outsideReader;
  if (left.length < 2 && readerId === null) {
    if (candidates.length > 0) throw errors.SECOND_NEEDED();
    if (outside === '') throw errors.NOBODY_ELSE();
  }
  if (readerId !== null && !candidates.some(({ id }) => id === readerId)) throw errors.SECOND_NEEDED();
  await putBarred(trx, { allegationId, userId, why });
  await endReading(trx, allegationId, userId, now);
  const kind = why === 'accused' ? ('accused' as const) : ('shut-out' as const);
  await insertStep(trx, context, { allegationId, kind, userId, byId: actor.id, words });
  await setOutsideReader(trx, allegationId, outside);
  if (readerId === null) return;
  await putReader(trx, allegationId, readerId, now);
  await insertStep(trx, context, {
    ...{ allegationId, kind: 'reader-added', userId: readerId, byId: actor.id },
  });
});

export const close = os.allegation.close.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, today } = context;
  const { allegationId, outcome, words } = input;
  const row = await openRead(context, allegationId);
  if (row === undefined) throw errors.NOT_FOUND();
  if (row.closedAt !== null) throw errors.CLOSED();
  const keptUntil = addMonths(today, keptYears * 12);
  await closeAllegation(trx, allegationId, { closedAt: now, outcome, outcomeWords: words, keptUntil });
  await insertStep(trx, context, { allegationId, kind: 'closed', byId: actor.id, words });
});
