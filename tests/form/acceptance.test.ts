import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accept,
  assessmentAnswers,
  complete,
  eicAnswers,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('the acceptance', () => {
  let centre: TestCentre;
  let caseId: string;
  let people = 0;
  const stored = async () => {
    const open = await centre.app.context.keeper.current();
    return await open?.db
      .selectFrom('acceptance')
      .where('caseId', '=', caseId)
      .select(['acceptedOn', 'decreeNumber', 'decreeOn'])
      .executeTakeFirst();
  };
  const close = (reason: string) =>
    complete(centre.client, caseId, 'termination', terminationAnswers({ reason, explanation: 'Keliru.' }));

  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());
  beforeEach(async () => {
    const name = ['Andi Wijaya', 'Bagus Kusuma', 'Cahya Lestari', 'Dedi Irawan'][people] ?? 'Eko Santoso';
    people += 1;
    const person = someone(name, { birthDate: `199${people}-0${people}-11` });
    ({ caseId } = await register(centre.client, person));
  });

  it('is one dated fact of the case, with its decree, and can be taken back with a reason', async () => {
    expect(await stored()).toBeUndefined();
    const fact = { acceptedOn: '2026-09-05', decreeNumber: '460/12/SK/2026', decreeOn: '2026-09-04' };
    const { recordId } = await complete(centre.client, caseId, 'acceptance', { state: 'accepted', ...fact });
    expect(await stored()).toEqual(fact);
    const back = { recordId, version: 1, reason: 'Salah orang' };
    await complete(centre.client, caseId, 'acceptance', { state: 'candidate' }, back);
    expect(await stored()).toBeUndefined();
    expect(await centre.client.form.acceptance.history({ caseId, recordId })).toHaveLength(2);
  });

  it('lies neither before the admission nor after the leaving', async () => {
    const early = await refusalOf(accept(centre.client, caseId, { acceptedOn: '2026-08-31' }));
    expect(early.message).toContain('sebelum tanggal masuk, 1 September 2026');
    await close('T03');
    const late = await refusalOf(accept(centre.client, caseId, { acceptedOn: '2026-11-11' }));
    expect(late.message).toContain('sesudah tanggal terminasi (10 November 2026)');
    // Forgotten while the person was here: it may still be said.
    await accept(centre.client, caseId);
    expect((await stored())?.acceptedOn).toBe('2026-09-01');
  });

  it('and a turning away (T06) exclude each other', async () => {
    await accept(centre.client, caseId);
    const refusal = await refusalOf(close('T06'));
    expect(refusal.message).toContain('orang ini sudah ditetapkan pada 1 September 2026');
    const back = { version: 1, reason: 'Keliru' };
    await complete(centre.client, caseId, 'acceptance', { state: 'candidate' }, back);
    await close('T06');
    const again = { state: 'accepted', acceptedOn: '2026-09-01' };
    const late = await refusalOf(
      complete(centre.client, caseId, 'acceptance', again, { version: 2, reason: 'Ternyata diterima' }),
    );
    expect(late.message).toContain('tidak memenuhi persyaratan (T06)');
  });

  it('a registration that was a mistake is closed as such (T17) only while nothing was done', async () => {
    await complete(centre.client, caseId, 'eic', eicAnswers);
    await complete(centre.client, caseId, 'assessment', assessmentAnswers);
    const refusal = await refusalOf(close('T17'));
    expect(refusal.message).toContain('T17 hanya untuk pendaftaran yang belum dikerjakan');
  });
});
