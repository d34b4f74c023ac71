import { afterEach, describe, expect, it } from 'vitest';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { copyVault, keptTipOf, tamper, tipOf } from './support.ts';

describe('the tip of the audit, kept in the slot file', () => {
  let centre: TestCentre;
  afterEach(() => centre.close());

  const listWarnings = async () => {
    const { rows } = await centre.client.audit.list({ kind: 'warning' });
    return rows.map(({ operation, detail }) => ({ operation, ...JSON.parse(detail) }));
  };

  it('is written when the vault is locked, and every minute of use', async () => {
    centre = await makeTestCentre();
    await centre.client.users.list();
    const before = await tipOf(centre);
    await centre.app.context.keeper.keepAuditTip();
    expect(await keptTipOf(centre)).toEqual(before);
    await centre.client.users.list();
    const { seq } = await tipOf(centre);
    await centre.app.lock();
    expect((await keptTipOf(centre))?.seq).toBeGreaterThanOrEqual(seq);
    await centre.as('kepala');
    expect(await listWarnings()).toEqual([]);
  });

  it('shows at login that the end of the trail was cut off', async () => {
    centre = await makeTestCentre();
    for (let time = 0; time < 5; time += 1) await centre.client.users.list();
    await centre.app.lock();
    const known = await keptTipOf(centre);
    await tamper(centre, (database) => {
      database.exec('delete from audit where seq > 3');
    });
    await centre.as('kepala');
    const warning = { operation: 'audit.mismatch', knownSeq: known?.seq, knownMac: known?.mac, foundSeq: 3 };
    expect(await listWarnings()).toEqual([expect.objectContaining(warning)]);
  });

  it('shows at login that an older file was put back, and says it once', async () => {
    centre = await makeTestCentre();
    await copyVault(centre, 'aside');
    await centre.as('kepala');
    for (let time = 0; time < 3; time += 1) await centre.client.users.list();
    await copyVault(centre, 'back');
    await centre.as('kepala');
    expect(await listWarnings()).toHaveLength(1);
    for (let time = 0; time < 9; time += 1) await centre.client.users.list();
    await centre.app.lock();
    await centre.as('kepala');
    expect(await listWarnings()).toHaveLength(1);
  });
});
