import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { sayCoercion } from '#domain/forms/note';
import type { CoercionOutcome } from '#domain/lists/coercion-outcomes';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const entry = (more: Draft = {}): Draft => ({
  happenedOn: '2026-10-08',
  contactKind: 'client',
  summary: 'Minah dipegang dua petugas di gerbang.',
  influenceTechniques: ['coerce'],
  coerceReason: 'Minah lari ke jalan raya.',
  coerceMinutes: 15,
  coerceInjuries: 'Memar di lengan kiri, dikompres.',
  coercePresent: 'Dilakukan Bayu, disaksikan Tini.',
  ...more,
});

describe('the review of a coercion', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    await centre.as('sri');
    ({ caseId } = await register(centre.client, someone('Minah Lestari')));
  });
  afterAll(() => centre.close());

  const write = async (more: Draft = {}) => {
    await centre.as('sri');
    return (await complete(centre.client, caseId, 'note', entry(more))).recordId;
  };
  const review = (recordId: string, outcome: CoercionOutcome, remark = '', version = 1) =>
    centre.client.case.reviewCoercion({ caseId, recordId, version, outcome, remark });
  const reviewed = async (recordId: string) =>
    (await centre.client.case.reviews({ caseId })).find((one) => one.recordId === recordId);

  it('shows the entry itself, with how long, who was hurt and who was there', async () => {
    const recordId = await write();
    await centre.as('dewi');
    const waiting = (await centre.client.case.listCoercion({})).entries.find(
      (one) => one.recordId === recordId,
    );
    const shown = Object.fromEntries(
      waiting?.fields.map(({ label, printed }) => [label, 'text' in printed ? printed.text : '']) ?? [],
    );
    expect(shown).toMatchObject({
      Ringkasan: 'Minah dipegang dua petugas di gerbang.',
      'Lama paksaan': '15 menit',
      'Cedera atau keluhan': 'Memar di lengan kiri, dikompres.',
      'Yang hadir': 'Dilakukan Bayu, disaksikan Tini.',
    });
    expect(waiting).toMatchObject({ version: 1, isPartial: false, can: { review: { ok: true } } });
    await review(recordId, 'appropriate');
    expect(await reviewed(recordId)).toMatchObject({
      now: { state: 'appropriate' },
      present: { by: 'Dewi A.', remark: '' },
    });
  });

  it('wants an answer unless it was as it should be, once, and of the version that was read', async () => {
    const recordId = await write();
    await complete(centre.client, caseId, 'note', entry({ coerceMinutes: 20 }), {
      recordId,
      version: 1,
      reason: 'Lamanya.',
    });
    expect((await refusalOf(review(recordId, 'appropriate', '', 2))).code).toBe('FORBIDDEN');
    await centre.as('dewi');
    expect((await refusalOf(review(recordId, 'appropriate'))).code).toBe('MOVED_ON');
    expect((await refusalOf(review(recordId, 'inappropriate', ' ', 2))).code).toBe('REMARK_NEEDED');
    expect((await reviewed(recordId))?.now?.state).toBe('waiting');
    const told = await Promise.allSettled([
      review(recordId, 'followUp', 'Bahas dengan keluarga.', 2),
      review(recordId, 'appropriate', '', 2),
    ]);
    expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await reviewed(recordId)).toMatchObject({
      now: { state: 'followUp' },
      present: { remark: 'Bahas dengan keluarga.' },
    });
  });

  it('stands wherever the coercion is marked, and what has to follow is told', async () => {
    const mark = 'PAKSAAN (coerce), sudah ditelaah supervisor: perlu tindak lanjut.';
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    const packet = await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' });
    for (const paper of [file, packet.file])
      expect((await textOf(new Uint8Array(await paper.arrayBuffer()))).replace(/\s+/g, ' ')).toContain(mark);
    const { recentNotes } = await centre.client.case.summary({ caseId });
    expect(recentNotes.map(({ coercion }) => coercion?.state).toSorted()).toEqual([
      'appropriate',
      'followUp',
    ]);
    await centre.as('sri');
    const toDo = (await centre.client.duty.inbox()).rows.filter(({ kind }) => kind === 'coercionFollowUp');
    expect(toDo.map(({ what, holder }) => [what, holder?.name])).toEqual([
      ['Tindak lanjut paksaan: Bahas dengan keluarga.', 'Sri Wahyuni'],
    ]);
  });

  it('shows of an entry for the worker alone what is about the coercion, and nothing more', async () => {
    const recordId = await write({ confidentiality: 'workerOnly', analysis: 'Hanya untuk saya.' });
    await centre.as('dewi');
    const waiting = (await centre.client.case.listCoercion({})).entries.find(
      (one) => one.recordId === recordId,
    );
    expect(waiting?.isPartial).toBe(true);
    const shown = JSON.stringify(waiting?.fields);
    expect(shown).toContain('Memar di lengan kiri');
    for (const kept of ['Hanya untuk saya', 'dua petugas']) expect(shown).not.toContain(kept);
    expect(await reviewed(recordId)).toBeUndefined();
  });

  it('is asked for again by a correction; what was found before stays, on screen and paper', async () => {
    const recordId = await write();
    await centre.as('dewi');
    await review(recordId, 'inappropriate', 'Terlalu lama.');
    const correct = (answers: Draft, version: number) =>
      complete(centre.client, caseId, 'note', answers, { recordId, version, reason: 'Salah tulis.' });
    await centre.as('sri');
    await correct(entry({ coerceMinutes: 5 }), 1);
    const before = { state: 'inappropriate', version: 1, by: 'Dewi A.', remark: 'Terlalu lama.' };
    expect(await reviewed(recordId)).toMatchObject({
      now: { state: 'waiting' },
      present: null,
      earlier: [before],
    });
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    expect((await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ')).toContain(
      'oleh Dewi A., hasil: tidak sesuai. Tanggapan: Terlalu lama.',
    );
    await centre.as('dewi');
    await review(recordId, 'followUp', 'Latih petugas jaga.', 2);
    await centre.as('sri');
    // Nor does it go by saying that there was no coercion: what was to follow waits on, until somebody says what was done.
    await correct(entry({ influenceTechniques: ['persuade'] }), 2);
    expect(await reviewed(recordId)).toMatchObject({
      now: null,
      earlier: [before, { state: 'followUp', version: 2 }],
    });
    const open = (await centre.client.duty.ofCase({ caseId })).open;
    expect(open.map(({ what }) => what)).toContain('Tindak lanjut paksaan: Latih petugas jaga.');
  });

  it('is not done by whoever corrected the entry since the last one', async () => {
    const recordId = await write({ coerceMinutes: 3 });
    await centre.as('dewi');
    await complete(centre.client, caseId, 'note', entry({ coerceMinutes: 4 }), {
      ...{ recordId, version: 1, reason: 'Lamanya.' },
    });
    expect((await refusalOf(review(recordId, 'appropriate', '', 2))).code).toBe('OWN_ENTRY');
    await centre.as('kepala');
    await review(recordId, 'appropriate', '', 2);
    expect(await reviewed(recordId)).toMatchObject({ now: { state: 'appropriate', isAlone: false } });
  });

  it('leaves its file with its entry, and comes back as it was', async () => {
    const recordId = await write({ coerceMinutes: 7 });
    await centre.as('dewi');
    await review(recordId, 'inappropriate', 'Terlalu lama.');
    await centre.as('sri');
    const before = await reviewed(recordId);
    await centre.client.form.note.proposeRepair({ caseId, recordId, movesTo: null, reason: 'Keliru.' });
    await centre.as('kepala');
    const [waiting] = await centre.client.repair.waiting();
    const repairId = waiting?.repairId ?? '';
    await centre.client.repair.decide({ caseId, repairId, accepts: true });
    expect(await reviewed(recordId)).toBeUndefined();
    await centre.client.repair.undo({ caseId, repairId });
    expect(await reviewed(recordId)).toEqual(before);
  });
});

describe('a coercion in a centre of one person', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('does not wait for ever: its writer reviews it, and every mark says so', async () => {
    const { caseId } = await register(centre.client, someone('Minah Lestari'));
    const { recordId } = await complete(centre.client, caseId, 'note', entry());
    const [waiting] = (await centre.client.case.listCoercion({})).entries;
    expect(waiting).toMatchObject({ isAlone: true, can: { review: { ok: true } } });
    const mark = async () => (await centre.client.case.summary({ caseId })).recentNotes[0]?.coercion;
    const before = await mark();
    expect(before && sayCoercion(before)).toContain(
      'belum ditelaah (tidak ada pembaca kedua di lembaga ini)',
    );
    const about = { caseId, recordId, version: 1, outcome: 'appropriate', remark: '' } as const;
    await centre.client.case.reviewCoercion(about);
    const after = await mark();
    expect(after && sayCoercion(after)).toContain(
      'ditelaah sendiri (tidak ada pembaca kedua di lembaga ini): sesuai',
    );
  });

  it('was reviewed before outcomes were asked for: that is told, and not guessed', () => {
    expect(sayCoercion({ reason: 'Lari.', state: 'unrecorded', isAlone: false })).toBe(
      'PAKSAAN (coerce), sudah ditelaah supervisor: hasil belum tercatat. Alasan: Lari.',
    );
  });
});
