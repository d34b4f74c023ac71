import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { LinkState } from '#domain/resources/link-steps';
import type { Actor } from '#domain/roles';
import { isAbout } from '#records/about.queries';
import { visibleRows } from '#records/visible.queries';

/** Those whose standing to a source is asked: one case, or the open ones in which somebody may work. */
type Asked = { caseId: string } | { actor: Actor };

const askedRows = (trx: Trx, asked: Asked) =>
  ('caseId' in asked
    ? trx.selectFrom('caseloadRow').where('caseloadRow.caseId', '=', asked.caseId)
    : visibleRows(trx, asked.actor).where('caseloadRow.leftOn', 'is', null)
  ).innerJoin('caseFile', 'caseFile.id', 'caseloadRow.caseId');

/** The people of the cases that are asked about, with their birth, by name. */
export async function listPeople(trx: Trx, asked: Asked) {
  return await askedRows(trx, asked)
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .orderBy('caseloadRow.nameKey')
    .orderBy('caseloadRow.rowNumber')
    .select(['caseloadRow.caseId', 'caseloadRow.registerNumber', 'caseloadRow.fullName as name'])
    .select(['caseloadRow.workerName as worker', 'caseFile.category'])
    .select(['client.birthDate', 'client.birthDateEstimated', 'client.birthYear'])
    .execute();
}

/** Of which a form is about: in these words, and with the plus below, the index of its place is used (`records/about.queries`). */
const places = {
  client: sql<string>`+case_file.client_id`,
  caseFile: sql<string>`+case_file.id`,
  eic: sql<string>`+case_file.id`,
} as const satisfies Record<string, RawBuilder<string>>;
type FitForm = keyof typeof places;

/** What a form says at present of each case that is asked about; a case without a record of it has no entry. */
export async function listAnswers(trx: Trx, asked: Asked, form: FitForm): Promise<Map<string, Draft>> {
  const rows = await askedRows(trx, asked)
    .innerJoin('formRecord', (join) => join.on(isAbout(places[form])).on(sql`+form_record.form`, '=', form))
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    )
    .select(['caseloadRow.caseId', 'formVersion.answers'])
    .execute();
  return new Map(rows.map(({ caseId, answers }) => [caseId, JSON.parse(answers) as Draft]));
}

/** How the latest link of a case with each source of the directory stands, by source. */
export async function listOwnLinks(trx: Trx, caseId: string): Promise<Map<string, LinkState>> {
  const rows = await trx
    .selectFrom('resourceLink')
    .where('caseId', '=', caseId)
    .where('resourceId', 'is not', null)
    .orderBy('openedOn')
    .orderBy('stateOn')
    .select(['resourceId', 'state'])
    .execute();
  return new Map(rows.map(({ resourceId, state }) => [resourceId ?? '', state]));
}

/** The cases that are linked with a source. */
export async function listLinkedCases(trx: Trx, resourceId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('resourceLink')
    .where('resourceId', '=', resourceId)
    .select('caseId')
    .execute();
  return new Set(rows.map(({ caseId }) => caseId));
}
