import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const reason = 'Minah lari ke jalan raya.';

describe('an entry in which somebody was coerced', () => {
  let centre: TestCentre;
  let caseId: string;
  let recordId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.as('sri');
    ({ caseId } = await register(centre.client, someone('Minah Lestari')));
    const log = (happenedOn: string, more: object) =>
      complete(centre.client, caseId, 'note', {
        ...{ happenedOn, contactKind: 'client', summary: `Catatan ${happenedOn}.` },
        ...more,
      });
    await log('2026-10-07', {});
    ({ recordId } = await log('2026-10-08', { influenceTechniques: ['coerce'], coerceReason: reason }));
    await centre.as('kepala');
  });
  afterAll(() => centre.close());

  const marks = async () =>
    Object.fromEntries(
      (await centre.client.case.summary({ caseId })).recentNotes.map(({ on, coercion }) => [on, coercion]),
    );
  const filed = async () => {
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    return await textOf(new Uint8Array(await file.arrayBuffer()));
  };

  it('is marked with its reason in the summary and in the client file, before and after it was looked at', async () => {
    expect(await marks()).toEqual({
      '2026-10-07': null,
      '2026-10-08': { reason, state: 'waiting', isAlone: false },
    });
    expect(await filed()).toContain(`PAKSAAN (coerce), belum ditelaah supervisor. Alasan: ${reason}`);
    await centre.client.case.reviewCoercion({
      caseId,
      recordId,
      version: 1,
      outcome: 'appropriate',
      remark: 'Sudah dibahas.',
    });
    expect(await marks()).toEqual({
      '2026-10-07': null,
      '2026-10-08': { reason, state: 'appropriate', isAlone: false },
    });
    expect(await filed()).toContain(`PAKSAAN (coerce), sudah ditelaah supervisor: sesuai. Alasan: ${reason}`);
  });
});
