import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import type { Tables } from '#database/tables';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { professions } from '#domain/lists/professions';
import { type Actor, roles } from '#domain/roles';
import { presentVersions } from './present-versions.queries.ts';
import { isReadableBy } from './readable.queries.ts';
import { hasVisibleRow, notLookedUp } from './visible.queries.ts';

type Reader = Pick<Actor, 'id' | 'role'>;

/** One supervision or consultation, whatever it is about. */
export type LogEntry = {
  id: string;
  kind: 'case' | 'worker' | 'consultation';
  heldOn: string;
  workerId: string | null;
  worker: string;
  by: string;
  authorId: string;
  caseId: string | null;
  clientId: string | null;
  about: string;
  topic: string;
  direction: string;
  agreed: string;
  nextOn: string | null;
};

/** Of which worker or case, and which of them: all where it is not said. */
type Asked = {
  workerId?: string | undefined;
  caseId?: string | undefined;
  offset?: number;
  limit?: number;
};

/** The supervisions of workers as they stand, without those that were corrected. */
export const currentOfWorkers = (trx: Trx) =>
  trx
    .selectFrom('workerSupervision')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workerSupervision as later')
            .whereRef('later.replaces', '=', 'workerSupervision.id')
            .select('later.id'),
        ),
      ),
    );

type Kind = LogEntry['kind'];
/** An entry by its day. */
type Place = { id: string; kind: Kind; heldOn: string };

/**
 * The entries that somebody may read, in parts that leave none to two. Each part lies in an index in the order of its days:
 * of a page no more is read than stands on it.
 */
function partsOf(
  trx: Trx,
  reader: Reader,
  { workerId, caseId }: { workerId?: string | Expression<string> | undefined; caseId?: string | undefined },
): [SelectQueryBuilder<Tables, 'supervision', Place>, ...Expression<Place>[]] {
  const inCases = trx
    .selectFrom('supervision')
    .where(hasVisibleRow(reader, 'supervision.caseId'))
    .$if(workerId !== undefined, (rows) => rows.where('supervision.workerId', '=', workerId ?? ''))
    .$if(caseId !== undefined, (rows) => rows.where('supervision.caseId', '=', caseId ?? ''))
    .select(['supervision.recordId as id', sql.lit<Kind>('case').as('kind'), 'supervision.heldOn']);
  const ofWorkers = currentOfWorkers(trx)
    .$if(workerId !== undefined, (rows) => rows.where('workerSupervision.workerId', '=', workerId ?? ''))
    .$if(caseId !== undefined, (rows) => rows.where(sql<SqlBool>`false`))
    .select(['workerSupervision.id', sql.lit<Kind>('worker').as('kind'), 'workerSupervision.heldOn']);
  // Of who does not see every case, those of theirs: by the day, everybody's would be gone through to fill a page.
  const { scope } = roles[reader.role];
  const happenedOn =
    scope === 'all' ? sql<string>`form_record.happened_on` : notLookedUp('formRecord.happenedOn');
  const consultations = trx
    .selectFrom('formRecord')
    .where('formRecord.form', '=', sql.lit('consultation'))
    .where(hasVisibleRow(reader, 'formRecord.caseId'))
    .$if(workerId !== undefined, (rows) => rows.where('formRecord.createdBy', '=', workerId ?? ''))
    .$if(caseId !== undefined, (rows) => rows.where('formRecord.caseId', '=', caseId ?? ''))
    .select(['formRecord.id', sql.lit<Kind>('consultation').as('kind')])
    .select(happenedOn.as('heldOn'));
  if (reader.role === 'head') return [inCases, ofWorkers, consultations];
  const { id } = reader;
  return [
    inCases.where('supervision.authorId', '=', id),
    inCases.where('supervision.workerId', '=', id).where(notLookedUp('supervision.authorId'), '<>', id),
    ofWorkers.where('workerSupervision.authorId', '=', id),
    ofWorkers
      .where('workerSupervision.workerId', '=', id)
      .where(notLookedUp('workerSupervision.authorId'), '<>', id),
    consultations,
  ];
}

function together([first, ...others]: ReturnType<typeof partsOf>) {
  return others.reduce<typeof first>((all, part) => all.unionAll(part), first);
}

const present = (trx: Trx, reader: Reader, ids: readonly string[]) =>
  presentVersions(trx)
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'formRecord.caseId')
    .innerJoin('user', 'user.id', 'formRecord.createdBy')
    .where('formRecord.id', 'in', inJson(ids))
    .where(isReadableBy({ userId: reader.id }))
    .select([
      'formRecord.id',
      'formRecord.happenedOn',
      'formRecord.caseId',
      'formRecord.clientId',
      'formRecord.createdBy as authorId',
    ])
    .select(['user.name as by', 'caseloadRow.fullName', 'caseloadRow.caseNumber', 'formVersion.answers']);

type Row = Awaited<ReturnType<ReturnType<typeof present>['execute']>>[number];

function told({ answers, happenedOn, fullName, caseNumber, ...row }: Row) {
  const { topic, direction, advice, agreed, nextOn, profession, consulted } = JSON.parse(answers) as Draft;
  const by = [labelOf(professions, profession), asText(consulted)].filter(Boolean).join(', ');
  return {
    ...row,
    heldOn: happenedOn ?? '',
    about: `${fullName} (${caseNumber})`,
    topic: by === '' ? asText(topic) : `${asText(topic)} (${by})`,
    direction: asText(direction ?? advice),
    agreed: asText(agreed),
    nextOn: asText(nextOn) || null,
  };
}

async function listOfCases(trx: Trx, reader: Reader, ids: readonly string[]): Promise<LogEntry[]> {
  const rows = await present(trx, reader, ids)
    .innerJoin('supervision', 'supervision.recordId', 'formRecord.id')
    .leftJoin('user as held', 'held.id', 'supervision.workerId')
    .select(['supervision.workerId', 'held.name as worker'])
    .execute();
  return rows.map(({ workerId, worker, ...row }) => ({
    ...told(row),
    kind: 'case',
    workerId,
    worker: worker ?? 'belum ditetapkan',
  }));
}

async function listConsultations(trx: Trx, reader: Reader, ids: readonly string[]): Promise<LogEntry[]> {
  const rows = await present(trx, reader, ids).execute();
  return rows.map((row) => ({ ...told(row), kind: 'consultation', workerId: row.authorId, worker: row.by }));
}

async function listOfWorkers(trx: Trx, ids: readonly string[]): Promise<LogEntry[]> {
  const rows = await currentOfWorkers(trx)
    .innerJoin('user as held', 'held.id', 'workerSupervision.workerId')
    .innerJoin('user', 'user.id', 'workerSupervision.authorId')
    .where('workerSupervision.id', 'in', inJson(ids))
    .selectAll('workerSupervision')
    .select(['held.name as worker', 'user.name as by'])
    .execute();
  return rows.map(({ id, heldOn, workerId, worker, by, authorId, topic, direction, agreed, nextOn }) => ({
    ...{ id, kind: 'worker', heldOn, workerId, worker, by, authorId, topic, direction, agreed, nextOn },
    caseId: null,
    clientId: null,
    about: 'Pekerjaan pada umumnya',
  }));
}

/** The supervisions that somebody may read, and the consultations of the cases they see; the newest first. */
export async function listLog(trx: Trx, reader: Reader, asked: Asked): Promise<LogEntry[]> {
  const places = await together(partsOf(trx, reader, asked))
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit ?? -1)
    .offset(asked.offset ?? 0)
    .execute();
  const idsOf = (kind: Kind) => places.flatMap((place) => (place.kind === kind ? [place.id] : []));
  const entries = [
    ...(await listOfCases(trx, reader, idsOf('case'))),
    ...(await listOfWorkers(trx, idsOf('worker'))),
    ...(await listConsultations(trx, reader, idsOf('consultation'))),
  ];
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return places.flatMap(({ id }) => known.get(id) ?? []);
}

/** Everybody of whom somebody may read a supervision or a consultation, by name. */
export async function listSupervised(trx: Trx, reader: Reader) {
  const ofUser = partsOf(trx, reader, { workerId: sql.ref<string>('user.id') });
  return await trx
    .selectFrom('user')
    .where(({ exists }) => exists(together(ofUser)))
    .orderBy('user.name')
    .select(['user.id', 'user.name'])
    .execute();
}

/** A supervision of a worker as it stands; undefined where there is none, or it was corrected since. */
export async function findWorkerSupervision(trx: Trx, id: string) {
  return await currentOfWorkers(trx).where('workerSupervision.id', '=', id).selectAll().executeTakeFirst();
}
