import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeetingPerson } from '#contract/meeting-told';
import { type MeetingPaperKind, meetingPaperKinds } from '#domain/papers/meeting-papers';
import { initialsOf } from '#domain/people/initials';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const person = (name: string, more: Partial<MeetingPerson> = {}): MeetingPerson => ({
  ...{ userId: null, name, job: '', agency: '', part: 'member', caseId: null, attended: true },
  ...more,
});
const names = ['Arif Wibowo', 'Budi Santosa', 'Candra Lesmana'];
const families = ['Sumarni Hartati', 'Wagiyem Lestari'];
const initials = ['A. W.', 'B. S.', 'C. L.'];

/** Everything that was said of a case, as a paper tells it that calls people by their initials. */
const hiddenOf = (name: string): string[] => {
  const { followUps, decision: _code, ...told } = saidOf(name);
  const said = [...Object.values(told), ...followUps.map(({ what }) => what)];
  return said.map((text) => text.replaceAll(name, initialsOf(name)));
};

/** What was said of a case, in words that no other case has. */
const saidOf = (name: string) => ({
  question: `Apakah ${name} pulang?`,
  options: `Pulang bersama keluarga ${name}`,
  discussion: `Pembahasan tentang ${name} lama.`,
  decision: 'changed-plan',
  decisionDetail: `Uraian bagi ${name} saja.`,
  reasons: `Pertimbangan bagi ${name} saja.`,
  dissent: `Psikolog lain pendapat tentang ${name} ini.`,
  followUps: [
    { what: `Kunjungan ke rumah ${name}`, who: 'Sri W.', dueOn: '2026-12-01' },
    { what: `Menelepon wali ${name}`, who: 'sri  w.', dueOn: '2026-11-25', doneOn: '2026-11-23' },
  ],
});

describe('the papers of a conference', () => {
  let centre: TestCentre;
  let meetingId: string;
  const ids: string[] = [];
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('sri', 'socialWorker', 'Sri W.');
      await made.addUser('tono', 'socialWorker', 'Tono');
      for (const [at, name] of names.entries()) {
        await made.as(at === 0 ? 'sri' : 'tono');
        ids.push((await register(made.client, someone(name))).caseId);
      }
      await made.as('kepala');
      meetingId = await hold(made, ids.slice(0, 2), ids[2] ?? '');
      return made;
    },
    (one) => {
      centre = one;
    },
  );

  /** Held of cases that were decided, and of one that was left out. */
  const hold = async (
    { client }: TestCentre,
    cases: string[],
    without: string,
    number = '012/PSTM/XI/2026',
  ): Promise<string> => {
    const { workers } = await client.users.workers();
    const idOf = (login: string) => workers.find(({ name }) => name === login)?.id ?? null;
    const plan = {
      ...{
        requestId: randomUUID(),
        kind: 'special' as const,
        heldOn: '2026-11-23',
        number,
      },
      ...{ startsAt: '09:00', endsAt: '11:30', place: 'Aula Melati' },
      people: [
        person('Ratna Dewanti', { userId: idOf('Ratna Dewanti'), part: 'chair', job: 'Kepala' }),
        person('Sri W.', { userId: idOf('Sri W.'), part: 'minutes' }),
        person('Ibu Lina', { job: 'Pembimbing', agency: 'Bapas Kelas I' }),
        person('Pak Joko', { job: 'Psikolog', attended: false }),
      ],
    };
    const made = await client.meeting.save(plan);
    const left = without === '' ? [] : [{ caseId: without, leftOut: 'Waktunya tidak cukup.' }];
    const asked = [...cases.map((caseId) => ({ caseId })), ...left];
    const items = asked.map((one) => ({
      question: `Pertanyaan ${ids.indexOf(one.caseId)}`,
      options: ['Tetap dulu'],
      ...one,
    }));
    const set = await client.meeting.setAgenda({ ...made, items });
    const family = cases.slice(0, 2).map((caseId, at) => person(families[at] ?? '', { caseId, job: 'Ibu' }));
    const again = await client.meeting.save({
      ...plan,
      ...made,
      ...set,
      people: [...plan.people, ...family],
    });
    await client.meeting.turn({ ...again, state: 'held' });
    const open = await client.meeting.open({ meetingId: made.meetingId });
    for (const { itemId, caseId, leftOut, name } of open.items)
      if (leftOut === '')
        await client.meeting.decide({ itemId, caseId, requestId: randomUUID(), answers: saidOf(name) });
    return made.meetingId;
  };

  const printed = async (paper: MeetingPaperKind, more: { caseId?: string; meetingId?: string } = {}) => {
    const { file, name, pages } = await centre.client.meeting.print({
      meetingId,
      paper,
      purpose: 'preview',
      ...more,
    });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const folder = process.env.TITIAN_LOOK_AT;
    if (folder !== undefined)
      writeFileSync(`${folder}/${paper}${more.caseId === undefined ? '' : '-one'}-${pages}.pdf`, bytes);
    return { text: (await textOf(bytes)).replace(/\s+/g, ' '), name, pages };
  };
  const head = ['012/PSTM/XI/2026', 'Senin, 23 November 2026', '09.00 sampai 11.30', 'Aula Melati', 'Khusus'];
  const lacks = (text: string, words: readonly string[]) => {
    for (const word of words) expect(text).not.toContain(word);
  };
  const holds = (text: string, words: readonly string[]) => {
    for (const word of words) expect(text).toContain(word);
  };

  it('tell everything that was typed, each on the paper that carries it', async () => {
    const minutes = await printed('minutes');
    holds(minutes.text, [...head, ...initials, 'BERITA ACARA KONFERENSI KASUS', 'Konsep:']);
    holds(minutes.text, ['Ratna Dewanti', 'Ibu Lina', 'Bapas Kelas I', 'Tidak hadir: Pak Joko (Psikolog)']);
    holds(minutes.text, ['Pertanyaan 2', 'Tidak dibahas', 'Waktunya tidak cukup.', 'S. H. (Ibu)']);
    for (const name of names.slice(0, 2)) holds(minutes.text, hiddenOf(name));
    lacks(minutes.text, [...names, ...families]);
    holds(minutes.text, ['Tetap di lembaga, rencana diubah', 'Pimpinan konferensi', 'Notulis']);
    expect(minutes.name).toBe('Berita acara konferensi kasus 012-PSTM-XI-2026 23 November 2026.pdf');
    const invitation = await printed('invitation');
    holds(invitation.text, [
      ...head,
      'A. W.',
      'B. S.',
      'Ibu Lina (Pembimbing, Bapas Kelas I)',
      'Kepada Yth.',
    ]);
    lacks(invitation.text, [...names, 'Pertanyaan', 'C. L.', ...families]);
    const sheet = await printed('attendance');
    holds(sheet.text, [...head, 'Ibu Lina', 'Pak Joko', 'Tanda tangan', 'Instansi/Jabatan', '12']);
    lacks(sheet.text, [...names, ...initials, ...families]);
    const tasks = await printed('followUps');
    holds(tasks.text, ['Kunjungan ke rumah A. W.', '1 Des 2026', 'selesai 23 Nov 2026', 'A. W.']);
    expect(tasks.text.match(/Sri W\./gi)).toHaveLength(2); // once as minute taker, once for all of her tasks
    expect(tasks.text.indexOf('Menelepon wali A. W.')).toBeLessThan(
      tasks.text.indexOf('Kunjungan ke rumah A. W.'),
    );
  });

  it('of one case name nobody of another, and stand in its file under its name', async () => {
    const caseId = ids[0] ?? '';
    const others = ['Budi', 'Wagiyem', 'Candra', 'B. S.', 'C. L.', 'Waktunya', 'Pertanyaan 2'];
    const { followUps, decision: _code, ...told } = saidOf('Arif Wibowo');
    for (const paper of meetingPaperKinds) {
      const { text } = await printed(paper, { caseId });
      lacks(text, others);
      holds(text, ['012/PSTM/XI/2026', 'Aula Melati']);
    }
    holds((await printed('extract', { caseId })).text, [
      ...hiddenOf('Arif Wibowo'),
      'S. H. (Ibu)',
      'Pekerja Sosial',
    ]);
    const { text } = await printed('decision', { caseId });
    const { discussion: _said, options: _of, ...onSheet } = told;
    holds(text, [...Object.values(onSheet), ...followUps.map(({ what }) => what), 'Nama : Arif Wibowo']);
    holds(text, [
      'No Keputusan Penanggung jawab Batas waktu Status',
      'rencana belum diubah',
      'Pendapat berbeda',
    ]);
    holds((await printed('invitation', { caseId })).text, ['Sumarni Hartati (Ibu)', 'A. W.']);
    lacks((await printed('invitation', { caseId })).text, ['Ibu Lina']);
    const row = async (who: string) =>
      (await centre.client.audit.list({ kind: 'print', person: who })).rows.map(({ operation }) => operation);
    expect([await row('Arif'), await row('Budi')]).toEqual([Array(9).fill('meeting.print'), []]);
  });

  it('are a part of it for a worker, said to be one and not for signing', async () => {
    await centre.as('sri');
    const { text } = await printed('minutes');
    holds(text, [
      'Pembahasan tentang A. W.',
      '2 kasus lain dalam konferensi ini tidak terbuka',
      'memuat sebagian',
    ]);
    lacks(text, ['Budi', 'Candra', 'B. S.', 'Pimpinan konferensi,', 'Waktunya']);
    const other = printed('extract', { caseId: ids[1] ?? '' });
    expect((await refusalOf(other)).code).toBe('NOT_FOUND');
  });

  it('name a case when that was chosen and its consent covers people from outside', async () => {
    const [arif = '', budi = ''] = ids;
    const open = await centre.client.meeting.open({ meetingId });
    const items = open.items.map(({ caseId, question, leftOut }) => ({
      caseId,
      question,
      leftOut,
      named: 'name' as const,
    }));
    const { revision } = await centre.client.meeting.setAgenda({ meetingId, revision: open.revision, items });
    await complete(centre.client, arif, 'consent', {
      ...{ recordedOn: '2026-10-01', lawfulBasis: 'public-task', state: 'given', givenBy: 'Wali' },
      ...{ relation: 'guardian', way: 'written', scope: ['conference'], givenOn: '2026-10-01' },
    });
    const { text } = await printed('invitation');
    holds(text, ['Arif Wibowo', 'B. S.']);
    lacks(text, ['Budi', 'A. W.']);
    await centre.client.meeting.approve({ meetingId, revision });
    for (const [caseId, words] of [
      [null, 'Untuk semua.'],
      [budi, 'Nama sekolah dibetulkan.'],
    ] as const)
      await centre.client.meeting.addend({ meetingId, caseId, words, requestId: randomUUID() });
    const minutes = await printed('minutes');
    holds(minutes.text, [
      'Disahkan oleh Ratna Dewanti, 23 November 2026',
      'Untuk semua.',
      'Nama sekolah dibetulkan.',
    ]);
    lacks(minutes.text, ['Konsep']);
    lacks((await printed('extract', { caseId: arif })).text, ['Untuk semua.', 'Nama sekolah']);
    holds((await printed('decision', { caseId: budi })).text, ['Nama sekolah dibetulkan.', 'Disahkan oleh']);
  });

  it('are refused in words while there is nothing to tell', async () => {
    const plan = { requestId: randomUUID(), kind: 'routine' as const, heldOn: '2026-11-23' };
    const made = await centre.client.meeting.save(plan);
    const of = { meetingId: made.meetingId };
    expect((await refusalOf(printed('minutes', of))).message).toBe('Konferensi ini belum dilaksanakan.');
    holds((await printed('invitation', of)).text, ['001/CC/XI/2026', 'Agendanya diberitahukan kemudian.']);
    const caseId = ids[2] ?? '';
    expect((await refusalOf(printed('decision', { caseId }))).code).toBe('NOT_DECIDED');
    expect((await refusalOf(printed('extract'))).code).toBe('NOT_FOUND');
    await centre.client.meeting.turn({ ...made, state: 'cancelled', reason: 'Digabung.' });
    expect((await refusalOf(printed('invitation', of))).message).toBe('Konferensi ini dibatalkan.');
  });

  it('are minutes of fifteen cases, each whole', async () => {
    const many = 'Agus Bima Dodi Eka Fajar Gita Hana Indra Joni Kiki Lala Made Nia Oki Putu'.split(' ');
    const more: string[] = [];
    for (const [at, name] of many.entries()) {
      const birthDate = `19${60 + at}-0${1 + (at % 9)}-${11 + at}`;
      more.push((await register(centre.client, someone(`${name} ${name}wan`, { birthDate }))).caseId);
    }
    const { text } = await printed('minutes', {
      meetingId: await hold(centre, more, '', '013/PSTM/XI/2026'),
    });
    for (const name of many) holds(text, hiddenOf(`${name} ${name}wan`));
  });
});
