import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingPerson } from '#contract/meeting-told';
import type { Draft } from '#domain/fields/field';
import { letterKindIds } from '#domain/letters/letter-kinds';
import { meetingPaperKinds } from '#domain/papers/meeting-papers';
import { paperCodes } from '#domain/papers/stationery';
import { anAdmission, carryToPlan, complete, register, saveAnyway, someone } from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** A kop of five lines, and a Kepala whose name takes two where three sign side by side. */
const house = {
  above: ['PEMERINTAH DAERAH DAERAH ISTIMEWA YOGYAKARTA', 'DINAS SOSIAL'],
  name: 'Balai Perlindungan dan Rehabilitasi Sosial Remaja',
  address: 'Jalan Merapi Km 12, Beran, Tridadi',
  town: 'Kabupaten Sleman',
  contact: 'Telepon (0274) 868405, email balai@contoh.go.id',
  headName: 'Dra. Ratna Dewanti Kusumaningrum, M.Si.',
  headTitle: 'Kepala Balai',
  headEmployeeNumber: 'NIP 19700101 199503 2 001',
};

/** What a berita acara serah terima is filled with, each as long as it usually is. */
const handedOver = {
  partyName: 'Bambang Sutrisno, S.H.',
  partyPosition: 'Pembimbing Kemasyarakatan Ahli Muda',
  partyNumber: 'NIP 19800202 200501 1 002',
  partyAgency: 'Bapas Kelas I Yogyakarta',
  partyAddress: 'Jalan Trikora 1, Yogyakarta',
  partyPhone: '0274-123456',
  condition: 'Sehat dan tenang; ada bekas luka lama di lengan kiri.',
  belongings: 'Satu tas pakaian, fotokopi KK, fotokopi akta kelahiran, dan surat rujukan.',
  witnessOne: 'Suparman',
  witnessTwo: 'Aminah',
};
const basis = 'Surat Bapas Kelas I Yogyakarta nomor W14.PAS.5-PK.01.05-123 tanggal 20 November 2026';

describe('papers that are signed', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  let caseId: string;
  let bare: string;
  let meetingId: string;
  beforeAll(async () => {
    centre = await makeTestCentre({ centre: house });
    const { client } = centre;
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni, S.Tr.Sos.');
    const { nikAbsenceReason: _none, ...person } = someone('Arif Wibowo Saputra', {
      nik: '3404011403090000',
      birthPlace: 'Sleman',
      domicileAddress: 'Dusun Krajan RT 03 RW 05, Desa Sumberagung, Kecamatan Moyudan',
      family: [{ name: 'Wati Lestari', relation: 'mother', isCaregiver: true, phone: '0812-3456-7890' }],
    });
    const admission = anAdmission({ plannedLeaveOn: '2027-03-31' });
    ({ caseId } = await register(client, person, admission, sri));
    await carryToPlan(client, caseId, 12);
    const unknown = { birthUnknownReason: 'Tidak tahu', nikAbsenceReason: 'unknown', birthDate: undefined };
    ({ caseId: bare } = await register(client, someone('Tanpa Surat Kaliurang', unknown)));
    meetingId = await hold(sri);
  });
  afterAll(() => centre.close());

  /** A conference about both that was held, each decided. */
  async function hold(minutes: string): Promise<string> {
    const { meeting } = centre.client;
    const person = (name: string, more: Partial<MeetingPerson> = {}): MeetingPerson => ({
      ...{ userId: null, name, job: 'Pembimbing Kemasyarakatan', agency: 'Bapas Kelas I' },
      ...{ part: 'member', caseId: null, attended: true },
      ...more,
    });
    const people = [
      person('Ratna Dewanti', { part: 'chair' }),
      person('Sri Wahyuni', { part: 'minutes', userId: minutes }),
      person('Lina'),
      person('Joko'),
    ];
    const plan = { requestId: randomUUID(), kind: 'routine' as const, heldOn: '2026-11-23', people };
    const made = await meeting.save({ ...plan, place: 'Aula Melati', startsAt: '09:00', endsAt: '11:00' });
    const items = [caseId, bare].map((id) => ({ caseId: id, question: 'Apakah rencananya masih tepat?' }));
    const set = await meeting.setAgenda({ ...made, items });
    await meeting.turn({ ...made, ...set, state: 'held' });
    const answers = {
      ...{ question: 'Apakah rencananya masih tepat?', discussion: 'Dibahas bersama. '.repeat(20) },
      ...{ decision: 'stays', reasons: 'Belum siap.' },
      followUps: [{ what: 'Kunjungan rumah', who: 'Sri Wahyuni', dueOn: '2026-12-01' }],
    };
    for (const item of (await meeting.open({ meetingId: made.meetingId })).items)
      await meeting.decide({
        ...{ itemId: item.itemId, caseId: item.caseId, requestId: randomUUID(), answers },
      });
    return made.meetingId;
  }

  const use = async (paper: (typeof paperCodes)[number]) =>
    await centre.client.centre.save({ ...(await centre.client.centre.get()), paper });
  const read = async ({ file }: { file: Blob }) => await pagesOf(new Uint8Array(await file.arrayBuffer()));
  const letter = async (of: string, answers: Draft) => {
    const { recordId } = await saveAnyway((confirmed) =>
      complete(centre.client, of, 'letter', { issuedOn: '2026-11-23', ...answers }, { confirmed }),
    );
    return await read(await centre.client.letter.make({ caseId: of, recordId, purpose: 'preview' }));
  };
  const packet = async (caseIds: string[]) =>
    await read(await centre.client.packet.make({ caseIds, names: 'full', purpose: 'preview' }));
  const ofMeeting = async (paper: (typeof meetingPaperKinds)[number]) => {
    const one = paper === 'extract' || paper === 'decision' ? { caseId } : {};
    return await read(await centre.client.meeting.print({ meetingId, paper, purpose: 'preview', ...one }));
  };

  it.each(paperCodes)('of serah terima and daftar hadir are one sheet on %s', async (paper) => {
    await use(paper);
    expect(await letter(caseId, { kind: 'handoverIn', ...handedOver, basis })).toHaveLength(1);
    expect(await letter(caseId, { kind: 'handoverOut', ...handedOver })).toHaveLength(1);
    expect(await letter(bare, { kind: 'handoverIn' })).toHaveLength(1);
    expect(await ofMeeting('attendance')).toHaveLength(1);
  });

  it.each(paperCodes)('of a case of whom little is known are one page of a packet on %s', async (paper) => {
    await use(paper);
    expect(await packet([bare])).toHaveLength(1);
    expect((await packet([caseId])).length).toBeLessThanOrEqual(2);
  });

  it.each(paperCodes)(
    'of a conference have what is to be done before those who sign on %s',
    async (paper) => {
      await use(paper);
      for (const kind of ['extract', 'minutes'] as const) {
        const pages = await ofMeeting(kind);
        expect(pages.length).toBeLessThanOrEqual(2);
        expect(pages.at(-1)).toMatch(/Kunjungan rumah.*Pimpinan konferensi/s);
      }
    },
  );

  /** What those who sign leave on a page: who they are, where and when, and what stands at every foot. */
  const ofSigning = [
    ...['Dra. Ratna Dewanti Kusumaningrum, M.Si.', 'Ratna Dewanti', 'Sri Wahyuni, S.Tr.Sos.', 'Sri Wahyuni'],
    ...['NIP 19700101 199503 2 001', 'Kabupaten Sleman, 23 November 2026', 'Kepala Balai', 'Saksi-saksi'],
    ...['Mengetahui', 'Pekerja Sosial', 'Pimpinan konferensi', 'Notulis', 'RAHASIA', 'Wati Lestari'],
    ...['Arif Wibowo Saputra', 'Pihak Pertama', 'Pihak Kedua', 'Yang menerima rujukan', 'Klien/keluarga'],
    ...['Yang menyatakan', 'Yang memberi penjelasan', 'Penjemput', 'Saksi 1', 'Saksi 2', 'Saksi'],
    ...['yang menyerahkan', 'yang menerima', 'Dinas Sosial', 'Kepala', 'lembar', 'halaman', 'dari', 'oleh'],
    ...['Halaman', 'Dicetak 23 November 2026'],
  ];
  const besidesSigning = (page: string) =>
    ofSigning.reduce((text, words) => text.replaceAll(words, ' '), page).replace(/[^\p{L}]+/gu, '');

  it('leave no page to the signatures alone', async () => {
    await use('A4');
    const papers: [string, string[]][] = [['packet', await packet([caseId, bare])]];
    for (const kind of letterKindIds) papers.push([kind, await letter(caseId, { kind })]);
    for (const kind of meetingPaperKinds) papers.push([kind, await ofMeeting(kind)]);
    const alone = papers.flatMap(([name, pages]) =>
      pages.flatMap((page, at) => (besidesSigning(page).length < 30 ? [`${name} ${at + 1}: ${page}`] : [])),
    );
    expect(alone).toEqual([]);
  });
});
