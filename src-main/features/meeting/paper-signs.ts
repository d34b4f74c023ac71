import type { Meeting, MeetingPerson } from '#contract/meeting-told';
import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import type { SignBlock, Signer } from '#domain/papers/letter';
import type { MeetingPaperKind } from '#domain/papers/meeting-papers';
import { signerNumber, signerOf } from '#domain/papers/signer';
import { headSignature, workerSignature } from '#platform/paper/letterhead-from';
import type { Desk } from './open-meeting.ts';
import { getCaseWorker, listEmployeeNumbers } from './papers.queries.ts';

/** Which paper, and of which case alone. */
export type PaperAsked = { kind: MeetingPaperKind; caseId?: string | undefined };

/** Who signs a paper of a conference: who leads it right, who wrote it down or works with the case left. */
export async function signsOf(
  trx: Trx,
  { centre, today }: Desk,
  { people, heldOn, approved }: Meeting,
  { kind, caseId }: PaperAsked,
): Promise<SignBlock> {
  const approvedAt = approved?.at ?? null;
  const numbers = await listEmployeeNumbers(trx, approvedAt);
  const signer = (part: MeetingPerson['part'], role: string): Signer => {
    const one = people.find((person) => person.part === part);
    return { role, name: one?.name ?? '', number: signerNumber(numbers.get(one?.userId ?? '') ?? '') };
  };
  const rest = { below: [], witnesses: [] };
  const on = (day: string) => [centre.town, formatCivilDate(day, 'long')].filter(Boolean).join(', ');
  if (kind === 'invitation')
    return { ...rest, right: signerOf(headSignature(centre)), placeAndDay: on(today) };
  const chair = signer('chair', 'Pimpinan konferensi');
  const minutes = signer('minutes', 'Notulis');
  const signed = { ...rest, right: chair, placeAndDay: on(heldOn) };
  if (caseId === undefined || kind === 'attendance') return { ...signed, left: minutes };
  const own = signerOf(workerSignature(await getCaseWorker(trx, caseId, approvedAt)));
  return kind === 'decision' ? { ...signed, left: own } : { ...signed, left: minutes, below: [own] };
}
