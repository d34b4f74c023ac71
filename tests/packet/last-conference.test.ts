import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SinceThen } from '#domain/conference-steps';
import { conferenceDecisions } from '#domain/forms/conference';
import { readLastConference } from '#domain/papers/last-conference';
import { carryToPlan, complete, planWith, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const held = (more: object) => ({
  heldOn: '2026-10-20',
  number: '012/CC/X/2026',
  participants: [{ name: 'Ratna Dewanti', position: 'Kepala' }],
  question: 'Apakah rencana Bagas perlu diubah?',
  decision: 'changed-plan',
  decisionDetail: 'Sekolah dahulu, baru magang.',
  reasons: 'Bagas belum siap bekerja.',
  followUps: [
    { what: 'Mendaftarkan Bagas ke PKBM', who: 'Sri Wahyuni', dueOn: '2026-10-27', doneOn: '2026-10-26' },
    { what: 'Menghubungi pamannya', who: 'Tono', dueOn: '2026-11-01' },
    { what: 'Menyiapkan magang', who: 'Instruktur', dueOn: '2027-01-10' },
  ],
  ...more,
});

describe('a packet after a conference', () => {
  let centre: TestCentre;
  let caseId: string;
  const print = async (more: Partial<Parameters<TestCentre['client']['packet']['make']>[0]> = {}) => {
    const made = await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview', ...more });
    return { ...made, text: await textOf(new Uint8Array(await made.file.arrayBuffer())) };
  };
  beforeAll(async () => {
    centre = await makeTestCentre();
    ({ caseId } = await register(centre.client, someone('Bagas Santosa')));
    await carryToPlan(centre.client, caseId, 2);
    await complete(centre.client, caseId, 'conference', held({}));
  });
  afterAll(() => centre.close());

  it('carries what was decided, and how far each follow-up is, names hidden like all others', async () => {
    const { text, leftOut } = await print();
    for (const said of [
      'Keputusan konferensi 20 Oktober 2026',
      '012/CC/X/2026',
      'Apakah rencana B. perlu diubah?',
      conferenceDecisions['changed-plan'],
      'Sekolah dahulu, baru magang.',
      'B. belum siap bekerja.',
      'Mendaftarkan B. ke PKBM',
      'selesai 26 Okt 2026',
      'belum, lewat tenggat 1 Nov 2026',
      'belum, tenggat 10 Jan 2027',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Bagas');
    expect(leftOut.flatMap(({ what }) => what).join(' ')).not.toContain('Konferensi');
  });

  it('says what happened in the case since, and that what was decided did', async () => {
    const note = { contactKind: 'client', summary: 'Konseling.' };
    await complete(centre.client, caseId, 'note', { ...note, happenedOn: '2026-10-19' });
    await complete(centre.client, caseId, 'note', { ...note, happenedOn: '2026-10-21' });
    await complete(centre.client, caseId, 'planning', planWith(2), { version: 1, reason: 'Konferensi' });
    expect((await print()).text).toContain('rencana diubah 23 Nov 2026; 1 catatan intervensi');
  });

  it('carries the last of several, says that older ones are left out, and none where that part is not printed', async () => {
    await complete(
      centre.client,
      caseId,
      'conference',
      held({ heldOn: '2026-11-10', decision: 'stays', decisionDetail: 'Dilanjutkan.', followUps: [] }),
    );
    const { text, leftOut } = await print();
    expect(text).toContain('Dilanjutkan.');
    expect(text).not.toContain('Sekolah dahulu');
    expect(leftOut[0]?.what).toContain('Hasil konferensi kasus yang lebih lama (1)');
    expect((await print({ parts: ['eic'] })).text).not.toContain('Dilanjutkan.');
  });
});

describe('what became of a decision', () => {
  const nothing: SinceThen = {
    ...{ notes: 0, evaluations: 0 },
    ...{ planChangedOn: null, referredOn: null, acceptedOn: null, leftOn: null },
  };
  const since = (decision: string, more: Partial<SinceThen> = {}) =>
    readLastConference({ heldOn: '2026-10-20', decision }, { ...nothing, ...more }, '2026-11-23').since;

  it('is that it has not come about, for each that asks for something', () => {
    const told = Object.keys(conferenceDecisions).map((decision) => [decision, since(decision)]);
    expect(Object.fromEntries(told)).toEqual({
      accepted: 'penetapan belum dicatat',
      declined: 'kasus belum ditutup',
      stays: 'belum ada yang dicatat',
      'changed-plan': 'rencana belum diubah',
      reintegration: 'belum kembali ke keluarga',
      referral: 'rujukan belum dibuat',
      termination: 'belum diterminasi',
      other: 'belum ada yang dicatat',
    });
  });

  it('is the day on which it did, and what was done besides', () => {
    expect(since('accepted', { acceptedOn: '2026-10-25', notes: 3 })).toBe(
      'ditetapkan sejak 25 Okt 2026; 3 catatan intervensi',
    );
    expect(since('referral', { referredOn: '2026-11-02', evaluations: 1 })).toBe(
      'dirujuk 2 Nov 2026; 1 evaluasi',
    );
    expect(since('termination', { leftOn: '2026-11-20' })).toBe('pelayanan berakhir 20 Nov 2026');
  });
});
