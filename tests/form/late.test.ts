import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { formIds } from '#domain/forms';
import { listDraftsOfClosedCases } from '#records/draft.queries';
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
import { declaredForm } from '../support/declared-form.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const words = 'Kata yang belum selesai ditulis';

describe('a case that was closed', () => {
  let centre: TestCentre;
  let caseId: string;
  let count = 0;
  let sri: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('budi', 'caregiver', 'Budi H.');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
  });
  afterAll(() => centre.close());
  beforeEach(async () => {
    await centre.as('sri');
    count += 1;
    const name = ['Arif Wibowo', 'Yohana Tabuni', 'Zainal Abidin', 'Kadek Suryani'][count % 4] ?? '';
    ({ caseId } = await register(
      centre.client,
      someone(`${name} ${'abcdefgh'[count]}`, { birthDate: `20${10 + count}-0${count}-14` }),
    ));
    await complete(centre.client, caseId, 'eic', eicAnswers);
    await accept(centre.client, caseId);
  });

  const close = (more: Draft = {}) =>
    saveAnyway((confirmed) =>
      complete(centre.client, caseId, 'termination', terminationAnswers(more), { confirmed }),
    );
  const entries = (on: string) =>
    ({
      note: { happenedOn: on, contactKind: 'client', summary: 'Terlambat ditulis.' },
      contact: { metOn: on, summary: 'Terlambat ditulis.' },
      dailyNote: { happenedOn: on, note: 'Terlambat ditulis.' },
      assessment: { ...assessmentAnswers, assessedOn: on },
    }) as const;

  it('names the drafts that are open before it closes, with form and writer, and never their words', async () => {
    await centre.client.form.note.saveDraft({ caseId, answers: { summary: words }, revision: 0 });
    await centre.as('budi');
    await centre.client.form.dailyNote.saveDraft({ caseId, answers: { note: words }, revision: 0 });
    await centre.as('sri');
    const asked = await refusalOf(complete(centre.client, caseId, 'termination', terminationAnswers()));
    expect(questionsOf(asked)).toEqual([
      'Draf yang belum selesai: 2 (catatan oleh Sri W. dan catatan harian oleh Budi H.). Penulisnya masih dapat menyelesaikan atau membuangnya sesudah kasus ditutup.',
    ]);
    expect(JSON.stringify(asked)).not.toContain(words);
    await close();
    const told = await centre.client.case.drafts({ caseId });
    expect(told.map(({ form, savedBy, isOwn }) => [form, savedBy, isOwn])).toEqual([
      ['note', 'Sri W.', true],
      ['dailyNote', 'Budi H.', false],
    ]);
    expect(JSON.stringify(told)).not.toContain(words);
    const vault = await centre.app.context.keeper.current();
    const owned = await vault?.db.transaction().execute((trx) => listDraftsOfClosedCases(trx, sri));
    expect(owned?.map(({ form, caseId: of }) => [form, of])).toEqual([['note', caseId]]);
    await centre.as('budi');
    expect((await centre.client.case.drafts({ caseId })).map(({ form }) => form)).toEqual(['dailyNote']);
  });

  it('tells whoever may correct a record that a colleague began to, and of no other draft of theirs', async () => {
    const { dailyNote, assessment } = centre.client.form;
    const { recordId } = await complete(centre.client, caseId, 'dailyNote', entries('2026-11-09').dailyNote);
    const assessed = await complete(centre.client, caseId, 'assessment', entries('2026-11-09').assessment);
    await dailyNote.saveDraft({ caseId, recordId, answers: { note: words }, revision: 0 });
    await dailyNote.saveDraft({ caseId, answers: { note: words }, revision: 0 });
    await assessment.saveDraft({ ...assessed, caseId, answers: assessmentAnswers, revision: 0 });
    await centre.as('budi');
    expect(await centre.client.case.drafts({ caseId })).toEqual([
      { form: 'dailyNote', recordId, savedBy: 'Sri W.', isOwn: false, savedAt: expect.any(String) },
    ]);
  });

  it('lets the writer finish a draft, or throw it away', async () => {
    await centre.client.form.note.saveDraft({ caseId, answers: { summary: words }, revision: 0 });
    await centre.client.form.contact.saveDraft({ caseId, answers: { summary: words }, revision: 0 });
    await close();
    const { draft } = await centre.client.form.note.open({ caseId });
    expect(draft?.answers).toEqual({ summary: words });
    await complete(centre.client, caseId, 'note', { ...entries('2026-11-09').note, ...draft?.answers });
    await centre.client.form.contact.discardDraft({ caseId });
    expect(await centre.client.case.drafts({ caseId })).toEqual([]);
    expect((await centre.client.form.note.list({ caseId })).records[0]?.answers.summary).toBe(words);
  });

  it('takes what happened up to the day it was closed, marks it as late, and takes nothing of a later day', async () => {
    await complete(centre.client, caseId, 'note', entries('2026-10-01').note);
    await close();
    centre.time.pass(60_000);
    for (const form of ['note', 'contact', 'dailyNote', 'assessment'] as const) {
      const { message } = await refusalOf(complete(centre.client, caseId, form, entries('2026-11-11')[form]));
      expect(message, form).toContain('kasus ini ditutup 10 November 2026');
      await complete(centre.client, caseId, form, entries('2026-11-10')[form]);
    }
    await complete(centre.client, caseId, 'planning', planWith(1));
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'partly' }));
    const { records } = await centre.client.form.note.list({ caseId });
    expect(records.map(({ happenedOn, isLate }) => [happenedOn, isLate])).toEqual([
      ['2026-11-10', true],
      ['2026-10-01', false],
    ]);
    await complete(centre.client, caseId, 'followUp', { followedUpOn: '2026-11-20', condition: 'Baik.' });
    const followed = (await centre.client.form.followUp.list({ caseId })).records[0];
    expect(followed?.isLate).toBe(false);
  });

  it('was never assessed where it says that nobody was taken in', async () => {
    await close({ reason: 'T17' });
    const late = complete(centre.client, caseId, 'assessment', entries('2026-11-09').assessment);
    expect((await refusalOf(late)).message).toContain('belum ada asesmen');
  });

  it('says of every form of a case what may still be written', () => {
    const never = formIds.filter(
      (id) => declaredForm(id).about === 'case' && declaredForm(id).afterClosing === undefined,
    );
    expect(never).toEqual(['caseFile', 'termination']);
    const days = formIds.filter((id) => declaredForm(id).afterClosing === 'daysOfStay');
    expect(days.every((id) => declaredForm(id).happenedOn !== undefined)).toBe(true);
  });
});
