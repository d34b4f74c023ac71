import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAdmission, complete, eicAnswers, refusalOf, register, someone } from '../support/cases.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { finishWizard, firstStart } from './first-start.ts';

let disk: ReturnType<typeof mountSmallDisk>;
beforeEach(() => {
  disk = mountSmallDisk(8);
});
afterEach(() => disk.unmount());

describe('a first start', () => {
  it.each([0, 20_480, 81_920, 163_840])(
    'with %i bytes left makes no half of a vault, and the same wizard finishes once there is room',
    async (left) => {
      await firstStart({ home: disk.place }, async (client) => {
        disk.fill(left);
        const refusal = await refusalOf(finishWizard(client));
        expect([refusal.code, refusal.message]).toEqual([
          'VAULT_REFUSED',
          expect.stringContaining('Ruang penyimpanan penuh'),
        ]);
        expect(readdirSync(disk.place)).toEqual(['ballast']);
        expect((await client.vault.status()).state).toBe('none');
        disk.makeRoom();
        expect((await finishWizard(client)).role).toBe('head');
      });
    },
  );

  it('in a folder that cannot be written says so, and leaves nothing', async () => {
    await firstStart({ home: disk.place }, async (client) => {
      disk.setReadOnly(true);
      const told = [await refusalOf(finishWizard(client)), await refusalOf(client.vault.tryDemo())];
      disk.setReadOnly(false);
      for (const { code, message } of told) {
        expect([code, message]).toEqual(['VAULT_REFUSED', expect.stringContaining('tidak dapat ditulisi')]);
      }
      expect(readdirSync(disk.place)).toEqual([]);
    });
  });
});

describe('a working day', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeEach(async () => {
    centre = await makeTestCentre({ home: disk.place });
    ({ caseId } = await register(centre.client, someone('Ahmad Pratama')));
    await complete(centre.client, caseId, 'eic', eicAnswers);
  });
  afterEach(() => centre.close());

  /** Writes until the disk takes no more: much at a time, then as little as there is, so that really nothing fits. */
  async function exhaust() {
    disk.fill();
    await writeUntilFull('x'.repeat(3_000));
    return await writeUntilFull('x');
  }

  async function writeUntilFull(value: string) {
    for (let round = 0; round < 4_000; round++) {
      const key = `isi-${value.length}-${round}`;
      const refusal = await refusalOf(centre.client.preference.put({ key, value })).catch(() => undefined);
      if (refusal) return refusal;
    }
    throw new Error('the disk never filled');
  }

  it('on a full disk hands out no paper and no workbook that the audit could not note', async () => {
    const { client } = centre;
    const full = await exhaust();
    expect([full.code, full.message]).toEqual([
      'VAULT_REFUSED',
      expect.stringContaining('Ruang penyimpanan penuh'),
    ]);
    const asked = [
      () => client.packet.make({ caseIds: [caseId], purpose: 'print' }),
      () => client.monthReport.exportWorkbook({ period: '2026-10' }),
      () => client.caseload.export({ columns: ['fullName'], as: 'xlsx' }),
      () => register(client, someone('Galih Nugroho', { birthDate: '2010-02-02' }), anAdmission()),
      () =>
        complete(client, caseId, 'note', {
          happenedOn: '2026-11-01',
          contactKind: 'client',
          summary: 'Isi.',
        }),
    ];
    const told: string[] = [];
    for (const ask of asked) told.push(await ask().then(() => 'done', String));
    expect(told).toEqual(asked.map(() => expect.stringContaining('Ruang penyimpanan penuh')));
    disk.makeRoom();
    const { rows } = await client.audit.list({ limit: 500 });
    expect(rows.filter(({ kind }) => kind === 'print' || kind === 'export')).toEqual([]);
    expect((await client.caseload.list({ status: 'all' })).total).toBe(1);
    expect((await client.form.note.list({ caseId })).total).toBe(0);
    expect((await client.form.eic.open({ caseId })).record?.answers.problemByClient).toBe(
      eicAnswers.problemByClient,
    );
  });

  it('in a folder that turned read-only ends at the door in a sentence, and goes on where it was', async () => {
    const { client } = centre;
    await client.vault.lock();
    const before = readFileSync(join(centre.folder, 'vault.db'));
    disk.setReadOnly(true);
    const door = await refusalOf(centre.as('kepala'));
    expect((await client.vault.status()).trouble).toContain('tidak dapat ditulisi');
    disk.setReadOnly(false);
    expect([door.code, door.message]).toEqual([
      'VAULT_REFUSED',
      expect.stringContaining('tidak dapat ditulisi'),
    ]);
    expect(readFileSync(join(centre.folder, 'vault.db')).equals(before)).toBe(true);
    await centre.as('kepala');
    await client.form.eic.saveDraft({ caseId, answers: { place: 'Aula' }, revision: 0 });
  });
});
