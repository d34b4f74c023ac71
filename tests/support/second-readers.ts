import { randomUUID } from 'node:crypto';
import { addDays } from '#domain/civil-date';
import { accept, carryToPlan, complete, planWith } from './cases.ts';
import type { TestCentre } from './test-centre.ts';

/** Somebody, and the words that stand only in what is written here of a case. */
type Told = { worker: string; supervisor: string; other: string; words: string };

/**
 * Has everybody write in a case what people write besides the forms: a plan that is submitted and returned, a coercion that is
 * reviewed, a flag, a supervision, a duty that is put off, a task, a change of worker that is declined, and a cover.
 * `worker`, `supervisor` and the head (`kepala`) log in; `other` is the id of a colleague; the worker holds the case.
 */
export async function writeBesides(centre: TestCentre, caseId: string, told: Told): Promise<void> {
  const { client } = centre;
  const { words } = told;
  await centre.as(told.worker);
  await accept(client, caseId);
  await carryToPlan(client, caseId, 1);
  const plan = await complete(
    client,
    caseId,
    'planning',
    { ...planWith(1), focus: words },
    { version: 1, reason: words },
  );
  await client.signOff.submit({ caseId, ...upon(plan) });
  const note = { happenedOn: '2026-10-03', contactKind: 'client', summary: words };
  const coercion = { influenceTechniques: ['coerce'], coerceReason: words };
  const { recordId } = await complete(client, caseId, 'note', { ...note, ...coercion });
  const daily = { happenedOn: '2026-10-04', note: words, needsAttention: true, attentionReason: words };
  await complete(client, caseId, 'dailyNote', daily);
  const asked = { caseId, reason: words, proposedId: null, handover: words, toldClient: words };
  await client.case.requestWorker({ ...asked, requestId: randomUUID() });
  await centre.as(told.supervisor);
  await client.signOff.return({ caseId, ...upon(plan), remark: words });
  const review = { version: 1, outcome: 'followUp', remark: words } as const;
  await client.case.reviewCoercion({ caseId, recordId, ...review });
  const supervision = { heldOn: '2026-10-05', topic: words, direction: words, nextOn: '2026-12-01' };
  await complete(client, caseId, 'supervision', supervision);
  const today = (await client.vault.status()).session?.today ?? '';
  const [duty] = (await client.duty.ofCase({ caseId })).open.filter(({ can }) => can.putOff.ok);
  await client.duty.act({
    ...{ key: duty?.key ?? '', askedOn: duty?.askedOn ?? '', act: 'put-off', word: words },
    ...{ until: addDays(today, 3), requestId: randomUUID() },
  });
  const [hand] = await client.duty.hands({ caseId });
  const task = { what: words, dueOn: today, caseId, requestId: randomUUID() };
  await client.duty.give({ ...task, ownerId: hand?.id ?? '' });
  const { requests } = await client.case.hands({ caseId });
  const workerRequestId = requests[0]?.workerRequestId ?? '';
  await client.case.decideRequest({ caseId, workerRequestId, workerId: null, remark: words });
  await client.case.setHelper({
    ...{ caseIds: [caseId], userId: told.other, kind: 'cover', fromOn: today, untilOn: addDays(today, 2) },
    ...{ reason: words, requestId: randomUUID() },
  });
}

const upon = ({ recordId, version }: { recordId: string; version: number }) => ({ recordId, version });

/** The tables of what is written besides the forms, with the column that leads to their case. */
const besides = [
  'sign_off',
  'coercion_review',
  'flag',
  'supervision',
  'duty_act',
  'todo',
  'worker_request',
  'case_helper',
  'requirement',
  'missing_answer',
  'fallen_due',
] as const;

/** Every row of them about a case, by table, as text. */
export async function rowsBesides(centre: TestCentre, caseId: string): Promise<Record<string, string[]>> {
  const vault = await centre.app.context.keeper.current();
  return Object.fromEntries(
    besides.map((table) => {
      const rows = vault?.sqlite.prepare(`select * from ${table} where case_id = ?`).all(caseId) ?? [];
      return [table, rows.map((row) => JSON.stringify(row)).toSorted()];
    }),
  );
}
