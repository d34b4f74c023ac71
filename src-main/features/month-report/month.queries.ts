import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { AtensiService } from '#domain/lists/atensi-services';
import { firstDayAfter, firstDayOf, lastDayOf } from '#domain/months/month';

/** A stay that touches the month, with what the sheets count it by. */
export type MonthStay = Awaited<ReturnType<typeof listStays>>[number];

/** Everybody in residence for at least a day of the month, or admitted or gone in it, oldest admission first. */
export async function listStays(trx: Trx, month: string) {
  const stays = await listNamedStays(trx, month);
  const erased = await listErasedStays(trx, month);
  return [
    ...stays.map(({ erasureId, ...stay }) => (erasureId === null ? stay : withoutName(stay))),
    ...erased,
  ];
}

async function listNamedStays(trx: Trx, month: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .leftJoin('erasure', 'erasure.clientId', 'client.id')
    .where('admittedOn', '<', firstDayAfter(month))
    .where(({ eb, or }) => or([eb('leftOn', 'is', null), eb('leftOn', '>=', firstDayOf(month))]))
    .orderBy('admittedOn')
    .orderBy('caseFile.number')
    .select([
      'caseFile.id as caseId',
      'caseFile.number as caseNumber',
      'caseFile.clientId',
      'category',
      'admittedOn',
    ])
    .select([
      'leftOn',
      'leaveReason',
      'originCode',
      'originName',
      'referralSource',
      'stage',
      'user.name as worker',
    ])
    .select(['client.registerNumber', 'client.fullName', 'client.sex', 'client.nik', 'client.birthDate'])
    .select(['client.birthDateEstimated', 'client.birthYear', 'erasure.id as erasureId'])
    .execute();
}
type NamedStay = Omit<Awaited<ReturnType<typeof listNamedStays>>[number], 'erasureId'>;

/** A person whose erasure was proposed is counted, and named nowhere. */
const withoutName = (stay: NamedStay): NamedStay => ({
  ...stay,
  caseId: `tanpa nama ${stay.caseId}`,
  registerNumber: '',
  fullName: '(dalam proses pemusnahan)',
  nik: null,
  birthDate: null,
});

/** Those who were erased are counted by what was left of their stay (vault/SECURITY.md D23). */
async function listErasedStays(trx: Trx, month: string): Promise<NamedStay[]> {
  const rows = await trx
    .selectFrom('erasedStay')
    .where('admittedOn', '<', firstDayAfter(month))
    .where('leftOn', '>=', firstDayOf(month))
    .orderBy('admittedOn')
    .orderBy('id')
    .selectAll()
    .execute();
  return rows.map(({ id, acceptedOn: _accepted, facts: _facts, ...stay }) => ({
    ...stay,
    caseId: id,
    caseNumber: `dimusnahkan ${id}`,
    clientId: id,
    originCode: null,
    originName: null,
    referralSource: null,
    stage: 'termination',
    worker: null,
    registerNumber: '',
    fullName: '(data dimusnahkan)',
    nik: null,
    birthDate: null,
    birthDateEstimated: 0,
    birthYear: null,
  }));
}

/** What only the by-name sheet needs, from the answers themselves, by case id. */
export async function listNominativeExtras(trx: Trx, month: string) {
  const { rows } = await sql<{
    caseId: string;
    familyCardNumber: string | null;
    birthPlace: string | null;
    disabilities: string | null;
  }>`
    select case_file.id as case_id,
      (select json_extract(v.answers, '$.familyCardNumber') from form_record r join form_version v on v.record_id = r.id and v.version = r.version
        where r.client_id = case_file.client_id and r.form = 'client') as family_card_number,
      (select json_extract(v.answers, '$.birthPlace') from form_record r join form_version v on v.record_id = r.id and v.version = r.version
        where r.client_id = case_file.client_id and r.form = 'client') as birth_place,
      (select json_extract(v.answers, '$.disabilities') from form_record r join form_version v on v.record_id = r.id and v.version = r.version
        where r.case_id = case_file.id and r.form = 'caseFile') as disabilities
    from case_file
    where admitted_on < ${firstDayAfter(month)} and (left_on is null or left_on >= ${firstDayOf(month)})`.execute(
    trx,
  );
  return new Map(rows.map(({ caseId, ...extra }) => [caseId, extra]));
}

/** Each entry of the month that is tied to a task with a service: which service, for whom. */
export async function listServices(trx: Trx, month: string) {
  const { rows } = await sql<{ service: AtensiService; clientId: string }>`
    select task.service, form_record.client_id from note
    join form_record on form_record.id = note.record_id
    join form_version on form_version.record_id = form_record.id and form_version.version = form_record.version
    join task on task.case_id = note.case_id
      and task.target_number || '.' || task.number = json_extract(form_version.answers, '$.taskRef')
    where note.happened_on >= ${firstDayOf(month)} and note.happened_on < ${firstDayAfter(month)} and task.service is not null`.execute(
    trx,
  );
  return rows;
}

/** The targets that fell due in the month, with what the last round up to its end said of each. */
export async function listDueTargets(trx: Trx, month: string) {
  const { rows } = await sql<{ category: string; status: string | null }>`
    select case_file.category, (
      select achievement.status from achievement join form_record on form_record.id = achievement.record_id
      where achievement.case_id = target.case_id and achievement.target_number = target.number
        and form_record.happened_on <= ${lastDayOf(month)}
      order by form_record.happened_on desc, form_record.sequence desc limit 1) as status
    from target join case_file on case_file.id = target.case_id
    where target.due_on >= ${firstDayOf(month)} and target.due_on < ${firstDayAfter(month)} and target.removed_reason is null
      and (case_file.left_on is null or case_file.left_on >= ${firstDayOf(month)})`.execute(trx);
  return rows;
}

/** The last export of a month; undefined when there was none. */
export async function findSnapshot(trx: Trx, month: string) {
  return await trx
    .selectFrom('monthSnapshot')
    .where('month', '=', month)
    .orderBy('revision', 'desc')
    .select(['revision', 'recap'])
    .executeTakeFirst();
}

/** Keeps the recapitulation as it was exported. */
export async function saveSnapshot(
  trx: Trx,
  snapshot: { month: string; revision: number; recap: string; exportedAt: string; exportedBy: string },
) {
  await trx.insertInto('monthSnapshot').values(snapshot).execute();
}
