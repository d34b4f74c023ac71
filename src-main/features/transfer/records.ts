import { formIn } from '#domain/own/form-in';
import { sayForeignTitle } from '#domain/papers/foreign-title';
import { os } from '#pipeline';
import { listForeignRecords } from '#records/foreign.queries';

export const records = os.transfer.records.handler(async ({ input: { caseId }, context }) => {
  const { trx, actor, centre } = context;
  return (await listForeignRecords(trx, caseId, actor)).map(({ form, fields, asText, ...record }) => ({
    ...{ recordId: record.id, form, fields, asText },
    title: sayForeignTitle(formIn(centre.own, form), record),
    from: { name: record.fromName, town: record.fromTown, fingerprint: record.fingerprint },
    ...{ madeAt: record.madeAt, takenAt: record.takenAt, takenBy: record.takerName },
    isKept: record.isKept === 1,
  }));
});
