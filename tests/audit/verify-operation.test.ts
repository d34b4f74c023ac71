import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defined } from '#domain/defined';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { openBackup } from '#vault/backup/open-backup';
import { restoreBackup } from '#vault/backup/restore-backup';
import { backUp, sourceOf } from '../backup/support.ts';
import { refusalOf } from '../support/cases.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { copyVault, tamper, tipOf } from './support.ts';

describe('audit.verify', () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await makeTestCentre();
    await useIt(5);
  });
  afterEach(() => centre.close());

  const useIt = async (times: number) => {
    for (let time = 0; time < times; time += 1) await centre.client.users.list();
  };
  const verify = (printed?: { seq: number; fingerprint: string }) =>
    centre.client.audit.verify(defined({ printed }));
  const isWarned = async () => (await centre.client.audit.state()).warning !== undefined;

  it('says that all is whole, down to the last row, and leaves a row of its own', async () => {
    const tip = await tipOf(centre);
    expect(await verify()).toEqual({
      rows: tip.seq,
      tip: { seq: tip.seq, fingerprint: formatFingerprint(tip.mac) },
      troubles: [],
      found: 0,
      warnings: [],
      compared: { slots: false, backups: 0, report: false },
    });
    const { rows } = await centre.client.audit.list({ limit: 1 });
    expect(rows[0]?.operation).toBe('audit.verify');
    expect(JSON.parse(rows[0]?.detail ?? '')).toEqual({ rows: tip.seq, troubles: 0, headSeq: tip.seq });
  });

  it('names the row somebody changed past the program, in a sentence', async () => {
    await tamper(centre, (database) => {
      database.exec("update audit set actor_id = 'orang lain' where seq = 4");
    });
    await centre.as('kepala');
    const { found, troubles } = await verify();
    expect([found, troubles]).toEqual([
      1,
      [
        'Baris nomor 4 tidak cocok dengan sidiknya: baris itu diubah, ditukar, atau disisipkan di luar Titian.',
      ],
    ]);
  });

  it('remembers a tail cut off when the slot file has long moved on', async () => {
    await tamper(centre, (database) => {
      database.exec('delete from audit where seq > 3');
    });
    await centre.as('kepala');
    expect(await isWarned()).toBe(true);
    expect((await verify()).found).toBe(1);
    expect(await isWarned()).toBe(false);
    await useIt(10);
    await centre.app.lock();
    await centre.as('kepala');
    const { warnings } = await verify();
    expect(warnings.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Saat masuk, jejak audit berakhir di nomor 3, padahal berkas kunci mencatat/),
    ]);
  });

  it('sees by a backup that an older file was put back together with its slot file', async () => {
    await copyVault(centre, 'aside', { withSlots: true });
    await centre.as('kepala');
    await useIt(5);
    await backUp(centre, { number: 7 });
    await copyVault(centre, 'back', { withSlots: true });
    await centre.as('kepala');
    await useIt(20);
    expect(await isWarned()).toBe(false);
    expect((await verify()).troubles).toEqual([
      expect.stringMatching(/^Baris nomor \d+ bukan baris yang dicatat oleh cadangan nomor \d+\. Berkas/),
    ]);
  });

  it('sees it by the tip on a printed month report', async () => {
    const { file } = await centre.client.monthReport.exportWorkbook({ period: '2026-11' });
    const line = String((await sheetsOf(file)).get('Rekap')?.[4]?.[0]);
    const [, seq, fingerprint = ''] = /^Jejak audit s\.d\. nomor (\d+), sidik (.*)$/.exec(line) ?? [];
    const printed = { seq: Number(seq), fingerprint: fingerprint.toLowerCase() };
    await useIt(2);
    expect((await verify(printed)).found).toBe(0);
    const other = { ...printed, fingerprint: 'FFFF 0000 FFFF 0000' };
    expect((await verify(other)).troubles).toEqual([
      expect.stringMatching(
        new RegExp(`^Baris nomor ${seq} tidak sama dengan yang tertulis di laporan cetak. Periksa`),
      ),
    ]);
    expect((await refusalOf(verify({ seq: 1, fingerprint: '3F2A' }))).message).toBe(
      'Sidik terdiri atas 16 huruf dan angka, seperti 3F2A 90BC 11D4 E07A.',
    );
  });

  it('finds nothing wrong after a recovery, which has its own row', async () => {
    const { custodian: actor } = await sourceOf(centre);
    const backup = await backUp(centre);
    await useIt(5);
    await backUp(centre, { number: 2, now: '2026-11-23T03:00:00.000Z' });
    await centre.app.lock({ hasty: true });
    const opened = await openBackup(backup.file, centre.recoveryKey);
    const passphrase = 'kerikil jambu dermaga lesung';
    const head = { userId: actor.id, passphrase };
    await restoreBackup({ opened, vaultFolder: centre.folder, head, now: '2026-11-24T01:00:00.000Z' });
    await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
    expect(await isWarned()).toBe(false);
    expect(await verify()).toMatchObject({ found: 0, warnings: [], compared: { slots: false, backups: 1 } });
  });

  it('is for the Kepala and the Auditor', async () => {
    await centre.addUser('dita', 'auditor');
    await centre.addUser('sri', 'supervisor');
    await centre.as('dita');
    expect((await verify()).found).toBe(0);
    await centre.as('sri');
    expect((await refusalOf(verify())).code).toBe('FORBIDDEN');
  });

  it('ends when whoever asked has gone, and leaves nothing running', async () => {
    const stop = new AbortController();
    const asked = centre.client.audit.verify({}, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('gone')), 20);
    await expect(asked).rejects.toThrow();
    expect((await centre.client.audit.state()).progress).toBeUndefined();
    expect((await verify()).found).toBe(0);
  });
});
