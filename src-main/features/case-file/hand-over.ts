import { divideCases } from '#domain/people/divide-cases';
import { may } from '#domain/roles';
import { os } from '#pipeline';
import { stateFact } from '#records/case-facts';
import { askFirst, watchSentMonths } from '#records/months/watch-sent-months';
import { refreshCase } from '#records/refresh-case';
import { listClosed, listHands, listPeople } from './hand-over.queries.ts';

/** Gives several open cases to one worker, or divides them among several; what was written keeps its writer. */
export const handOver = os.case.handOver.handler(async ({ input, context, errors }) => {
  const { trx, today, now, actor } = context;
  const hands = (await listHands(trx, input.workerIds)).filter(({ role }) => may(role, 'narrative.write'));
  if (hands.length !== new Set(input.workerIds).size) throw errors.NOT_A_WORKER();
  const [closed] = await listClosed(trx, input.caseIds);
  if (closed !== undefined)
    throw errors.CASE_CLOSED({ message: `Kasus ${closed} sudah ditutup. Tidak ada kasus yang dialihkan.` });
  const moves = divideCases([...new Set(input.caseIds)], hands);
  const people = await listPeople(trx, input.caseIds);
  const sent = await watchSentMonths(trx, people);
  const said = { reason: input.reason, handover: input.handover || null };
  const about = { since: today, ...said, recordedAt: now, recordedBy: actor.id };
  for (const { caseId, workerId } of moves) {
    await stateFact(trx, { ...about, caseId, kind: 'worker', value: workerId });
    await refreshCase(trx, caseId, context);
  }
  askFirst(await sent(people), input.confirmed);
  context.note({ cases: moves.length, workers: input.workerIds });
  return hands.map(({ id, name }) => ({
    name,
    cases: moves.filter(({ workerId }) => workerId === id).length,
  }));
});
