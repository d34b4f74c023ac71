import { ownEntry } from '#contract/case-file';
import { os } from '#pipeline';
import { verdictOf } from '#records/verdicts';
import { visibleRows } from '#records/visible.queries';

export const listCoercion = os.case.listCoercion.handler(async ({ context: { trx, actor } }) => {
  const rows = await trx
    .selectFrom('note')
    .innerJoin('caseFile', 'caseFile.id', 'note.caseId')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    )
    .innerJoin('user', 'user.id', 'note.authorId')
    .where('note.isCoercive', '=', 1)
    .where('note.reviewedAt', 'is', null)
    .where('note.caseId', 'in', visibleRows(trx, actor).select('caseId'))
    .orderBy('note.happenedOn')
    .select([
      'note.recordId',
      'note.caseId',
      'caseFile.number as caseNumber',
      'client.fullName as clientName',
    ])
    .select(['note.happenedOn', 'note.authorId', 'user.name as by', 'formVersion.answers'])
    .execute();
  return rows.map(({ answers, authorId, ...row }) => ({
    ...row,
    reason: String(JSON.parse(answers).coerceReason ?? ''),
    can: { review: verdictOf(authorId === actor.id ? ownEntry : undefined) },
  }));
});

export const reviewCoercion = os.case.reviewCoercion.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const note = await trx
    .selectFrom('note')
    .where('recordId', '=', input.recordId)
    .where('caseId', '=', input.caseId)
    .where('isCoercive', '=', 1)
    .select('authorId')
    .executeTakeFirst();
  if (note === undefined) throw errors.NOT_FOUND();
  if (note.authorId === actor.id) throw errors.OWN_ENTRY();
  await trx
    .updateTable('note')
    .set({ reviewedAt: now, reviewedBy: actor.id, reviewRemark: input.remark })
    .where('recordId', '=', input.recordId)
    .execute();
  context.note({ record: input.recordId });
});
