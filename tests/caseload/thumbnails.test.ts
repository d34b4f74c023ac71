import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const picture = `data:image/jpeg;base64,${'A'.repeat(60_000)}`;
const thumbnail = 'data:image/jpeg;base64,AAAA';

describe('the small photo beside a name', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    ({ caseId } = await register(centre.client, someone('Anisa Utami')));
    await register(centre.client, someone('Budi Santoso'));
  });
  afterAll(() => centre.close());
  const listed = async () =>
    (await centre.client.caseload.list({})).rows.map((row) => [row.fullName, row.thumbnail]);

  it('comes with the row of whoever has one, in the list and among the last opened, and never the whole photo', async () => {
    await centre.client.client.setPhoto({ caseId, photo: { picture, thumbnail } });
    expect((await centre.client.case.open({ caseId })).photo).toBe(picture);
    expect(await listed()).toEqual([
      ['Anisa Utami', thumbnail],
      ['Budi Santoso', null],
    ]);
    expect((await centre.client.caseload.recent({})).rows[0]?.thumbnail).toBe(thumbnail);
  });

  it('is seen by nobody who does not see the row', async () => {
    await centre.addUser('sri', 'socialWorker');
    await centre.addUser('rini', 'inspector');
    await centre.as('sri');
    expect(await listed()).toEqual([]);
    await centre.as('rini');
    expect((await refusalOf(centre.client.caseload.list({}))).code).toBe('FORBIDDEN');
    await centre.as('kepala');
  });

  it('is added to a photo from before there were small ones, by who may change it, and replaces none', async () => {
    const vault = await centre.app.context.keeper.current();
    const lacks = async () => (await centre.client.case.open({ caseId })).lacksThumbnail;
    expect(await lacks()).toBe(false);
    vault?.sqlite.prepare('delete from thumbnail').run();
    expect([await lacks(), (await listed())[0]]).toEqual([true, ['Anisa Utami', null]]);
    await centre.addUser('agus', 'auditor');
    await centre.as('agus');
    const asAuditor = centre.client.client.addThumbnail({ caseId, thumbnail });
    expect((await refusalOf(asAuditor)).code).toBe('FORBIDDEN');
    await centre.as('kepala');
    await centre.client.client.addThumbnail({ caseId, thumbnail });
    await centre.client.client.addThumbnail({ caseId, thumbnail: 'data:image/jpeg;base64,CCCC' });
    expect([await lacks(), (await listed())[0]]).toEqual([false, ['Anisa Utami', thumbnail]]);
  });

  it('changes and goes with the photo, and is refused when it is none', async () => {
    const other = 'data:image/jpeg;base64,BBBB';
    await centre.client.client.setPhoto({ caseId, photo: { picture, thumbnail: other } });
    expect((await listed())[0]).toEqual(['Anisa Utami', other]);
    const whole = centre.client.client.setPhoto({ caseId, photo: { picture, thumbnail: picture } });
    expect((await refusalOf(whole)).code).toBe('BAD_INPUT');
    await centre.client.client.setPhoto({ caseId, photo: null });
    await centre.client.client.addThumbnail({ caseId, thumbnail: other });
    expect((await listed())[0]).toEqual(['Anisa Utami', null]);
    expect((await centre.client.case.open({ caseId })).photo).toBeNull();
  });
});
