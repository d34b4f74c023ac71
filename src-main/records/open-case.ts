import type { Centre } from '#contract/centre';
import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { Answers } from '#domain/form';
import type { caseFile } from '#domain/forms/case-file';
import type { termination } from '#domain/stages/termination';
import { beginFacts } from './case-facts.ts';
import { caseColumns, clientColumns } from './effects/identity.ts';
import { takeCaseNumber, takeRegisterNumber } from './numbers.ts';

/** Where and by whom somebody is registered. */
type Registration = {
  trx: Trx;
  centre: Centre;
  now: string;
  newId(): string;
  userId: string;
  /** The same request registers once. */
  requestId: string;
};

/**
 * Adds a person with the columns SQL needs; their answers follow by completing the client form. Their number is the next
 * of the centre's pattern, or that of the book they come from. Returns the id.
 */
export async function insertClient(
  at: Registration,
  client: Draft,
  admittedOn: string,
  ownNumber?: string,
): Promise<string> {
  const id = at.newId();
  await at.trx
    .insertInto('client')
    .values({
      id,
      ...clientColumns(client),
      registerNumber: ownNumber ?? (await takeRegisterNumber(at, admittedOn)),
      requestId: at.requestId,
      createdAt: at.now,
      createdBy: at.userId,
    })
    .execute();
  return id;
}

/** Opens a case of a person; its answers follow by completing the case form. Returns its id and number. */
export async function insertCase(
  at: Registration,
  input: {
    clientId: string;
    workerId: string | null;
    caseFile: Draft;
    /** The number that the case had before; without one the next of the centre's pattern. */
    ownNumber?: string;
    /** Of an old case that is closed: its ending, whose record follows. Such a case stands beside an open one. */
    termination?: Draft | undefined;
  },
): Promise<{ caseId: string; caseNumber: string }> {
  const id = at.newId();
  const columns = caseColumns(input.caseFile);
  const caseNumber = input.ownNumber ?? (await takeCaseNumber(at, columns.admittedOn));
  const { category = '', approach = null } = input.caseFile as Answers<typeof caseFile>;
  const { terminatedOn, reason, subReason } = (input.termination ?? {}) as Answers<typeof termination>;
  await at.trx
    .insertInto('caseFile')
    .values({
      id,
      clientId: input.clientId,
      number: caseNumber,
      ...columns,
      category,
      approach,
      leftOn: terminatedOn ?? null,
      leaveReason: reason ?? null,
      leaveSubReason: subReason ?? null,
      stage: 'eic',
      stageSince: columns.admittedOn,
      workerId: input.workerId,
      supervisorId: null,
      requestId: at.requestId,
      createdAt: at.now,
      createdBy: at.userId,
    })
    .execute();
  const began = { caseId: id, reason: null, recordedAt: at.now, recordedBy: at.userId };
  const facts = { worker: input.workerId, supervisor: null, category, approach };
  await beginFacts(at.trx, facts, began);
  return { caseId: id, caseNumber };
}
