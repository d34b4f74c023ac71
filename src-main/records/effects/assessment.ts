import type { Trx } from '#database/connect';
import type { Trouble } from '#domain/fields/field';
import { findingsIn } from '#domain/fields/findings';
import {
  type TerminationReason,
  terminationReasons,
  terminationRules,
} from '#domain/lists/termination-reasons';
import { beginReassessment, findingsToday } from '#domain/results/findings-today';
import { listFindingNumbers, listHeldAssessments } from '../finding.queries.ts';
import { askAboutWithdrawn, sayCitedIn } from './cited-findings.ts';
import type { Completion, Effect } from './effect.ts';

/**
 * Keeps the numbers of findings: none is left out of a later version, none given to another finding of the case; and what
 * the plan cites of them.
 */
export const assessmentEffect: Effect = {
  async check(trx, completion) {
    return [
      ...(await neverAssessed(trx, completion)),
      ...vanished(completion),
      ...(await takenMeanwhile(trx, completion)),
    ];
  },
  asks: askAboutWithdrawn,
  holds: (trx, { caseId, recordId }) => sayCitedIn(trx, caseId, recordId),
  async nextNumber(trx, caseId) {
    const known = await listFindingNumbers(trx, caseId);
    return Math.max(0, ...known.flatMap(({ numbers }) => numbers)) + 1;
  },
  async begins(trx, { caseId }, today) {
    return beginReassessment(await listHeldAssessments(trx, caseId), today);
  },
  async findings(trx, caseId, recordId) {
    return findingsToday(await listHeldAssessments(trx, caseId, recordId));
  },
};

/** Nobody was assessed who was turned away, or whose registration was a mistake: the leaving would be untrue. */
async function neverAssessed(trx: Trx, { caseId }: Completion): Promise<Trouble[]> {
  const { leaveReason } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select('leaveReason')
    .executeTakeFirstOrThrow();
  const reason = leaveReason as TerminationReason | null;
  if (reason === null) return [];
  const { endsAtEic, wasNever } = terminationRules[reason];
  if (!endsAtEic && !wasNever) return [];
  const sentence = `Kasus ini ditutup dengan alasan ${reason} (${terminationReasons[reason]}), jadi belum ada asesmen. Betulkan dahulu alasan terminasinya.`;
  return [{ path: 'assessedOn', label: 'Tanggal asesmen', sentence }];
}

const label = 'Temuan';

function vanished({ before, answers }: Completion): Trouble[] {
  const kept = new Set(findingsIn(answers.findings).map(({ number }) => number));
  return findingsIn(before?.findings)
    .filter(({ number }) => !kept.has(number))
    .map(({ number }) => ({
      path: 'findings',
      label,
      sentence: `Temuan ${number} sudah ada dalam asesmen yang selesai, jadi tidak dapat dihapus. Tarik temuan itu, dengan alasannya.`,
    }));
}

/** Two who write at once are offered the same number: it is the finding's that was completed first. */
async function takenMeanwhile(
  trx: Trx,
  { caseId, recordId, before, answers }: Completion,
): Promise<Trouble[]> {
  const own = new Set(findingsIn(before?.findings).map(({ number }) => number));
  const others = (await listFindingNumbers(trx, caseId)).filter((one) => one.recordId !== recordId);
  const taken = new Set(others.flatMap(({ numbers }) => numbers));
  return findingsIn(answers.findings).flatMap(({ number, isContinued }, index) =>
    isContinued || own.has(number) || !taken.has(number)
      ? []
      : [
          {
            path: `findings.${index}.statement`,
            label,
            sentence: `Temuan ${number}: nomor ini sementara itu sudah dipakai temuan lain dalam kasus ini. Salin isinya ke temuan baru, lalu hapus yang ini.`,
          },
        ],
  );
}
