import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { type NamedOnFile, namingForms, peopleOnFile } from '#domain/people/people-on-file';
import type { Place } from './place.ts';
import { presentVersions } from './present-versions.queries.ts';

/** Whom the file of a case names around its person. */
export async function listPeopleOnFile(trx: Trx, { caseId, clientId }: Place): Promise<NamedOnFile[]> {
  const rows = await presentVersions(trx)
    .where('formRecord.clientId', '=', clientId)
    .where('formRecord.form', 'in', [...namingForms])
    .where((record) =>
      record.or([record('formRecord.caseId', '=', caseId), record('formRecord.form', '=', 'client')]),
    )
    .orderBy('formRecord.happenedOn')
    .orderBy('formRecord.sequence')
    .select(['formRecord.form', 'formVersion.answers'])
    .execute();
  const of = (id: (typeof namingForms)[number]) =>
    rows.filter(({ form }) => form === id).map(({ answers }) => JSON.parse(answers) as Draft);
  return peopleOnFile({
    client: of('client'),
    eic: of('eic'),
    contract: of('contract'),
    referral: of('referral'),
  });
}
