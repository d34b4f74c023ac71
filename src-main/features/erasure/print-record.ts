import type { Centre } from '#contract/centre';
import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { formatInstant, zoneOffsets } from '#domain/instant';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { backupDaysAfterErasure, erasureGrounds, groundDays } from '#domain/safety/erasure';
import { formatNumber } from '#domain/words/indonesian';
import { long } from '#pipeline';
import type { ContentOf } from '#platform/paper/define-paper';
import { handOut } from '#platform/paper/hand-out';
import { headSignature } from '#platform/paper/letterhead-from';
import { countOf, type ErasureRow, findErasure, listCasesOf, markPrinted } from './erasure.queries.ts';
import { erasureRecordPaper } from './erasure-record-paper.ts';

export const record = long.erasure.record.handler(async ({ input, context, errors, signal }) => {
  const { transact, centre, now } = context;
  const found = await transact(async (trx) => {
    const erasure = await findErasure(trx, input.erasureId);
    if (erasure === undefined) throw errors.NOT_FOUND();
    const { clientId } = erasure;
    return { erasure, cases: await listCasesOf(trx, clientId), counts: await countOf(trx, clientId) };
  });
  const { id, clientId } = found.erasure;
  const content = contentOf(found, centre);
  const made = await handOut(context, erasureRecordPaper, content, { ...input, clientId }, signal);
  if (input.purpose !== 'preview') await transact((trx) => markPrinted(trx, id, now));
  return made;
});

type Found = {
  erasure: ErasureRow;
  cases: Awaited<ReturnType<typeof listCasesOf>>;
  counts: Awaited<ReturnType<typeof countOf>>;
};

function contentOf({ erasure, cases, counts }: Found, centre: Centre): ContentOf<typeof erasureRecordPaper> {
  return {
    registerNumber: erasure.registerNumber,
    person: [
      ['Nama', erasure.fullName],
      ['Nomor register', erasure.registerNumber],
      ...cases.map((one): [string, string] => [`Kasus ${one.number}`, sayStay(one)]),
    ],
    why: [
      ['Dasar', erasureGrounds[erasure.ground]],
      [groundDays[erasure.ground], formatCivilDate(erasure.groundOn, 'long')],
      ['Alasan', erasure.reason],
      ['Diusulkan', proposalOf(erasure, centre.zone)],
    ],
    counts: [
      ['Kasus', formatNumber(cases.length)],
      ['Formulir dan catatan', formatNumber(counts.records)],
      ['Versi semuanya', formatNumber(counts.versions)],
      ['Lampiran', formatNumber(counts.attachments)],
    ],
    backupDays: backupDaysAfterErasure,
    proposer: { role: 'Yang mengusulkan', name: erasure.proposerName },
    head: headSignature(centre),
  };
}

const proposalOf = ({ proposedAt, proposerName }: ErasureRow, zone: keyof typeof zoneOffsets) =>
  `${formatInstant(proposedAt, zoneOffsets[zone])} ${zone} oleh ${proposerName}`;

function sayStay({ category, admittedOn, leftOn, isAnnulled }: Found['cases'][number]): string {
  const began = `${labelOf(ppksCategories, category)}, ${formatCivilDate(admittedOn, 'long')}`;
  if (isAnnulled) return `${began}, pendaftaran dibatalkan`;
  return `${began} sampai ${leftOn === null ? 'sekarang' : formatCivilDate(leftOn, 'long')}`;
}
