import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AskedView, mostSharedViews } from '#contract/caseload-view';
import { refusalOf } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('views of the centre', () => {
  let centre: TestCentre;
  const asked = AskedView.parse({ stages: ['planning'], group: 'worker' });
  const names = async () => (await centre.client.caseloadView.list()).views.map(({ name }) => name);
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('budi', 'supervisor', 'Budi');
    await centre.addUser('asih', 'caregiver', 'Asih');
  });
  afterAll(() => centre.close());

  it('are shared by the Kepala, found by everybody, and changed and removed by a supervisor', async () => {
    await centre.as('kepala');
    await centre.client.caseloadView.share({ name: 'Rencana per peksos', asked, movesSince: '2026-11-23' });
    await centre.as('sri');
    const { views, can } = await centre.client.caseloadView.list();
    expect(views).toEqual([{ name: 'Rencana per peksos', asked, movesSince: '2026-11-23' }]);
    expect(can.share.ok).toBe(false);
    await centre.as('budi');
    const other = AskedView.parse({ stages: ['eic'] });
    await centre.client.caseloadView.share({ name: 'Rencana per peksos', asked: other });
    expect((await centre.client.caseloadView.list()).views).toEqual([
      { name: 'Rencana per peksos', asked: other, movesSince: null },
    ]);
    await centre.client.caseloadView.unshare({ name: 'Rencana per peksos' });
    expect(await names()).toEqual([]);
    const gone = centre.client.caseloadView.unshare({ name: 'Rencana per peksos' });
    expect((await refusalOf(gone)).code).toBe('NOT_FOUND');
  });

  it('are not changed by whoever does not oversee, and not offered to whoever may not ask for what is in them', async () => {
    await centre.as('sri');
    const share = centre.client.caseloadView.share({ name: 'Punyaku', asked });
    expect((await refusalOf(share)).code).toBe('FORBIDDEN');
    const unshare = centre.client.caseloadView.unshare({ name: 'Punyaku' });
    expect((await refusalOf(unshare)).code).toBe('FORBIDDEN');
    await centre.as('kepala');
    await centre.client.caseloadView.share({ name: 'Rencana', asked });
    await centre.client.caseloadView.share({ name: 'Laki-laki', asked: AskedView.parse({ sexes: ['L'] }) });
    await centre.as('asih');
    expect(await names()).toEqual(['Laki-laki']);
  });

  it('never hold the words of a search, and are refused in a sentence once there are too many', async () => {
    await centre.as('kepala');
    const searched = { name: 'Dicari', asked: { ...asked, search: 'Melati' } };
    const refused = await refusalOf(
      centre.client.caseloadView.share(searched as Parameters<typeof centre.client.caseloadView.share>[0]),
    );
    expect(refused.code).toBe('BAD_INPUT');
    const there = await names();
    for (let one = there.length; one < mostSharedViews; one++)
      await centre.client.caseloadView.share({ name: `Tampilan ${one}`, asked });
    const more = await refusalOf(centre.client.caseloadView.share({ name: 'Satu lagi', asked }));
    expect(more.message).toBe('Lembaga sudah mempunyai 30 tampilan. Hapus dahulu yang tidak dipakai lagi.');
  });
});
