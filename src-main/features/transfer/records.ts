import { isFormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { sayForeignTitle } from '#domain/papers/foreign-title';
import { os } from '#pipeline';
import { listForeignRecords } from '#records/foreign.queries';

export const records = os.transfer.records.handler(async ({ input: { caseId }, context }) => {
  const { trx, actor, centre } = context;
  return (await listForeignRecords(trx, caseId, actor)).flatMap(({ form, ...record }) =>
    isFormId(form)
      ? [
          {
            ...{ recordId: record.id, form, fields: record.fields, asText: record.asText },
            title: sayForeignTitle(formIn(centre.own, form).recordLabel, record),
            from: { name: record.fromName, town: record.fromTown, fingerprint: record.fingerprint },
            ...{ madeAt: record.madeAt, takenAt: record.takenAt, takenBy: record.takerName },
            isKept: record.isKept === 1,
          },
        ]
      : [],
  );
});
