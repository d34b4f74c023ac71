import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, sourceOf } from '../backup/support.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { tamper } from './support.ts';

describe('a backup of a vault somebody tampered with', () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await makeTestCentre();
    await centre.client.users.list();
    await tamper(centre, (database) => {
      database.exec("update audit set role = 'auditor' where seq = 2");
    });
    await centre.as('kepala');
  });
  afterEach(() => centre.close());

  it('is made all the same, and says how much is wrong with the trail', async () => {
    expect((await backUp(centre, { number: 50 })).manifest.audit.troubles).toBe(1);
  });

  it('leaves that in the audit, where the Kepala reads it', async () => {
    const { backup } = await centre.app.context.backups.run(await sourceOf(centre), 'asked');
    expect(backup.manifest.audit.troubles).toBe(1);
    await centre.addUser('sri', 'supervisor');
    await centre.app.lock();
    await centre.as('kepala');
    const { rows } = await centre.client.audit.list({});
    const made = rows.find(({ operation }) => operation === 'backup.auto');
    expect(JSON.parse(made?.detail ?? '{}')).toMatchObject({ auditTroubles: 1 });
  });
});
