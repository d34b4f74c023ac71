import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { shareLines } from '#domain/papers/share-lines';
import { paperCodes } from '#domain/papers/stationery';
import { countLines, cutToLines } from '#platform/paper/measure-text';
import {
  assessmentAnswers,
  carryToPlan,
  complete,
  eicAnswers,
  planWith,
  register,
  roundWith,
  someone,
} from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const sentence = 'Panjang sekali uraiannya dan tidak selesai di sini. ';
const long = (what: string) => `${what}. ${sentence.repeat(400)}Akhir ${what}.`;
const goesOn = '… lanjutan di Lengkap';
const longFields = ['dataSources', 'problemStatement', 'integrativeFormulation', 'selfPotentials', 'hopes'];

describe('a packet of two pages a case', () => {
  let centre: TestCentre;
  let wordy: string;
  let many: string;
  let bare: string;
  type Asked = Partial<Parameters<TestCentre['client']['packet']['make']>[0]>;
  const print = async (caseIds: string[], more: Asked = {}) => {
    const made = await centre.client.packet.make({ caseIds, names: 'full', purpose: 'preview', ...more });
    const pages = await pagesOf(new Uint8Array(await made.file.arrayBuffer()));
    return { ...made, sheets: pages, text: pages.join(' ') };
  };
  beforeAll(async () => {
    centre = await makeTestCentre();
    const { client } = centre;
    ({ caseId: wordy } = await register(
      client,
      someone('Minah Lestari', { familyNote: sentence.repeat(90) }),
    ));
    await carryToPlan(client, wordy, 3);
    const texts: Draft = Object.fromEntries(longFields.map((name) => [name, long(name)]));
    await complete(client, wordy, 'assessment', { ...assessmentAnswers, ...texts, assessedOn: '2026-11-01' });
    for (let day = 1; day <= 8; day++)
      await complete(client, wordy, 'note', {
        ...{ happenedOn: `2026-10-0${day}`, contactKind: 'client', summary: long(`Catatan ${day}`) },
        ...(day === 4 ? { influenceTechniques: ['coerce'], coerceReason: 'Minah lari ke jalan raya.' } : {}),
      });
    ({ caseId: many } = await register(client, someone('Bagas Santosa', { birthDate: '2010-05-05' })));
    await carryToPlan(client, many, 12);
    const statuses = Array.from({ length: 12 }, (_, at) => [at + 1, at % 2 ? 'partly' : 'achieved'] as const);
    await complete(client, many, 'evaluation', roundWith(Object.fromEntries(statuses)));
    const unknown = { birthUnknownReason: 'Tidak tahu', nikAbsenceReason: 'unknown', birthDate: undefined };
    ({ caseId: bare } = await register(client, someone('Tanpa Nama Kaliurang', unknown)));
  });
  afterAll(() => centre.close());

  it.each(paperCodes)('is two pages at most on %s, however much was written', async (paper) => {
    const { client } = centre;
    await client.centre.save({ ...(await client.centre.get()), paper });
    const questions = { [wordy]: sentence.repeat(38).trim() };
    const options = { [wordy]: Array.from({ length: 8 }, () => sentence.repeat(9).trim()) };
    for (const caseId of [wordy, many, bare])
      expect((await print([caseId], { questions, options })).pages).toBeLessThanOrEqual(2);
    expect((await print([wordy, many, bare])).pages).toBeLessThanOrEqual(7);
  });

  it('lets findings run on from one another where twelve targets leave them no line each', async () => {
    const { client } = centre;
    const { caseId } = await register(client, someone('Rukmini Asih', { birthDate: '1950-05-05' }));
    const findings = Array.from({ length: 30 }, (_, at) => ({
      ...{ number: at + 1, kind: 'problem', statement: `Temuan ke-${at + 1}` },
      decision: 'others',
    }));
    await complete(client, caseId, 'eic', eicAnswers);
    await complete(client, caseId, 'assessment', { ...assessmentAnswers, findings });
    await complete(client, caseId, 'planning', planWith(12));
    for (let day = 1; day <= 4; day++)
      await complete(client, caseId, 'note', {
        ...{ happenedOn: `2026-10-0${day}`, contactKind: 'client', summary: long(`Catatan ${day}`) },
      });
    const { pages, text } = await print([caseId]);
    expect(pages).toBe(2);
    expect(text).toMatch(/Temuan ke-1; Temuan 2/);
    expect(text).toContain('Kegiatan untuk target 12');
  });

  it('carries each field of its own whole, or says at its end that it goes on', async () => {
    const { text } = await print([wordy]);
    for (const what of ['problemStatement', 'integrativeFormulation', 'selfPotentials', 'hopes']) {
      expect(text, what).toContain(`${what}. Panjang`);
      expect(text, what).not.toContain(`Akhir ${what}.`);
    }
    expect(text.split(goesOn).length - 1).toBeGreaterThan(6);
    expect(text).toContain('Saya ingin kembali bersekolah.');
    const whole = await print([wordy], { size: 'full' });
    for (const what of longFields) expect(whole.text, what).toContain(`Akhir ${what}.`);
    expect(whole.text).not.toContain(goesOn);
  });

  it('names on the screen what only the other size has', async () => {
    const what = (await print([wordy])).leftOut[0]?.what ?? [];
    expect(what.find((one) => one.startsWith('Asesmen, ada di Lengkap: '))).toContain('Sumber data');
    expect((await print([wordy], { size: 'full' })).leftOut[0]?.what.join()).not.toContain('Lengkap');
  });

  it('has the note with coercion among those that matter, marked, and counts the others', async () => {
    const { text } = await print([wordy]);
    expect(text).toMatch(
      /PAKSAAN \(coerce\), belum ditelaah .*Alasan: Minah lari ke jalan raya\. Catatan 4\./,
    );
    expect(text).toContain('Catatan 8.');
    expect(text).toContain(`Catatan lain: 3 ${goesOn}`);
  });

  it('shows every one of twelve targets, and what is to be done for it', async () => {
    const { text } = await print([many]);
    for (let number = 1; number <= 12; number++) {
      expect(text).toContain(`Target nomor ${number}`);
      expect(text).toContain(`Kegiatan untuk target ${number}`);
    }
  });

  it('asks its question on the first page, and says who that is, without papers too', async () => {
    const { sheets } = await print([bare], { questions: { [bare]: 'Siapa orang ini?' } });
    for (const said of ['Siapa orang ini?', 'Tanpa Nama Kaliurang', 'Kasus ini belum memiliki rencana.'])
      expect(sheets[0]).toContain(said);
  });

  it('has an agenda in front of several cases, and numbers the pages of each', async () => {
    const { sheets, pages } = await print([many, bare], { questions: { [bare]: 'Siapa orang ini?' } });
    expect(sheets[0]).toContain('AGENDA KONFERENSI KASUS');
    expect(sheets[0]).toMatch(/Bagas Santosa.*Tanpa Nama Kaliurang.*Siapa orang ini\?/s);
    expect(sheets[0]).toContain(`Lembar 1 dari ${pages}`);
    expect(sheets[1]).toMatch(/K-2026-0002: halaman 1 dari [12] · lembar 2 dari/);
    expect(sheets.at(-1)).toMatch(
      new RegExp(`K-2026-0003: halaman (1 dari 1|2 dari 2) · lembar ${pages} dari`),
    );
    expect((await print([bare])).sheets[0]).toMatch(/Halaman 1 dari [12]/);
  });

  it('asks what the next conference asks, in the agenda in front too, and else what was typed', async () => {
    const { meeting } = centre.client;
    const questions = { [bare]: 'Diketik hari ini?' };
    const options = { [bare]: ['Pilihan yang diketik'] };
    const asked = async () => {
      const { sheets, onAgenda } = await print([many, bare], { questions, options });
      return [sheets[0], sheets.slice(2).join(' '), onAgenda] as const;
    };
    const expectAsked = async (question: string, meetingName: string | undefined) => {
      const [front, own, onAgenda] = await asked();
      for (const text of [front, own]) expect(text).toContain(question);
      const isTyped = meetingName === undefined;
      expect(own.includes('Pilihan yang diketik')).toBe(isTyped);
      const put = { caseNumber: 'K-2026-0003', meeting: meetingName, question, options: ['Ya', 'Tidak'] };
      expect(onAgenda).toEqual(isTyped ? [] : [put]);
    };
    await expectAsked('Diketik hari ini?', undefined);
    const chair = { userId: null, name: 'Wahyu', job: 'Ketua', agency: '', caseId: null, attended: true };
    const item = { caseId: bare, options: ['Ya', 'Tidak'] };
    await meeting.putForward({ ...item, question: 'Diajukan peksosnya?' });
    await expectAsked('Diajukan peksosnya?', '');
    const plan = async (heldOn: string, question: string, more: { leftOut?: string } = {}) => {
      const people = [{ ...chair, part: 'chair' as const }];
      const { meetingId } = await meeting.save({ requestId: randomUUID(), kind: 'routine', heldOn, people });
      await meeting.setAgenda({ meetingId, revision: 1, items: [{ ...item, question, ...more }] });
      return meetingId;
    };
    await plan('2026-12-20', 'Bulan Desember?');
    await expectAsked('Bulan Desember?', 'Konferensi rutin bulanan, 20 Desember 2026');
    await plan('2026-11-23', 'Tidak jadi?', { leftOut: 'Sakit' });
    await plan('2026-10-23', 'Konferensi yang tidak pernah dimulai?');
    await expectAsked('Bulan Desember?', 'Konferensi rutin bulanan, 20 Desember 2026');
    const today = await plan('2026-11-23', 'Hari ini?');
    await expectAsked('Hari ini?', 'Konferensi rutin bulanan, 23 November 2026');
    await meeting.turn({ meetingId: today, revision: 2, state: 'held' });
    await expectAsked('Hari ini?', 'Konferensi rutin bulanan, 23 November 2026');
    const [open] = (await meeting.open({ meetingId: today })).items;
    await meeting.decide({
      ...{ itemId: open?.itemId ?? '', caseId: bare, requestId: randomUUID() },
      answers: { question: 'Hari ini?', discussion: 'Dibahas.', decision: 'stays', reasons: 'Belum siap.' },
    });
    await expectAsked('Bulan Desember?', 'Konferensi rutin bulanan, 20 Desember 2026');
  });

  it('has the family as people, by initials where names are hidden', async () => {
    const { client } = centre;
    const family = [
      { name: 'Siti Aminah', relation: 'mother', isCaregiver: true, lifeState: 'alive', phone: '0812000' },
      { name: 'Tidak diketahui', relation: 'father' },
    ];
    const { caseId } = await register(client, someone('Rahma Dewi', { birthDate: '2011-01-01', family }));
    expect((await print([caseId])).text).toContain(
      'Keluarga: Siti Aminah (ibu, pengampu), Hidup; HP 0812000; Tidak diketahui (ayah)',
    );
    expect((await print([caseId], { names: 'initials' })).text).toContain(
      'Keluarga: S. A. (ibu, pengampu), Hidup; Ayah',
    );
  });
});

describe('a text that is cut', () => {
  it('keeps something of itself, be it one word without an end', () => {
    const narrow = { width: 60, fontSize: 8 };
    const cut = cutToLines('Satuan'.repeat(60), 6, '… lanjutan', narrow);
    expect(cut).toMatch(/^Satuan.*… lanjutan$/);
    expect(countLines(cut, narrow)).toBeLessThanOrEqual(6);
    expect(cutToLines('satu dua tiga empat lima enam', 1, '…', narrow)).toMatch(/^satu dua.*[a-z]…$/);
  });
});

describe('the lines of a page', () => {
  it('go to the short texts whole and evenly to the long ones, and none is left without', () => {
    expect(shareLines([2, 40, 1, 40], 23)).toEqual([2, 10, 1, 10]);
    expect(shareLines([2, 3], 50)).toEqual([2, 3]);
    expect(shareLines([5, 5, 5], 2)).toEqual([1, 1, 1]);
    expect(shareLines([], 2)).toEqual([]);
  });
});
