import { createHash } from 'node:crypto';
import type { NoticeDraft } from '#contract/audit';
import type { Centre } from '#contract/centre';
import type { Trx } from '#database/connect';
import { formatMoment, instantOf, zoneOffsets } from '#domain/instant';
import { type BreachNotice, noticeDueAt } from '#domain/papers/breach-notice';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { formatNumber } from '#domain/words/indonesian';
import { long } from '#pipeline';
import { runJob } from '#platform/jobs/run-job';
import { letterheadFrom, signaturesFrom } from '#platform/paper/letterhead-from';
import { getAuditHead } from '#vault/audit/audit-tip';
import { breachNoticeJob } from './breach-notice-job.ts';

export const draftNotice = long.audit.draftNotice.handler(async ({ input, context, errors, signal }) => {
  const { centre, actor, today, now } = context;
  const offset = zoneOffsets[centre.zone];
  const knownAt = instantOf(input.knownOn, input.knownTime, offset);
  if (knownAt > now) throw errors.NOT_YET();
  const { affected, source } = await context.transact((trx) => readSelection(trx, input.seqs));
  const subject = affected.find(({ id }) => id === input.clientId);
  if (input.to === 'subject' && subject === undefined) throw errors.NO_SUBJECT();

  const { purpose, ...draft } = input;
  const { seqs: _seqs, clientId: _clientId, knownOn: _knownOn, knownTime: _knownTime, ...written } = draft;
  const onWall = (instant: string) => `${formatMoment(instant, offset)} ${centre.zone}`;
  const notice: BreachNotice = {
    ...written,
    ...paperOf(centre),
    printedOn: today,
    printedBy: actor.name,
    people: input.to === 'subject' && subject ? nameSubject(subject) : countPeople(affected),
    knownAt: onWall(knownAt),
    dueAt: onWall(noticeDueAt(knownAt)),
    source,
  };
  const { bytes, pages } = await runJob(breachNoticeJob, notice, { signal });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  context.note({ purpose, ...describe(draft, affected.length, sha256) });
  const name = `Pemberitahuan kegagalan pelindungan data ${today}.pdf`;
  return { name, file: new Blob([bytes], { type: 'application/pdf' }), pages };
});

type Affected = { id: string; fullName: string; registerNumber: string };

async function readSelection(trx: Trx, seqs: readonly number[]) {
  const affectedIds = trx
    .selectFrom('audit')
    .where('seq', 'in', seqs)
    .select((row) => row.ref('clientId').$notNull().as('clientId'));
  const affected: Affected[] = await trx
    .selectFrom('client')
    .where('id', 'in', affectedIds)
    .orderBy('registerNumber')
    .select(['id', 'fullName', 'registerNumber'])
    .execute();
  const { seq, mac } = await getAuditHead(trx);
  const [first, last] = [Math.min(...seqs), Math.max(...seqs)].map((number) => formatNumber(number));
  const rows =
    seqs.length === 1 ? `baris nomor ${first}` : `${seqs.length} baris, nomor ${first} sampai ${last}`;
  const source = `Disusun dari jejak audit: ${rows}. Jejak sampai nomor ${formatNumber(seq)}, sidik ${formatFingerprint(mac)}.`;
  return { affected, source };
}

function paperOf(centre: Centre) {
  return { letterhead: letterheadFrom(centre), paper: centre.paper, head: signaturesFrom(centre, '').left };
}

const nameSubject = ({ fullName, registerNumber }: Affected) =>
  `${fullName} (nomor register ${registerNumber})`;

/** So many register numbers are told one by one; the audit holds the rest. */
const namedPeople = 12;

/** Nobody by name: the agency is told how many, and by which numbers the centre knows them. */
function countPeople(affected: readonly Affected[]): string {
  if (affected.length === 0)
    return 'Masih ditelusuri; baris audit yang dipilih tidak menyebut orang tertentu.';
  const numbers = affected.slice(0, namedPeople).map(({ registerNumber }) => registerNumber);
  const more = affected.length > namedPeople ? `, dan ${affected.length - namedPeople} lainnya` : '';
  return `${formatNumber(affected.length)} orang, nomor register ${numbers.join(', ')}${more}.`;
}

/** For the audit: counts and to whom, and nothing of what was written. */
function describe({ seqs, to, clientId, kinds, knownOn }: NoticeDraft, people: number, sha256: string) {
  return {
    rows: seqs.length,
    people,
    to,
    kinds,
    knownOn,
    sha256,
    ...(to === 'subject' && clientId !== undefined ? { clientId } : {}),
  };
}
