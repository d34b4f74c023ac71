import type { Trx } from '#database/connect';
import { type Actor, may } from '#domain/roles';
import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { findWorkerSupervision, type LogEntry, listLog, listSupervised } from '#records/supervision.queries';
import { findActiveRole } from '#records/user.queries';
import { verdictOf, verdictOnRight } from '#records/verdicts';
import { keepNextSupervisions } from './next-supervision.queries.ts';
import { findRecorded, insertSupervision } from './supervision.queries.ts';
import { supervisionPaper } from './supervision-paper.ts';
import { supervisionLog } from './supervision-readings.ts';

const elsewhere = 'Dibetulkan pada berkas kasusnya.';
const notOwn = 'Hanya penulisnya yang membetulkan.';

function whyNotCorrect({ kind, authorId }: LogEntry, actor: Actor): string | undefined {
  if (kind !== 'worker') return elsewhere;
  return authorId === actor.id ? undefined : notOwn;
}

const list = os.supervision.list.handler(async ({ input, context: { trx, actor } }) => {
  const entries = await listLog(trx, actor, { ...input, limit: input.limit + 1 });
  return {
    entries: entries.slice(0, input.limit).map((entry) => {
      const { authorId: _author, clientId: _client, ...told } = entry;
      return { ...told, can: { correct: verdictOf(whyNotCorrect(entry, actor)) } };
    }),
    isMore: entries.length > input.limit,
    workers: await listSupervised(trx, actor),
    can: { write: verdictOnRight(actor.role, 'supervision.write') },
  };
});

const record = os.supervision.record.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, today } = context;
  const earlier = await findRecorded(trx, input.requestId);
  if (earlier !== undefined) return { id: earlier };
  const { replaces, reason = '', ...entry } = input;
  const before = replaces === undefined ? undefined : await findWorkerSupervision(trx, replaces);
  // What was said with somebody who has left since is still corrected.
  const isSameWorker = before?.workerId === entry.workerId;
  if (!isSameWorker && !(await isWorker(trx, entry.workerId, actor))) throw errors.NOT_A_WORKER();
  if (entry.heldOn > today) throw errors.NOT_HELD();
  if (entry.nextOn !== null && entry.nextOn < entry.heldOn) throw errors.TOO_EARLY();
  if (replaces !== undefined) {
    if (before === undefined) throw errors.MOVED_ON();
    if (before.authorId !== actor.id) throw errors.MOVED_ON({ message: notOwn });
    if (reason === '') throw errors.REASON_NEEDED();
  }
  const id = context.newId();
  const correction = replaces === undefined ? { replaces: null, reason: null } : { replaces, reason };
  await insertSupervision(trx, { id, ...entry, ...correction, authorId: actor.id, writtenAt: now });
  await keepNextSupervisions(trx, entry.workerId, context);
  if (before !== undefined && !isSameWorker) await keepNextSupervisions(trx, before.workerId, context);
  context.note({ worker: entry.workerId, correction: replaces !== undefined });
  return { id };
});

/** Whether somebody's work can be supervised by whoever is in: they work here with cases, and are somebody else. */
async function isWorker(trx: Trx, workerId: string, actor: Actor): Promise<boolean> {
  const role = await findActiveRole(trx, workerId);
  return role !== undefined && may(role, 'narrative.read') && workerId !== actor.id;
}

const sayKind = { case: 'Supervisi kasus', worker: 'Supervisi pekerja', consultation: 'Konsultasi' } as const;

const print = long.supervision.print.handler(async ({ input, context, signal }) => {
  const { actor } = context;
  const { workerId, caseId } = input;
  const entries = await context.readApart(supervisionLog, { actor, asked: { workerId, caseId } });
  const cases = new Map(entries.map((one) => [one.caseId, one.clientId]));
  for (const [id, clientId] of cases)
    if (id !== null && clientId !== null) context.alsoAbout({ caseId: id, clientId });
  const [first] = entries;
  const subject = caseId === undefined ? (workerId === undefined ? '' : first?.worker) : first?.about;
  const content = {
    subject: subject ?? '',
    entries: entries.map(({ heldOn, kind, about, worker, by, topic, direction, agreed, nextOn }) => ({
      ...{ heldOn, topic, direction, agreed, nextOn },
      what: `${sayKind[kind]}: ${about}`,
      who: worker === by ? by : `${worker}, oleh ${by}`,
    })),
    signature: { role: 'Dicetak oleh', name: actor.name },
  };
  return await handOut(context, supervisionPaper, content, input, signal);
});

export const supervision = { list, record, print };
