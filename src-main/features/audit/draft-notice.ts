import type { Trx } from '#database/connect';
import { formatMoment, instantOf, zoneOffsets } from '#domain/instant';
import { noticeDueAt } from '#domain/papers/breach-notice';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { formatNumber } from '#domain/words/indonesian';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { headSignature } from '#platform/paper/letterhead-from';
import { getAuditTip } from '#vault/audit/audit-tip';
import { listAffected } from './audit.queries.ts';
import { breachNoticePaper } from './breach-notice-paper.ts';

export const draftNotice = long.audit.draftNotice.handler(async ({ input, context, errors, signal }) => {
  const { centre, now } = context;
  const offset = zoneOffsets[centre.zone];
  const knownAt = instantOf(input.knownOn, input.knownTime, offset);
  if (knownAt > now) throw errors.NOT_YET();
  const { affected, source } = await context.transact((trx) => readSelection(trx, input.seqs));
  const subject = affected.find(({ id }) => id === input.clientId);
  if (input.to === 'subject' && subject === undefined) throw errors.NO_SUBJECT();

  const onWall = (instant: string) => `${formatMoment(instant, offset)} ${centre.zone}`;
  const { to, kinds, data, happened, how, handling, recovery, contact } = input;
  const content = {
    ...{ to, kinds, data, happened, how, handling, recovery, contact },
    head: headSignature(centre),
    people: input.to === 'subject' && subject ? nameSubject(subject) : countPeople(affected),
    knownAt: onWall(knownAt),
    dueAt: onWall(noticeDueAt(knownAt)),
    source,
  };
  const asked = { ...input, people: affected.length };
  return await handOut(context, breachNoticePaper, content, asked, signal);
});

type Affected = { id: string; fullName: string; registerNumber: string };

async function readSelection(trx: Trx, seqs: readonly number[]) {
  const affected: Affected[] = await listAffected(trx, seqs);
  const { seq, mac } = await getAuditTip(trx);
  const [first, last] = [Math.min(...seqs), Math.max(...seqs)].map((number) => formatNumber(number));
  const rows =
    seqs.length === 1 ? `baris nomor ${first}` : `${seqs.length} baris, nomor ${first} sampai ${last}`;
  const source = `Disusun dari jejak audit: ${rows}. Jejak sampai nomor ${formatNumber(seq)}, sidik ${formatFingerprint(mac)}.`;
  return { affected, source };
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
