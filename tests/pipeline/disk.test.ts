import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, eicAnswers, refusalOf, register, someone } from '../support/cases.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a save on a disk that fails', () => {
  let disk: ReturnType<typeof mountSmallDisk>;
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    disk = mountSmallDisk(6);
    centre = await makeTestCentre({ home: disk.place });
    ({ caseId } = await register(centre.client, someone('Ahmad Pratama')));
    await complete(centre.client, caseId, 'eic', eicAnswers);
  });
  afterAll(async () => {
    await centre.close();
    disk.unmount();
  });

  it('says the disk is full, keeps all that was saved, and goes on when there is room again', async () => {
    disk.fill();
    let refusal: Awaited<ReturnType<typeof refusalOf>> | undefined;
    for (let round = 0; refusal === undefined && round < 400; round++) {
      const answers = { ...eicAnswers, relationship: `${round} `.repeat(8_000) };
      const { draft } = await centre.client.form.eic.open({ caseId }).catch(() => ({ draft: null }));
      refusal = await refusalOf(
        centre.client.form.eic.saveDraft({ caseId, answers, revision: draft?.revision ?? 0 }),
      ).catch(() => undefined);
    }
    expect([refusal?.code, refusal?.message]).toEqual([
      'VAULT_REFUSED',
      expect.stringContaining('Ruang penyimpanan penuh'),
    ]);
    disk.makeRoom();
    const { record } = await centre.client.form.eic.open({ caseId });
    expect(record?.answers.problemByClient).toBe(eicAnswers.problemByClient);
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-11-01',
      contactKind: 'client',
      summary: 'Setelah ada ruang.',
    });
    expect((await centre.client.form.note.list({ caseId })).total).toBe(1);
  });

  it('lets people in to read, each read with its row in the audit, however long the disk stays full', async () => {
    const { client } = centre;
    disk.fill();
    for (let reading = 0; reading < 100; reading++) {
      await client.form.eic.open({ caseId });
      await client.caseload.list({});
    }
    await client.vault.lock();
    await centre.as('kepala');
    expect((await client.case.open({ caseId })).caseId).toBe(caseId);
    disk.makeRoom();
    const { rows } = await client.audit.list({ limit: 500 });
    const reads = rows.filter(({ operation }) => operation === 'form.eic.open');
    expect(reads.length).toBeGreaterThanOrEqual(100);
    expect((await client.audit.verify({})).found).toBe(0);
  });

  it('says at the door that the folder cannot be written, and opens once it can', async () => {
    await centre.client.vault.lock();
    disk.setReadOnly(true);
    const refusal = await refusalOf(centre.as('kepala')).finally(() => disk.setReadOnly(false));
    expect([refusal.code, refusal.message]).toEqual([
      'VAULT_REFUSED',
      expect.stringContaining('tidak dapat ditulisi'),
    ]);
    await centre.as('kepala');
    expect((await centre.client.form.eic.open({ caseId })).record?.version).toBe(1);
  });
});
