import { randomUUID } from 'node:crypto';
import { letterKindIds } from '#domain/letters/letter-kinds';
import type { TestClient } from '../support/test-centre.ts';
import { median, report, time } from './measure.ts';

/** The papers of a conference: the packet of ten cases, and the berita acara of fifteen that were decided. */
export async function benchMeeting(client: TestClient, caseIds: string[], heldOn: string): Promise<void> {
  const ten = caseIds.slice(0, 10);
  let pages = 0;
  const packet = await time(
    5,
    async () => {
      pages = (await client.packet.make({ caseIds: ten, purpose: 'preview' })).pages;
    },
    1,
  );
  report('packet of ten cases, median', median(packet), 'ms', `${pages} pages`);
  const meetingId = await hold(client, caseIds.slice(0, 15), heldOn);
  const minutes = await time(
    5,
    async () => {
      ({ pages } = await client.meeting.print({ meetingId, paper: 'minutes', purpose: 'preview' }));
    },
    1,
  );
  report('berita acara of fifteen cases, median', median(minutes), 'ms', `${pages} pages`);
}

async function hold({ meeting }: TestClient, caseIds: readonly string[], heldOn: string): Promise<string> {
  const chair = { userId: null, name: 'Ratna Dewanti', job: 'Kepala', agency: '', caseId: null };
  const people = [{ ...chair, part: 'chair' as const, attended: true }];
  const made = await meeting.save({ requestId: randomUUID(), kind: 'routine', heldOn, people });
  const question = 'Apakah rencananya masih tepat untuk tiga bulan ke depan?';
  const items = caseIds.map((caseId) => ({ caseId, question }));
  const set = await meeting.setAgenda({ ...made, items });
  await meeting.turn({ ...made, ...set, state: 'held' });
  const said = 'Perkembangan dibacakan dari evaluasi terakhir; pengasuh melihat kemajuan. '.repeat(8);
  const answers = {
    ...{ question, discussion: said, decision: 'stays', decisionDetail: said, reasons: said },
    followUps: [{ what: 'Kunjungan rumah', who: 'Ratna Dewanti', dueOn: heldOn }],
  };
  for (const { itemId, caseId } of (await meeting.open({ meetingId: made.meetingId })).items)
    await meeting.decide({ itemId, caseId, requestId: randomUUID(), answers });
  return made.meetingId;
}

/** Every kind of letter of one case, made once and printed: the median of each, and the slowest of them. */
export async function benchLetters(client: TestClient, caseId: string, issuedOn: string): Promise<void> {
  const medians: [string, number][] = [];
  for (const kind of letterKindIds) {
    const answers = { kind, issuedOn };
    const made = await client.form.letter.complete({ caseId, answers, version: 0, requestId: randomUUID() });
    const print = () => client.letter.make({ caseId, recordId: made.recordId, purpose: 'print' });
    medians.push([kind, median(await time(5, print, 1))]);
  }
  const [slowest] = medians.sort(([, one], [, other]) => other - one);
  if (slowest !== undefined)
    report(
      'slowest letter of one full case, median',
      slowest[1],
      'ms',
      `${slowest[0]}, of ${medians.length}`,
    );
}
