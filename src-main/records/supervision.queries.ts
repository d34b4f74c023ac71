import type { Trx } from '#database/connect';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { professions } from '#domain/lists/professions';
import type { Actor } from '#domain/roles';
import { presentVersions } from './present-versions.queries.ts';
import { isReadableBy } from './readable.queries.ts';
import { visibleRows } from './visible.queries.ts';

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

const present = (trx: Trx, reader: Reader) =>
  presentVersions(trx)
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'formRecord.caseId')
    .innerJoin('user', 'user.id', 'formRecord.createdBy')
    .where('formRecord.caseId', 'in', visibleRows(trx, reader).select('caseId'))
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

async function listOfCases(trx: Trx, reader: Reader): Promise<LogEntry[]> {
  const rows = await present(trx, reader)
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

async function listConsultations(trx: Trx, reader: Reader): Promise<LogEntry[]> {
  const rows = await present(trx, reader).where('formRecord.form', '=', 'consultation').execute();
  return rows.map((row) => ({ ...told(row), kind: 'consultation', workerId: row.authorId, worker: row.by }));
}

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

async function listOfWorkers(trx: Trx, reader: Reader): Promise<LogEntry[]> {
  const rows = await currentOfWorkers(trx)
    .innerJoin('user as held', 'held.id', 'workerSupervision.workerId')
    .innerJoin('user', 'user.id', 'workerSupervision.authorId')
    .$if(reader.role !== 'head', (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('workerSupervision.workerId', '=', reader.id),
          eb('workerSupervision.authorId', '=', reader.id),
        ]),
      ),
    )
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

/** Every supervision that somebody may read, and the consultations of the cases they see; the newest first. */
export async function listLog(trx: Trx, reader: Reader): Promise<LogEntry[]> {
  const entries = [
    ...(await listOfCases(trx, reader)),
    ...(await listOfWorkers(trx, reader)),
    ...(await listConsultations(trx, reader)),
  ];
  return entries.sort((a, b) => b.heldOn.localeCompare(a.heldOn));
}

/** A supervision of a worker as it stands; undefined where there is none, or it was corrected since. */
export async function findWorkerSupervision(trx: Trx, id: string) {
  return await currentOfWorkers(trx).where('workerSupervision.id', '=', id).selectAll().executeTakeFirst();
}
