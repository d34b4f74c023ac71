import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formIds } from '#domain/forms';
import { isInPacket } from '#domain/papers/packet-plan';
import { carryToPlan, complete, planWith, register, roundWith, someone } from '../support/cases.ts';
import { declaredForm } from '../support/declared-form.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const evaluated = {
  processNote: 'Proses ditulis di sini.',
  successes: 'Keberhasilan ditulis di sini.',
  failures: 'Kegagalan ditulis di sini.',
  obstacles: 'Hambatan ditulis di sini.',
  lessons: 'Pelajaran ditulis di sini.',
  followUpPlan: 'Tindak lanjut ditulis di sini.',
};

describe('what a packet tells of a case', () => {
  let centre: TestCentre;
  let ofSri: string;
  let ofTono: string;
  let ofNobody: string;
  const print = async (caseIds: string[], parts?: 'eic'[]) => {
    const made = await centre.client.packet.make({
      caseIds,
      size: 'full',
      names: 'full',
      purpose: 'preview',
      ...(parts ? { parts } : {}),
    });
    return { ...made, text: await textOf(new Uint8Array(await made.file.arrayBuffer())) };
  };
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('tono', 'socialWorker', 'Tono Prasetyo');
    ({ caseId: ofNobody } = await register(centre.client, someone('Galih Nugroho')));
    await centre.as('tono');
    ({ caseId: ofTono } = await register(centre.client, someone('Bagas Santosa')));
    await centre.as('sri');
    ({ caseId: ofSri } = await register(centre.client, someone('Minah Lestari')));
    await carryToPlan(centre.client, ofSri, 2);
    const rated = roundWith({ 1: 'achieved', 2: 'partly' }, evaluated);
    const [first, ...others] = rated.achievements as object[];
    await complete(centre.client, ofSri, 'evaluation', {
      ...rated,
      achievements: [{ ...first, cause: 'Sebab ditulis di sini.' }, ...others],
    });
    for (let day = 1; day <= 8; day++) {
      await complete(centre.client, ofSri, 'note', {
        happenedOn: `2026-10-0${day}`,
        contactKind: 'client',
        summary: `Catatan hari ${day}.`,
        analysis: 'Analisis yang tidak dicetak.',
        ...(day === 8 ? { influenceTechniques: ['coerce'], coerceReason: 'Minah lari ke jalan raya.' } : {}),
      });
    }
    await complete(centre.client, ofSri, 'note', {
      happenedOn: '2026-10-09',
      contactKind: 'client',
      summary: 'Hanya untuk peksos.',
      confidentiality: 'workerOnly',
    });
    await complete(centre.client, ofSri, 'contact', { metOn: '2026-09-01', summary: 'Kontak pertama.' });
    await centre.as('kepala');
  });
  afterAll(() => centre.close());

  it('is all that was written in the last evaluation, and what is to be done for each target', async () => {
    const { text } = await print([ofSri]);
    for (const written of [...Object.values(evaluated), 'Sebab ditulis di sini.'])
      expect(text).toContain(written);
    expect(text).toContain('Kegiatan untuk target 2');
  });

  it('names on the screen every form and field that is written there and not on the paper', async () => {
    const { leftOut, text } = await print([ofSri]);
    expect(leftOut).toEqual([
      {
        caseNumber: expect.any(String),
        what: expect.arrayContaining([
          'Kontak EIC (1)',
          'Catatan intervensi yang lebih lama (2)',
          'Catatan intervensi: Jenis kontak, Analisis, Teknik memengaruhi (influence)',
          'Catatan untuk pekerja sosial saja (1)',
        ]),
      },
    ]);
    for (const hidden of [
      'Kontak pertama.',
      'Catatan hari 2.',
      'Analisis yang tidak dicetak.',
      'Hanya untuk peksos.',
    ])
      expect(text).not.toContain(hidden);
  });

  it('says nothing of a part that whoever prints it chose to leave out', async () => {
    const { leftOut } = await print([ofSri], ['eic']);
    expect(leftOut[0]?.what.join(' ')).not.toContain('Asesmen');
  });

  it('is declared with each form, and never for a field that it does not have', () => {
    for (const { id, fields, packet } of formIds.map(declaredForm)) {
      if (packet === 'leftOut') continue;
      const named = [...(packet.fields === 'all' ? [] : packet.fields), ...(packet.drawn ?? [])];
      expect(
        named.filter((name) => !Object.hasOwn(fields, name)),
        id,
      ).toEqual([]);
    }
    expect(isInPacket(declaredForm('evaluation').packet, 'lessons')).toBe(true);
    expect(isInPacket(declaredForm('contract').packet, 'purpose')).toBe(false);
  });

  it('is signed by the worker of each case, and by nobody where a case has none', async () => {
    const { text } = await print([ofSri, ofTono, ofNobody]);
    const signed = text.match(/Pekerja Sosial, (\S+ \S+|\( +\))/g);
    expect(signed).toEqual([
      expect.stringContaining('Sri Wahyuni'),
      expect.stringContaining('Tono Prasetyo'),
      expect.stringContaining('('),
    ]);
    expect(text).not.toContain('Pekerja Sosial, Ratna Dewanti');
  });

  it('marks coercion with its reason, before what happened, and whether it was looked at', async () => {
    const mark =
      'PAKSAAN (coerce), belum ditelaah supervisor. Alasan: Minah lari ke jalan raya. Catatan hari 8.';
    expect((await print([ofSri])).text).toContain(mark);
  });

  it('counts the day of admission as the first', async () => {
    await centre.as('sri');
    const { caseId } = await register(centre.client, someone('Rahma Dewi', { birthDate: '2011-01-01' }), {
      category: 'PMKS-03',
      admittedOn: '2026-11-23',
      referralSource: 'justice',
    });
    expect((await print([caseId])).text).toContain('(hari ke-1)');
    await centre.as('kepala');
  });

  it('keeps a target that was taken out of the plan, with what was to be done for it', async () => {
    await centre.as('sri');
    const marked = planWith(2, (number) => (number === 2 ? { removedReason: 'Sekolah pindah' } : {}));
    await complete(centre.client, ofSri, 'planning', marked, { version: 1, reason: 'Disesuaikan' });
    const { text } = await print([ofSri]);
    expect(text).toContain('Dikeluarkan dari rencana: Sekolah pindah');
    expect(text).toContain('Kegiatan untuk target 2');
  });
});
