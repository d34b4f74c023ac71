import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Centre } from '#contract/centre';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import {
  accept,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  questionsOf,
  refusalOf,
  register,
  roundWith,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a second reader', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre({ centre: { signOffs: ['planning', 'evaluation'] } });
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('tono', 'socialWorker', 'Tono');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    await centre.as('sri');
    ({ caseId } = await register(centre.client, someone('Arif Wibowo')));
    await complete(centre.client, caseId, 'eic', eicAnswers);
    await accept(centre.client, caseId);
    await complete(centre.client, caseId, 'assessment', assessmentAnswers);
  });
  afterAll(() => centre.close());

  const stands = async (form: FormId) => {
    const found = (await centre.client.signOff.ofCase({ caseId })).filter((one) => one.form === form);
    return found.at(-1);
  };
  const write = async (form: FormId, answers: Draft, more: object = {}) =>
    await saveAnyway((confirmed) => complete(centre.client, caseId, form, answers, { confirmed, ...more }));
  const upon = ({ recordId, version }: { recordId: string; version: number }, remark = '') => ({
    caseId,
    recordId,
    version,
    remark,
  });
  /** What waits for whoever is in. */
  const waiting = async () =>
    (await centre.client.duty.inbox()).rows.filter(({ kind }) => kind === 'signOff');
  const papers = async () => {
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    const packet = await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' });
    const read = async (one: Blob) =>
      (await textOf(new Uint8Array(await one.arrayBuffer()))).replace(/\s+/g, ' ');
    return { file: await read(file), packet: await read(packet.file) };
  };

  it('is asked at once where the centre wants it, and only then', async () => {
    await centre.as('sri');
    expect(await stands('assessment')).toMatchObject({ state: 'none', isRequired: false, acts: [] });
    await write('planning', planWith(2));
    expect(await stands('planning')).toMatchObject({
      state: 'waiting',
      isRequired: true,
      acts: [{ version: 1, act: 'submitted', by: 'Sri W.' }],
      can: { submit: { ok: false }, approve: { ok: false }, return: { ok: false } },
    });
    const { pillars } = await centre.client.case.open({ caseId });
    expect(pillars.map(({ signOff }) => signOff)).toEqual([null, null, 'waiting', null, null, null]);
    expect((await papers()).packet).toContain('Belum disetujui');
  });

  it('cannot be the writer, nor somebody whose role does not read for others', async () => {
    const plan = await write('planning', planWith(3), { version: 1, reason: 'Satu target lagi.' });
    await centre.as('sri');
    expect((await refusalOf(centre.client.signOff.approve(upon(plan)))).code).toBe('FORBIDDEN');
    await centre.as('tono');
    expect((await refusalOf(centre.client.signOff.submit(upon(plan)))).code).toBe('NOT_YOURS');
    await centre.as('dewi');
    const own = await write('assessment', {
      ...assessmentAnswers,
      assessedOn: '2026-10-10',
      kind: 'followUp',
    });
    const told = await refusalOf(centre.client.signOff.approve(upon(own)));
    expect(told).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('orang lain') });
    await centre.as('kepala');
    await centre.client.signOff.approve(upon(own));
    expect(await stands('assessment')).toMatchObject({ state: 'approved' });
  });

  it('approves the last version alone, once; a correction asks again and says what changed', async () => {
    await centre.as('dewi');
    const plan = await stands('planning');
    const [first, last] = [
      { recordId: plan?.recordId ?? '', version: 1 },
      { recordId: plan?.recordId ?? '', version: 2 },
    ];
    const late = await refusalOf(centre.client.signOff.approve(upon(first)));
    expect([late.code, late.message]).toEqual([
      'MOVED_ON',
      'Versi ini bukan yang terakhir lagi: catatannya sudah dibetulkan. Muat ulang, lalu baca perubahannya.',
    ]);
    expect(await stands('planning')).toMatchObject({ state: 'waiting', version: 2 });
    const both = await Promise.allSettled([
      centre.client.signOff.approve(upon(last)),
      centre.client.signOff.approve(upon(last)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await stands('planning')).toMatchObject({
      state: 'approved',
      approval: { by: 'Dewi A.', version: 2 },
    });
    const said = await papers();
    for (const paper of [said.packet, said.file]) expect(paper).toContain('Disetujui oleh Dewi A. pada');
    await centre.as('sri');
    await write(
      'planning',
      { ...planWith(3), focus: 'Bersekolah di dekat rumah.' },
      { version: 2, reason: 'Jarak.' },
    );
    expect(await stands('planning')).toMatchObject({
      state: 'waiting',
      version: 3,
      approval: { version: 2 },
      changed: ['Fokus masalah'],
    });
    expect((await papers()).packet).toContain('Belum disetujui (versi 2 disetujui oleh Dewi A.');
  });

  it('returns with a reason, which the writer reads and answers by a correction', async () => {
    await centre.as('dewi');
    const plan = upon({ recordId: (await stands('planning'))?.recordId ?? '', version: 3 });
    expect((await refusalOf(centre.client.signOff.return({ ...plan, remark: ' ' }))).code).toBe('BAD_INPUT');
    await centre.client.signOff.return({ ...plan, remark: 'Tenggat belum masuk akal.' });
    await centre.as('sri');
    expect(await stands('planning')).toMatchObject({
      state: 'returned',
      last: { by: 'Dewi A.', remark: 'Tenggat belum masuk akal.' },
      can: { submit: { ok: true } },
    });
    expect((await papers()).file).toContain('Tenggat belum masuk akal.');
    await write('planning', planWith(3), { version: 3, reason: 'Tenggat diperbaiki.' });
    expect((await stands('planning'))?.state).toBe('waiting');
  });

  it('is told what waits, by case and by what he sees', async () => {
    await centre.as('dewi');
    const { recordId = '' } = (await stands('planning')) ?? {};
    const told = { caseId, recordId, form: 'planning', what: 'Baca dan setujui Rencana, diajukan Sri W.' };
    expect(await waiting()).toEqual([expect.objectContaining(told)]);
    // Of everybody who may answer it: who does not is passed by, and the standard counts how long it waits.
    await centre.as('kepala');
    expect(await waiting()).toEqual([expect.objectContaining(told)]);
    await centre.as('tono');
    expect(await waiting()).toEqual([]);
  });

  it('who does not answer within the span that was set is told to whoever supervises, until one does', async () => {
    const unanswered = async (who: string, day: string) => {
      centre.time.setWall(`${day}T02:00:00.000Z`);
      await centre.as(who);
      const { others, ...told } = (await centre.client.duty.inbox()).escalated;
      return told;
    };
    await centre.as('kepala');
    await centre.client.centre.save({ ...(await centre.client.centre.get()), escalateAfterDays: 3 });
    expect(await unanswered('kepala', '2026-11-26')).toEqual({ unanswered: 0, afterDays: 3 });
    for (const [who, count] of [
      ['kepala', 1],
      ['dewi', 1],
      ['sri', 0],
    ] as const)
      expect([who, await unanswered(who, '2026-11-27')]).toEqual([who, { unanswered: count, afterDays: 3 }]);
    await centre.as('dewi');
    const { recordId = '' } = (await stands('planning')) ?? {};
    await centre.client.signOff.approve(upon({ recordId, version: 4 }));
    expect((await unanswered('kepala', '2026-11-27')).unanswered).toBe(0);
    centre.time.setWall('2026-11-23T02:00:00.000Z');
  });

  it('is nobody who wrote any of it since the last approval, whoever saved it last', async () => {
    await centre.as('dewi');
    const { recordId = '' } = (await stands('planning')) ?? {};
    const change = (focus: string, version: number) =>
      write('planning', { ...planWith(3), focus }, { version, reason: 'Dirapikan.' });
    await change('Bersekolah di kota.', 4);
    await centre.as('sri');
    // A comma of a colleague makes it nobody else's.
    await change('Bersekolah, di kota.', 5);
    await centre.as('dewi');
    const own = await refusalOf(centre.client.signOff.approve(upon({ recordId, version: 6 })));
    expect([own.code, own.message]).toEqual([
      'REFUSED',
      'Yang Anda tulis atau betulkan sendiri disetujui oleh orang lain.',
    ]);
    await centre.as('kepala');
    await change('Bersekolah di kota, dekat rumah.', 6);
    // Now everybody who could has written of it: it does not wait for ever, and says so.
    expect(await stands('planning')).toMatchObject({ isAlone: true, can: { approve: { ok: true } } });
    await centre.as('dewi');
    await centre.client.signOff.approve(upon({ recordId, version: 7 }));
    expect(await stands('planning')).toMatchObject({ approval: { version: 7, isAlone: true } });
    // The next version is asked of others again: whoever wrote none of it since.
    await centre.as('sri');
    await change('Bersekolah dekat rumah.', 7);
    expect((await stands('planning'))?.isAlone).toBe(false);
  });

  it('is missed at the closing, which is not held up; and reads on after it', async () => {
    await centre.as('sri');
    const periodic = await write('evaluation', roundWith({ 1: 'partly', 2: 'partly', 3: 'partly' }));
    expect((await stands('evaluation'))?.recordId).not.toBe(periodic.recordId);
    const final = { kind: 'final', evaluatedOn: '2026-11-05', periodTo: '2026-11-04' };
    const round = await write('evaluation', roundWith({ 1: 'achieved', 2: 'partly', 3: 'partly' }, final));
    const ending = await refusalOf(complete(centre.client, caseId, 'termination', terminationAnswers()));
    expect(questionsOf(ending).join()).toContain(
      'Belum disetujui pembaca kedua: Rencana (20 Sep 2026) dan Evaluasi akhir (5 Nov 2026).',
    );
    const closed = await write('termination', terminationAnswers());
    expect((await stands('termination'))?.state).toBe('none');
    await centre.client.signOff.submit(upon({ ...closed, version: 1 }, 'Mohon dibaca.'));
    await centre.as('dewi');
    await centre.client.signOff.approve(upon({ ...closed, version: 1 }));
    await centre.client.signOff.approve(upon({ ...round, version: 1 }));
    expect((await stands('termination'))?.state).toBe('approved');
  });

  it('is not asked about a record that is not there, nor of another case', async () => {
    const other = await register(
      centre.client,
      someone('Yohana Tabuni', { birthDate: '1999-12-31', sex: 'P' }),
    );
    const { recordId = '' } = (await stands('planning')) ?? {};
    const elsewhere = { caseId: other.caseId, recordId, version: 8, remark: '' };
    expect((await refusalOf(centre.client.signOff.approve(elsewhere))).code).toBe('NOT_FOUND');
  });

  it('keeps its acts with a record that leaves its file and comes back', async () => {
    const before = await stands('termination');
    await centre.client.form.termination.proposeRepair({
      caseId,
      recordId: before?.recordId ?? '',
      movesTo: null,
      reason: 'Belum waktunya.',
    });
    await centre.as('kepala');
    const [waiting] = await centre.client.repair.waiting();
    await centre.client.repair.decide({
      caseId,
      repairId: waiting?.repairId ?? '',
      accepts: true,
      remark: '',
    });
    expect(await stands('termination')).toBeUndefined();
    await centre.client.repair.undo({ caseId, repairId: waiting?.repairId ?? '' });
    expect((await stands('termination'))?.acts).toEqual(before?.acts);
  });
});

describe('a centre of one person', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre({ centre: { signOffs: ['assessment'] } });
  });
  afterAll(() => centre.close());

  it('approves its own, marked as such, and asks others as soon as there is one', async () => {
    const { caseId } = await register(centre.client, someone('Arif Wibowo'));
    await complete(centre.client, caseId, 'eic', eicAnswers);
    await accept(centre.client, caseId);
    const { recordId } = await complete(centre.client, caseId, 'assessment', assessmentAnswers);
    const [waiting] = await centre.client.signOff.ofCase({ caseId });
    expect(waiting).toMatchObject({ state: 'waiting', isAlone: true, can: { approve: { ok: true } } });
    await centre.client.signOff.approve({ caseId, recordId, version: 1, remark: '' });
    const [approved] = await centre.client.signOff.ofCase({ caseId });
    expect(approved).toMatchObject({ state: 'approved', approval: { isAlone: true, by: 'Ratna Dewanti' } });
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    const again = { ...assessmentAnswers, personality: 'Terbuka.' };
    await complete(centre.client, caseId, 'assessment', again, { recordId, version: 1, reason: 'Ditambah.' });
    const [asked] = await centre.client.signOff.ofCase({ caseId });
    expect(asked).toMatchObject({ state: 'waiting', isAlone: false, can: { approve: { ok: false } } });
  });

  it('keeps in its settings what has to be approved', async () => {
    const saved = await centre.client.centre.get();
    await centre.client.centre.save({ ...saved, signOffs: ['termination'] });
    expect((await centre.client.centre.get()).signOffs).toEqual(['termination']);
    expect(Centre.parse({ name: 'PSAA', kind: 'panti', town: 'Sleman' }).signOffs).toEqual([]);
  });
});
