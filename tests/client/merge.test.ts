import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { mergedTables } from '#records/merge/when-merged';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import {
  accept,
  anAdmission,
  complete,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { rowsBesides, writeBesides } from '../support/second-readers.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const reason = 'Ibunya mengenali: ini satu orang.';
const thumbnail = 'data:image/png;base64,iVBORw0KGgo=';
const picture = `data:image/png;base64,${Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0]).toString('base64')}`;

describe('two files of one person', () => {
  let centre: TestCentre;
  let tono: string;
  let count = 0;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    tono = await centre.addUser('tono', 'socialWorker', 'Tono');
  });
  afterAll(() => centre.close());

  const stay = (fullName: string, admittedOn: string, more: Draft = {}) =>
    register(
      centre.client,
      someone(fullName, { birthDate: `19${60 + count}-02-0${1 + (count++ % 9)}`, ...more }),
      anAdmission({ category: 'PMKS-01', admittedOn }),
    );
  const leave = (caseId: string, terminatedOn: string) =>
    saveAnyway((confirmed) =>
      complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn, reason: 'T03' }), {
        confirmed,
      }),
    );
  const note = (caseId: string, summary: string, happenedOn: string) =>
    complete(centre.client, caseId, 'note', { happenedOn, contactKind: 'client', summary });
  const propose = (caseIds: string[], takes: string[] = []) =>
    centre.client.merge.propose({ caseIds, takes, reason });
  const decide = async (accepts = true) => {
    await centre.as('dewi');
    const waiting = (await centre.client.merge.list()).find(({ outcome }) => outcome === null);
    const mergeId = waiting?.mergeId ?? '';
    await saveAnyway((confirmed) => centre.client.merge.decide({ mergeId, accepts, confirmed }));
    return mergeId;
  };

  /** A person with an open case and, under another name, one who was here before. */
  async function makeTwo(name: string, former: string) {
    await centre.as('sri');
    const kept = await stay(name, '2026-10-01');
    const gone = await stay(former, '2026-05-01', { alias: 'Si Kecil' });
    await note(gone.caseId, `Catatan lama ${former}`, '2026-05-10');
    await attach(
      centre.client,
      gone.caseId,
      { name: 'kk.pdf', content: makePdf(`Kartu ${former}`) },
      { title: `Kartu ${former}` },
    );
    await centre.client.client.setPhoto({ caseId: gone.caseId, photo: { picture, thumbnail } });
    await leave(gone.caseId, '2026-06-01');
    await note(kept.caseId, `Catatan baru ${name}`, '2026-10-05');
    return { kept, gone };
  }
  const snapshot = async (...caseIds: string[]) => {
    const told = [];
    for (const caseId of caseIds) {
      const { photo, otherCases, formerNumbers, clientId, fullName } = await centre.client.case.open({
        caseId,
      });
      const { record } = await centre.client.form.client.open({ caseId });
      const notes = (await centre.client.form.note.list({ caseId })).records.map(
        ({ answers }) => answers.summary,
      );
      const { rows } = await centre.client.caseload.list({ search: fullName, status: 'all' });
      const small = rows.find((row) => row.caseId === caseId)?.thumbnail;
      told.push({
        photo,
        small,
        otherCases,
        formerNumbers,
        clientId,
        fullName,
        answers: record?.answers,
        notes,
      });
    }
    return told;
  };
  const search = async (text: string) =>
    (await centre.client.caseload.list({ search: text, status: 'all' })).rows
      .map(({ caseNumber }) => caseNumber)
      .sort();

  it('become one, whatever is in both, and are found by either name and number; and two again', async () => {
    const { kept, gone } = await makeTwo('Suminah Wulandari', 'Minah Gunawati');
    const before = await snapshot(kept.caseId, gone.caseId);
    const preview = await centre.client.merge.preview({ caseIds: [kept.caseId, gone.caseId] });
    expect(preview.refusal).toBeNull();
    expect(preview.cases.map(({ caseNumber, isOfGone }) => [caseNumber, isOfGone])).toEqual([
      [gone.caseNumber, true],
      [kept.caseNumber, false],
    ]);
    const fullName = preview.fields.find(({ name }) => name === 'fullName');
    expect([fullName?.kept, fullName?.gone]).toEqual(['Suminah Wulandari', 'Minah Gunawati']);
    expect(await propose([kept.caseId, gone.caseId], ['alias', 'photo'])).toEqual({ isDone: false });
    expect((await refusalOf(propose([gone.caseId, kept.caseId]))).message).toContain('sudah diusulkan');
    const mergeId = await decide();
    const again = centre.client.merge.decide({ mergeId, accepts: true });
    expect((await refusalOf(again)).message).toBe('Usulan ini sudah diputuskan.');
    const [one, other] = await snapshot(kept.caseId, gone.caseId);
    expect(one).toMatchObject({
      clientId: kept.clientId,
      fullName: 'Suminah Wulandari',
      photo: picture,
      small: thumbnail,
      formerNumbers: [gone.registerNumber],
      answers: { alias: 'Si Kecil' },
    });
    expect(other).toMatchObject({ clientId: kept.clientId, notes: ['Catatan lama Minah Gunawati'] });
    expect(one?.otherCases.map(({ caseNumber }) => caseNumber)).toEqual([gone.caseNumber]);
    const both = [kept.caseNumber, gone.caseNumber].sort();
    expect(await search(gone.registerNumber)).toEqual(both);
    expect(await search('Gunawati')).toEqual(both);
    expect((await centre.client.attachment.list({ caseId: gone.caseId })).attachments).toHaveLength(1);
    const alike = await centre.client.client.findAlike({ fullName: 'Minah Gunawati' });
    expect(alike.map(({ registerNumber }) => registerNumber)).toEqual([kept.registerNumber]);
    await centre.client.merge.undo({ mergeId });
    const [first, second] = await snapshot(kept.caseId, gone.caseId);
    expect([first, second]).toEqual(before);
    expect(await search('Gunawati')).toEqual([gone.caseNumber]);
    expect((await refusalOf(centre.client.merge.undo({ mergeId }))).code).toBe('NOT_FOUND');
  });

  it('keep what everybody wrote besides the forms, as one and as two again', async () => {
    await centre.as('sri');
    const gone = await stay('Inem Kusumawati', '2026-05-01');
    await leave(gone.caseId, '2026-06-01');
    const kept = await stay('Parinem Sulastri', '2026-09-01');
    const words = 'Ibunya hanya mau ditelepon sore.';
    await writeBesides(centre, kept.caseId, { worker: 'sri', supervisor: 'dewi', other: tono, words });
    const before = await rowsBesides(centre, kept.caseId);
    for (const [table, rows] of Object.entries(before))
      expect([table, rows.length > 0]).toEqual([table, true]);
    await centre.as('sri');
    await propose([kept.caseId, gone.caseId]);
    const mergeId = await decide();
    expect(await rowsBesides(centre, kept.caseId)).toEqual(before);
    await saveAnyway((confirmed) => centre.client.merge.undo({ mergeId, confirmed }));
    expect(await rowsBesides(centre, kept.caseId)).toEqual(before);
  });

  it('stay one once something was written in it', async () => {
    const { kept, gone } = await makeTwo('Kartini Lestari', 'Tini Rahayu');
    await propose([kept.caseId, gone.caseId]);
    const mergeId = await decide();
    centre.time.pass(60_000);
    await note(kept.caseId, 'Sesudahnya', '2026-10-20');
    const refusal = await refusalOf(centre.client.merge.undo({ mergeId }));
    expect(refusal.message).toContain('isian yang diselesaikan');
  });

  it('are refused in words while their stays overlap, both are open, or one is held or about to be erased', async () => {
    await centre.as('kepala');
    const kept = await stay('Parto Sudiro', '2026-03-01');
    const gone = await stay('Sudiro Parto Utomo', '2026-05-01');
    const two = [kept.caseId, gone.caseId];
    const refused = async () => [
      (await refusalOf(propose(two))).message,
      (await centre.client.merge.preview({ caseIds: two })).refusal,
    ];
    expect((await refused()).every((why) => why?.includes('masih terbuka'))).toBe(true);
    await leave(gone.caseId, '2026-06-01');
    expect((await refused()).every((why) => why?.includes('bertumpang tindih'))).toBe(true);
    await leave(kept.caseId, '2026-04-01');
    await centre.client.form.client.saveDraft({ caseId: gone.caseId, answers: {}, revision: 0 });
    expect((await refused())[0]).toContain('sedang dibetulkan');
    await centre.client.form.client.discardDraft({ caseId: gone.caseId });
    await centre.client.erasure.hold({ caseId: gone.caseId, reason: 'Perkara di pengadilan.' });
    expect((await refused())[0]).toContain('ditahan untuk proses hukum');
    expect((await refusalOf(propose([kept.caseId, kept.caseId]))).message).not.toBe('');
    await centre.client.erasure.liftHold({
      caseId: gone.caseId,
      reason: 'Perkara selesai diputus.',
      endedOn: '2026-11-01',
    });
    await propose(two);
    const listed = async () => (await centre.client.merge.list()).filter(({ outcome }) => outcome === null);
    const [waiting] = await listed();
    // The case of the other was opened again meanwhile: what was agreed on is not so any more.
    await centre.client.erasure.propose({
      caseId: gone.caseId,
      ground: 'request',
      groundOn: '2026-11-20',
      reason: 'Permintaan keluarga.',
    });
    await centre.as('dewi');
    // Whose erasure was proposed is told nowhere.
    expect(await listed()).toEqual([]);
    const decided = centre.client.merge.decide({ mergeId: waiting?.mergeId ?? '', accepts: true });
    expect((await refusalOf(decided)).message).toContain('dalam proses pemusnahan');
    await centre.client.merge.decide({ mergeId: waiting?.mergeId ?? '', accepts: false });
  });

  it('leave nothing of either when the one is erased', async () => {
    const { kept, gone } = await makeTwo('Waginem Hartati', 'Ginem Puspita');
    await propose([kept.caseId, gone.caseId], ['photo']);
    await decide();
    await leave(kept.caseId, '2026-11-10');
    await centre.as('kepala');
    const { caseId } = kept;
    await centre.client.erasure.propose({
      caseId,
      ground: 'request',
      groundOn: '2026-11-20',
      reason: 'Permintaan.',
    });
    const vault = await centre.app.context.keeper.current();
    const { db } = vault ?? {};
    const { purgeClient } = await import('#vault/erasure/purge-client');
    await db?.transaction().execute((trx) =>
      purgeClient(trx, {
        vaultFolder: vault?.folder ?? '',
        clientId: kept.clientId,
        erasedAt: '2026-11-23T02:00:00.000Z',
      }),
    );
    const left = JSON.stringify([
      await db?.selectFrom('client').selectAll().execute(),
      await db?.selectFrom('formVersion').selectAll().execute(),
      await db?.selectFrom('nameSound').selectAll().execute(),
      await db?.selectFrom('merge').selectAll().execute(),
    ]);
    for (const trace of ['Waginem', 'Puspita', gone.clientId, kept.clientId, picture, thumbnail])
      expect(left).not.toContain(trace);
    const ledger = await db?.selectFrom('erasedPerson').select('clientId').execute();
    expect(ledger?.map(({ clientId }) => clientId)).toEqual(
      expect.arrayContaining([kept.clientId, gone.clientId]),
    );
  });

  it('are counted as two in what was sent, and as one from then on, which is asked about', async () => {
    await centre.as('kepala');
    const gone = await stay('Mimi Astuti', '2026-09-01');
    await accept(centre.client, gone.caseId);
    await note(gone.caseId, 'Kunjungan.', '2026-10-03');
    await leave(gone.caseId, '2026-10-05');
    const kept = await stay('Ratmi Susanti', '2026-10-10');
    await accept(centre.client, kept.caseId);
    await note(kept.caseId, 'Kunjungan.', '2026-10-12');
    const october = { period: '2026-10' };
    await centre.client.monthReport.exportWorkbook(october);
    const sheets = async () => JSON.stringify((await centre.client.monthReport.preview(october)).sheets);
    const before = await sheets();
    expect(await centre.client.monthReport.changed()).toEqual([]);
    await propose([kept.caseId, gone.caseId]);
    await centre.as('dewi');
    const waiting = (await centre.client.merge.list()).find(({ outcome }) => outcome === null);
    const mergeId = waiting?.mergeId ?? '';
    const asked = await refusalOf(centre.client.merge.decide({ mergeId, accepts: true }));
    expect([asked.code, asked.message]).toEqual(['ASKS', expect.stringContaining('Oktober 2026')]);
    await decide();
    await centre.as('kepala');
    expect(await sheets()).not.toBe(before);
    expect((await centre.client.monthReport.changed()).map(({ period }) => period)).toEqual(['2026-10']);
    await saveAnyway((confirmed) => centre.client.merge.undo({ mergeId, confirmed }));
    expect(await sheets()).toBe(before);
  });

  it('are told of by every table that names a person', async () => {
    const vault = await centre.app.context.keeper.current();
    const names = vault?.sqlite
      .prepare<[], { name: string }>(
        "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'client_id' where m.type = 'table'",
      )
      .all()
      .map(({ name }) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()));
    expect(names?.toSorted()).toEqual([...mergedTables].toSorted());
  });
});
