import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeTroubles } from '#domain/office/office-troubles';
import { accept, complete, refusalOf, register, someone } from '../support/cases.ts';
import { passphraseOf, type TestClient } from '../support/test-centre.ts';
import {
  endOffice,
  makeHub,
  makePc,
  newAddress,
  type OfficeHub,
  type OfficePc,
  pair,
} from './support/office.ts';

const sri = { loginName: 'sri', passphrase: passphraseOf('sri') };
const restored = { loginName: 'kepala', passphrase: 'kerikil jambu dermaga lesung' };
const note = (summary: string) => ({ happenedOn: '2026-11-20', contactKind: 'client', summary });

describe('a vault that is moved by a backup', () => {
  const stick = mkdtempSync(join(tmpdir(), 'titian-flash-'));
  let hub: OfficeHub;
  let front: OfficePc;
  let second: OfficePc;
  let caseId: string;
  beforeAll(async () => {
    const address = newAddress();
    hub = await makeHub(address);
    const { client, addUser } = hub.centre;
    const workerId = await addUser('sri', 'socialWorker', 'Sri Lestari');
    [front, second] = await Promise.all([makePc(), makePc('jendela-satu', undefined, address)]);
    await pair(hub, front, 'PC depan');
    ({ caseId } = await register(client, someone('Wulan Sari'), undefined, workerId));
    await accept(client, caseId);
    await front.client.vault.unlock(sri);
    await complete(front.client, caseId, 'note', note('Ditulis di PC depan'));
  });
  afterAll(async () => {
    await endOffice(hub, [front, second]);
    rmSync(stick, { recursive: true, force: true });
  });

  /** As the wizard does, from a flash disk and the recovery key on paper. */
  async function restore(at: TestClient) {
    const { recoveryKey } = hub.centre;
    const { backups } = await at.recovery.find({ path: stick });
    const [{ file } = { file: '' }] = backups.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
    const { heads } = await at.recovery.examine({ file, recoveryKey });
    const { passphrase } = restored;
    return await at.recovery.restore({ file, recoveryKey, passphrase, userId: heads[0]?.userId ?? '' });
  }
  const notesAt = async (client: TestClient) =>
    (await client.form.note.list({ caseId })).records.map(({ answers }) => answers.summary);

  it('is refused at the PC that keeps it while somebody is in from another', async () => {
    await hub.client.backup.make({ to: stick });
    expect((await refusalOf(restore(hub.client))).message).toBe(officeTroubles['others-inside']);
    expect(await notesAt(front.client)).toEqual(['Ditulis di PC depan']);
  });

  it('is brought back on the same PC, and who was paired follows without being paired anew', async () => {
    await complete(front.client, caseId, 'note', note('Sesudah cadangan'));
    await front.client.vault.lock();
    expect(await restore(hub.client)).toMatchObject({ loginName: 'kepala', cases: 1 });
    expect(await front.client.vault.status()).toMatchObject({ state: 'locked', office: { pc: 'PC depan' } });
    await front.client.vault.unlock(sri);
    expect(await notesAt(front.client)).toEqual(['Ditulis di PC depan']);
    await complete(front.client, caseId, 'note', note('Sesudah pulih'));
    await hub.client.vault.unlock(restored);
    expect((await hub.client.office.get()).pcs).toMatchObject([
      { name: 'PC depan', inside: ['Sri Lestari'] },
    ]);
  });

  it('goes on at another PC, which knows none of the paired and serves none of them', async () => {
    hub.centre.time.pass(60_000);
    await hub.client.backup.make({ to: stick });
    await hub.client.office.shut();
    await hub.client.vault.lock();
    expect(await restore(second.client)).toMatchObject({ loginName: 'kepala', cases: 1 });
    await second.client.vault.unlock(restored);
    expect(await notesAt(second.client)).toEqual(['Sesudah pulih', 'Ditulis di PC depan']);
    expect(await second.client.office.get()).toMatchObject({ isOpen: false, pcs: [] });
    // It has the old one's address too: what answers there has another key, and is told nothing.
    await second.client.office.open();
    const refusal = await refusalOf(front.client.vault.status());
    expect([refusal.code, refusal.message]).toEqual(['HUB_AWAY', officeTroubles['other-hub']]);
  });

  it('takes each PC anew by a code, and each person with the pass phrase that the Kepala gives them', async () => {
    await front.client.pc.leave();
    await pair({ client: second.client, address: hub.address }, front, 'PC depan');
    expect((await refusalOf(front.client.vault.unlock(sri))).code).toBe('LOGIN_REFUSED');
    const users = await second.client.users.list();
    const { id = '' } = users.find(({ loginName }) => loginName === 'sri') ?? {};
    const passphrase = 'kelapa muda perahu senja';
    await second.client.users.resetPassphrase({ userId: id, passphrase });
    await front.client.vault.unlock({ ...sri, passphrase });
    await complete(front.client, caseId, 'note', note('Di PC induk yang baru'));
    expect(await notesAt(second.client)).toEqual([
      'Di PC induk yang baru',
      'Sesudah pulih',
      'Ditulis di PC depan',
    ]);
    const { rows } = await second.client.audit.list({ limit: 50 });
    expect(rows.find(({ operation }) => operation === 'form.note.complete')).toMatchObject({
      actor: 'Sri Lestari',
      pc: 'PC depan',
    });
    expect((await second.client.audit.verify({})).found).toBe(0);
  });

  it('is no danger where the old PC is opened again: it lets in nobody, since they know another key now', async () => {
    await hub.client.vault.unlock(restored);
    await expect(hub.client.office.open()).rejects.toMatchObject({ data: { code: 'port-taken' } });
    await front.client.vault.lock();
    await second.office.end();
    await hub.client.office.open();
    const refusal = await refusalOf(front.client.vault.status());
    expect([refusal.code, refusal.message]).toEqual(['HUB_AWAY', officeTroubles['other-hub']]);
  });
});
