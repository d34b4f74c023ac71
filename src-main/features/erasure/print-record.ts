import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { formatInstant, zoneOffsets } from '#domain/instant';
import { ppksCategories } from '#domain/lists/ppks-categories';
import type { ErasureRecord } from '#domain/papers/erasure-record';
import { backupDaysAfterErasure, erasureGrounds, groundDays } from '#domain/safety/erasure';
import { formatNumber } from '#domain/words/indonesian';
import { long } from '#pipeline';
import { runJob } from '#platform/jobs/run-job';
import { letterheadFrom, signaturesFrom } from '#platform/paper/letterhead-from';
import { countOf, type ErasureRow, findErasure, listCasesOf } from './erasure.queries.ts';
import { erasureRecordJob } from './erasure-record-job.ts';

export const record = long.erasure.record.handler(async ({ input, context, errors, signal }) => {
  const { transact, centre, actor, today, now } = context;
  const { erasure, cases, counts } = await transact(async (trx) => {
    const found = await findErasure(trx, input.erasureId);
    if (found === undefined) throw errors.NOT_FOUND();
    return {
      erasure: found,
      cases: await listCasesOf(trx, found.clientId),
      counts: await countOf(trx, found.clientId),
    };
  });
  const paper: ErasureRecord = {
    letterhead: letterheadFrom(centre),
    paper: centre.paper,
    printedOn: today,
    printedBy: actor.name,
    person: [
      ['Nama', erasure.fullName],
      ['Nomor register', erasure.registerNumber],
      ...cases.map(({ number, category, admittedOn, leftOn }): [string, string] => [
        `Kasus ${number}`,
        `${labelOf(ppksCategories, category)}, ${formatCivilDate(admittedOn, 'long')} sampai ${leftOn === null ? 'sekarang' : formatCivilDate(leftOn, 'long')}`,
      ]),
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
    head: signaturesFrom(centre, actor.name).left,
  };
  const { bytes, pages } = await runJob(erasureRecordJob, paper, { signal });
  if (input.purpose !== 'preview') {
    await transact((trx) =>
      trx.updateTable('erasure').set({ recordPrintedAt: now }).where('id', '=', erasure.id).execute(),
    );
  }
  context.note({ erasure: erasure.id, clientId: erasure.clientId, purpose: input.purpose, pages });
  const name = `Berita acara pemusnahan ${erasure.registerNumber} ${today}.pdf`.replace(/[\\/:*?"<>|]/g, '-');
  return { name, file: new Blob([bytes], { type: 'application/pdf' }), pages };
});

const proposalOf = ({ proposedAt, proposerName }: ErasureRow, zone: keyof typeof zoneOffsets) =>
  `${formatInstant(proposedAt, zoneOffsets[zone])} ${zone} oleh ${proposerName}`;
