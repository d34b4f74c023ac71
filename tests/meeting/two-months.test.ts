import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MeetingPerson } from '#contract/meeting-told';
import { conferenceDecisionCodes, conferenceDecisions } from '#domain/forms/conference';
import type { MeetingPaperKind } from '#domain/papers/meeting-papers';
import { accept, complete, register, someone, terminationAnswers } from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const names =
  'Arif Wibowo,Budi Santosa,Citra Lestari,Dani Pratama,Eka Saputra,Fajar Nugroho,Gita Ayu,Hana Sari,Irfan Maulana,Joko Susilo'.split(
    ',',
  );
const day = 86_400_000;
/** Every decision there is, and for those who are left the usual one. */
const decisions = names.map((_name, at) => conferenceDecisionCodes[at] ?? 'stays');
/** What a month later became of each, where the case went on as it is told below. */
const became = [
  'ditetapkan sejak 24 Nov 2026',
  'kasus belum ditutup',
  '1 catatan intervensi',
  'rencana belum diubah',
  'belum kembali ke keluarga',
  'dirujuk 24 Nov 2026',
  'pelayanan berakhir 24 Nov 2026',
  ...Array(3).fill('belum ada yang dicatat'),
];

describe('a conference of ten cases, and the next one a month later', () => {
  let centre: TestCentre;
  let people: MeetingPerson[];
  let first: string;
  let next: string;
  const ids: string[] = [];
  beforeAll(async () => {
    centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    for (const [at, name] of names.entries()) {
      const person = someone(name, { birthDate: `${1998 + at}-03-1${at}` });
      ids.push((await register(centre.client, person, undefined, at < 3 ? sri : undefined)).caseId);
    }
    const { workers } = await centre.client.users.workers();
    people = (['chair', 'minutes'] as const).map((part, at) => {
      const name = ['Ratna Dewanti', 'Sri W.'][at] ?? '';
      const userId = workers.find((one) => one.name === name)?.id ?? null;
      return { ...{ userId, name, part, job: '', agency: '' }, caseId: null, attended: false };
    });
  }, 60_000);
  const save = async (heldOn: string) =>
    await centre.client.meeting.save({ requestId: randomUUID(), kind: 'routine', heldOn, people });
  const print = async (meetingId: string, paper: MeetingPaperKind, caseId?: string) => {
    const of = { meetingId, paper, ...(caseId === undefined ? {} : { caseId }) };
    const { file } = await centre.client.meeting.print({ ...of, purpose: 'preview' });
    return (await pagesOf(new Uint8Array(await file.arrayBuffer()))).join(' ').replace(/\s+/g, ' ');
  };

  it('offers the three that their worker put forward before the seven that were never discussed', async () => {
    await centre.as('sri');
    for (const caseId of ids.slice(0, 3))
      await centre.client.meeting.putForward({ caseId, question: `Bagaimana ${ids.indexOf(caseId)}?` });
    await centre.as('kepala');
    ({ meetingId: first } = await save('2026-11-23'));
    const offers = await centre.client.meeting.offers({ meetingId: first });
    expect(offers.slice(0, 3).map(({ caseId, question }) => [caseId, question])).toEqual(
      ids.slice(0, 3).map((caseId, at) => [caseId, `Bagaimana ${at}?`]),
    );
    expect(offers.map(({ reasons }) => reasons[0])).toEqual([
      ...Array(3).fill('putForward'),
      ...Array(7).fill('never'),
    ]);
    const items = offers.map(({ caseId, question }) => ({ caseId, question: question || 'Bagaimana?' }));
    const { revision } = await centre.client.meeting.setAgenda({ meetingId: first, revision: 1, items });
    await centre.client.meeting.turn({ meetingId: first, revision, state: 'held' });
  });

  it('decides all ten, has them approved, and tells each on paper', async () => {
    const { items, revision } = await centre.client.meeting.open({ meetingId: first });
    for (const { itemId, caseId } of items) {
      const at = ids.indexOf(caseId);
      const followUps = [{ what: `Kunjungan ${at}`, who: 'Sri W.', dueOn: '2026-12-05' }];
      const said = { discussion: `Dibahas ${at}.`, reasons: `Sebab ${at}.`, decisionDetail: `Uraian ${at}.` };
      const answers = { ...said, question: `Bagaimana ${at}?`, decision: decisions[at], followUps };
      await centre.client.meeting.decide({ itemId, caseId, requestId: randomUUID(), answers });
    }
    await centre.client.meeting.approve({ meetingId: first, revision });
    const minutes = await print(first, 'minutes');
    const followUps = await print(first, 'followUps');
    for (const at of names.keys()) {
      for (const said of [`Dibahas ${at}.`, `Sebab ${at}.`, `Uraian ${at}.`]) expect(minutes).toContain(said);
      expect(followUps).toContain(`Kunjungan ${at}`);
    }
    const sheet = await print(first, 'decision', ids[4]);
    expect(sheet).toContain(conferenceDecisions.reintegration);
    expect(sheet).not.toContain('Uraian 5.');
  });

  it('brings every decision back the month after, with what became of it, on the agenda and in the packet', async () => {
    const { client } = centre;
    centre.time.pass(day);
    await centre.as('kepala');
    await accept(client, ids[0] ?? '', { acceptedOn: '2026-11-24' });
    await complete(client, ids[2] ?? '', 'note', {
      ...{ happenedOn: '2026-11-24', contactKind: 'client', summary: 'Konseling.' },
    });
    await complete(client, ids[5] ?? '', 'referral', {
      ...{ institution: 'RSJ Contoh', reason: 'Perlu psikiater.', state: 'sent', sentOn: '2026-11-24' },
    });
    const left = terminationAnswers({ terminatedOn: '2026-11-24', reason: 'T06' });
    await complete(client, ids[6] ?? '', 'termination', left);
    centre.time.pass(29 * day);
    await centre.as('kepala');
    ({ meetingId: next } = await save('2026-12-23'));
    // What is over is not offered; what was promised and not done comes first.
    const offers = await client.meeting.offers({ meetingId: next });
    expect(offers.map(({ caseId }) => caseId).sort()).toEqual(ids.filter((_id, at) => at !== 6).sort());
    expect(new Set(offers.map(({ reasons }) => reasons[0]))).toEqual(new Set(['open']));
    const items = ids.map((caseId) => ({ caseId, question: 'Lalu?' }));
    await client.meeting.setAgenda({ meetingId: next, revision: 1, items });
    const agenda = (await client.meeting.open({ meetingId: next })).items;
    expect(agenda.map(({ before }) => [before?.number, before?.decision])).toEqual(
      decisions.map((decision) => ['001/CC/XI/2026', conferenceDecisions[decision]]),
    );
    for (const [at, { before }] of agenda.entries()) {
      expect(before?.since).toContain(became[at]);
      expect(before?.followUps).toEqual([
        { what: `Kunjungan ${at}`, who: 'Sri W.', state: 'belum, lewat tenggat 5 Des 2026' },
      ]);
    }
    const { file, pages } = await client.packet.make({ caseIds: ids, purpose: 'preview' });
    expect(pages).toBeLessThanOrEqual(20);
    const sheets = await pagesOf(new Uint8Array(await file.arrayBuffer()));
    const packet = sheets.join(' ').replace(/\s+/g, ' ');
    for (const [at, decision] of decisions.entries()) {
      expect(packet).toContain(conferenceDecisions[decision]);
      for (const said of [`Uraian ${at}.`, `Kunjungan ${at}`, became[at] ?? ''])
        expect(packet).toContain(said);
    }
  });

  it('asks once for what becomes of a candidate of whom a conference has decided', async () => {
    const caseId = ids[1] ?? '';
    await complete(centre.client, caseId, 'contract', {
      ...{ kind: 'preliminary', outcome: 'accepted', purpose: 'Bergabung.', method: 'Wawancara' },
      ...{ startsOn: '2026-09-01', endsOn: '2027-01-31', elements: { consensual: { isPresent: true } } },
      parties: [
        { name: 'Sri W.', role: 'worker', tasks: 'Mendampingi' },
        { name: 'Panti', role: 'institution', tasks: 'Menyediakan asrama' },
        { name: names[1], role: 'client', tasks: 'Mengikuti jadwal' },
      ],
    });
    expect(await centre.client.case.open({ caseId })).toMatchObject({
      ...{ standing: 'candidate', intake: null },
      decided: { decision: 'declined' },
    });
  });
});
