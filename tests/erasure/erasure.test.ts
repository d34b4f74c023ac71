import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { purgeClient, purgedTables } from '#vault/erasure/purge-client';
import { readSlotFile } from '#vault/keys/slot-file';
import { sourceOf } from '../backup/support.ts';
import {
  anAdmission,
  complete,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { textOf } from '../support/pdf-text.ts';
import { rowsBesides, writeBesides } from '../support/second-readers.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unpackText } from '../support/unlock.ts';
import { canaries, erase, ownBackups, proposal, registerLeaver } from './support.ts';

const day = 86_400_000;

describe('an erasure', () => {
  let centre: TestCentre;
  let leaver: Awaited<ReturnType<typeof registerLeaver>>;
  let erasureId: string;
  const list = () => centre.client.erasure.list();
  const names = async () =>
    (await centre.client.caseload.list({ status: 'all' })).rows.map(({ fullName }) => fullName);
  const propose = async (more: object = {}) => {
    await centre.client.erasure.propose({ caseId: leaver.caseId, ...proposal, ...more });
    erasureId = (await list()).waiting[0]?.erasureId ?? '';
  };
  const why = async (call: Promise<unknown>) => (await refusalOf(call)).data as { why: string };

  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await register(
        made.client,
        someone('Tetap Ada', { birthDate: '1970-01-01' }),
        anAdmission({ category: 'PMKS-08' }),
      );
      leaver = await registerLeaver(made);
      return made;
    },
    (made) => {
      centre = made;
    },
  );

  it('hides the person everywhere, deletes nothing, and can be taken back', async () => {
    await propose();
    const { client } = centre;
    expect(await names()).toEqual(['Tetap Ada']);
    expect((await client.caseload.list({ status: 'all', search: 'kenari' })).rows).toEqual([]);
    for (const call of [
      client.case.open({ caseId: leaver.caseId }),
      client.form.note.list({ caseId: leaver.caseId }),
      client.client.get({ clientId: leaver.clientId }),
      client.packet.make({ caseIds: [leaver.caseId], purpose: 'preview' }),
      client.erasure.propose({ caseId: leaver.caseId, ...proposal }),
    ]) {
      expect((await refusalOf(call)).code).toBe('NOT_FOUND');
    }
    expect(await client.client.findAlike({ fullName: canaries.name, birthDate: '1960-05-05' })).toEqual([]);
    await client.erasure.withdraw({ erasureId });
    expect(await names()).toContain(canaries.name);
    expect((await client.caseload.list({ status: 'all', search: 'kenari' })).total).toBe(1);
    expect((await client.form.note.list({ caseId: leaver.caseId })).total).toBe(1);
    expect((await list()).waiting).toEqual([]);
  });

  it('waits for a legal hold to end, with a reason and a day', async () => {
    const { client } = centre;
    const { caseId } = leaver;
    const reason = 'Perkara perdata di pengadilan negeri.';
    await client.erasure.hold({ caseId, reason });
    expect(await client.erasure.state({ caseId })).toMatchObject({ isHeld: true, byDefault: false, reason });
    expect((await refusalOf(propose())).code).toBe('ON_HOLD');
    expect((await refusalOf(client.erasure.hold({ caseId, reason }))).code).toBe('HELD_ALREADY');
    const ended = { caseId, reason: 'Putusan berkekuatan hukum tetap.' };
    expect((await refusalOf(client.erasure.liftHold({ ...ended, endedOn: '2026-12-01' }))).code).toBe(
      'NOT_ENDED',
    );
    await client.erasure.liftHold({ ...ended, endedOn: '2026-11-20' });
    expect((await refusalOf(client.erasure.liftHold({ ...ended, endedOn: '2026-11-20' }))).code).toBe(
      'NOT_HELD',
    );
    await propose();
    expect((await list()).waiting).toHaveLength(1);
  });

  it('of a child in conflict with the law is held until somebody says the matter ended', async () => {
    const { client } = centre;
    const { caseId } = await register(client, someone('Galih Nugroho'));
    await complete(client, caseId, 'termination', terminationAnswers());
    expect(await client.erasure.state({ caseId })).toMatchObject({ isHeld: true, byDefault: true });
    expect((await refusalOf(client.erasure.propose({ caseId, ...proposal }))).code).toBe('ON_HOLD');
    await client.erasure.liftHold({ caseId, reason: 'Diversi selesai dijalankan.', endedOn: '2026-11-01' });
    await client.erasure.propose({ caseId, ...proposal });
    expect((await list()).waiting).toHaveLength(1);
  });

  it('is not proposed while a case is open, before its ground is reached, or without a reason', async () => {
    const { client } = centre;
    const open = await register(
      client,
      someone('Masih Tinggal', { birthDate: '1955-02-02' }),
      anAdmission({ category: 'PMKS-08' }),
    );
    expect((await refusalOf(client.erasure.propose({ caseId: open.caseId, ...proposal }))).code).toBe(
      'OPEN_CASE',
    );
    expect((await refusalOf(propose({ groundOn: '2027-01-01' }))).code).toBe('NOT_REACHED');
    expect((await refusalOf(propose({ reason: 'ya' }))).code).toBe('BAD_INPUT');
    expect((await list()).waiting).toEqual([]);
  });

  it('is never carried out by a day alone: berita acara first, then a second deliberate act', async () => {
    const { client } = centre;
    await propose();
    const carryOut = (registerNumber = leaver.registerNumber) =>
      client.erasure.carryOut({ erasureId, registerNumber });
    expect(await why(carryOut())).toEqual({ why: 'TOO_EARLY' });
    centre.time.pass(400 * day);
    await centre.as('kepala');
    expect((await list()).waiting).toHaveLength(1);
    expect(await why(carryOut())).toEqual({ why: 'RECORD_FIRST' });
    const { file, pages } = await client.erasure.record({ erasureId, purpose: 'preview' });
    expect(pages).toBe(1);
    expect(await why(carryOut())).toEqual({ why: 'RECORD_FIRST' });
    const paper = await textOf(new Uint8Array(await file.arrayBuffer()));
    for (const part of [
      'BERITA ACARA PEMUSNAHAN',
      canaries.name,
      leaver.registerNumber,
      'Permintaan subjek data',
      canaries.reason,
      'Yang melaksanakan',
    ]) {
      expect(paper).toContain(part);
    }
    await client.erasure.record({ erasureId, purpose: 'save' });
    expect(await why(carryOut('REG-SALAH'))).toEqual({ why: 'TYPE_NUMBER' });
    for (let minute = 0; minute < 6; minute++) {
      centre.time.pass(60_000);
      await list();
    }
    expect((await refusalOf(carryOut())).code).toBe('REAUTH');
    await centre.as('kepala');
    expect(await carryOut()).toMatchObject({ cases: 1, isFinished: true });
  });

  it('needs a second person where the centre has one', async () => {
    await centre.addUser('yusuf', 'supervisor', 'Yusuf Hanafi');
    await centre.addUser('tata', 'operator');
    await propose();
    await centre.client.erasure.record({ erasureId, purpose: 'print' });
    centre.time.pass(8 * day);
    await centre.as('kepala');
    const carryOut = () =>
      centre.client.erasure.carryOut({ erasureId, registerNumber: leaver.registerNumber });
    expect(await why(carryOut())).toEqual({ why: 'SECOND_PERSON' });
    await centre.as('tata');
    expect((await refusalOf(carryOut())).code).toBe('FORBIDDEN');
    await centre.as('yusuf');
    expect((await refusalOf(centre.client.erasure.withdraw({ erasureId }))).code).toBe('FORBIDDEN');
    expect((await list()).waiting[0]).toMatchObject({ trouble: null, asksNumber: false });
    expect(await carryOut()).toMatchObject({ cases: 1 });
  });

  it('leaves a random id, a date and counts, here, in the slot file and in every later backup', async () => {
    await erase(centre, leaver);
    const [done] = (await list()).done;
    expect(done).toMatchObject({ id: leaver.clientId, cases: 1, isFinished: true });
    expect(JSON.stringify(done)).not.toContain('Kenari');
    const entry = { clientId: leaver.clientId, at: done?.erasedAt };
    expect((await readSlotFile(centre.folder)).slotFile.erased).toEqual([entry]);
    await centre.client.backup.make();
    expect((await ownBackups(centre))[0]?.manifest.erased).toEqual([entry]);
    const told = (await centre.client.audit.list({ limit: 500 })).rows.filter(
      ({ clientId }) => clientId === leaver.clientId,
    );
    expect(told[0]).toMatchObject({ operation: 'erasure.carryOut', clientName: null, caseNumber: null });
    expect(told.map(({ operation }) => operation)).toContain('erasure.purge');
    expect((await centre.client.audit.verify({})).found).toBe(0);
  });

  it('names the vaults a restore replaced, which hold the erased as before', async () => {
    expect((await list()).replacedVaults).toEqual([]);
    await centre.client.backup.make();
    const [kept] = await ownBackups(centre);
    const { recoveryKey } = centre;
    await centre.client.vault.lock();
    const file = kept?.file ?? '';
    const { heads } = await centre.client.recovery.examine({ file, recoveryKey });
    const head = { userId: heads[0]?.userId ?? '', passphrase: headLogin.passphrase };
    await centre.client.recovery.restore({ file, recoveryKey, ...head });
    await centre.as('kepala');
    await erase(centre, leaver);
    const { replacedVaults } = await list();
    expect(replacedVaults).toEqual([expect.stringMatching(/brankas-diganti-\d{4}-\d\d-\d\d-\d{4}$/)]);
    expect(replacedVaults.every((folder) => existsSync(join(folder, 'vault.db')))).toBe(true);
  });

  it('keeps the months as they were', async () => {
    const recaps = async () => {
      const sheets = [];
      for (const month of ['2026-08', '2026-09', '2026-10', '2026-11']) {
        const { sheets: seen, balanced } = await centre.client.monthReport.preview({ period: month });
        sheets.push({ balanced, counted: seen.filter(({ name }) => ['Rekap', 'Keluar'].includes(name)) });
      }
      return sheets;
    };
    const before = await recaps();
    await propose();
    expect(await recaps()).toEqual(before);
    await centre.client.erasure.withdraw({ erasureId });
    await erase(centre, leaver);
    expect(await recaps()).toEqual(before);
    const csv = await unpackText(
      await centre.client.monthReport.exportWithNames({ period: '2026-10', as: 'csv' }),
    );
    expect(csv).toContain('(data dimusnahkan)');
    expect(csv).not.toContain('Kenari');
  });

  it('keeps every figure of a report that was sent, and of the longer ones that hold it', async () => {
    const periods = ['2026-09', '2026-10', '2026-T3', '2026-T4', '2026-S2', '2026'];
    for (const period of ['2026-09', '2026-10']) await centre.client.monthReport.exportWorkbook({ period });
    const figures = async () => {
      const told = [];
      for (const period of periods) {
        const { sheets, total, changes } = await centre.client.monthReport.preview({ period });
        // A remark says until which day a running period is told; the days pass meanwhile.
        const figuresOf = sheets.map(({ name, rows, total: sum }) => ({ name, rows, sum }));
        told.push({ period, sheets: figuresOf, total, changes });
      }
      return told;
    };
    const before = await figures();
    expect(before.slice(0, 2).map(({ changes }) => changes)).toEqual([[], []]);
    await erase(centre, leaver);
    expect(await figures()).toEqual(before);
    expect(await centre.client.monthReport.changed()).toEqual([]);
    expect((await centre.client.monthReport.exportWorkbook({ period: '2026-10' })).revision).toBe(0);
  });

  it('touches nobody else, and forgets what screens remembered of the person only', async () => {
    await erase(centre, leaver);
    expect(await names()).toEqual(['Tetap Ada']);
    expect(await centre.client.preference.get({ key: 'packet.questions' })).toEqual({
      kept: { question: 'tetap' },
    });
    const { sqlite } = await sourceOf(centre);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('leaves nothing of what was written besides the forms: by second readers, of duties, of who worked in the case', async () => {
    const { client } = centre;
    const words = 'kenari berbisik kepada pembaca kedua';
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    const other = await centre.addUser('tono', 'socialWorker', 'Tono');
    const person = someone('Kenari Delapanbelas', { birthDate: '1962-07-07' });
    const here = await register(client, person, anAdmission({ category: 'PMKS-08' }), sri);
    const { caseId } = here;
    await writeBesides(centre, caseId, { worker: 'sri', supervisor: 'dewi', other, words });
    await centre.as('kepala');
    const filled = await rowsBesides(centre, caseId);
    for (const [table, rows] of Object.entries(filled))
      expect([table, rows.length > 0]).toEqual([table, true]);
    await saveAnyway((confirmed) =>
      complete(client, caseId, 'termination', terminationAnswers(), { confirmed }),
    );
    const vault = await centre.app.context.keeper.current();
    await vault?.db.transaction().execute((trx) =>
      purgeClient(trx, {
        ...{ vaultFolder: vault.folder, clientId: here.clientId },
        erasedAt: '2026-11-23T02:00:00.000Z',
      }),
    );
    const left = Object.values(await rowsBesides(centre, caseId)).flat();
    expect(left).toEqual([]);
    const tables = vault?.sqlite
      .prepare<[], { name: string }>(
        "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'",
      )
      .all();
    const told = (tables ?? []).filter(({ name }) =>
      JSON.stringify(vault?.sqlite.prepare(`select * from "${name}"`).all()).includes(words),
    );
    expect(told).toEqual([]);
  });

  it('knows every table in which something of a person can stand', async () => {
    const { sqlite } = await sourceOf(centre);
    const leading = sqlite
      .prepare<[], { name: string }>(
        `select distinct t.name from sqlite_schema t, pragma_table_info(t.name) c
         where t.type = 'table' and c.name in ('client_id', 'case_id', 'record_id')`,
      )
      .all()
      .map(({ name }) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()));
    const purged: string[] = Object.values(purgedTables).flat();
    // Attachments are destroyed by a function of their own, keys and files, and allegations with all that is theirs.
    const kept = ['caseFile', 'audit', 'erasedPerson', 'attachment', 'allegation'];
    expect(leading.filter((name) => !purged.includes(name) && !kept.includes(name))).toEqual([]);
  });
});
