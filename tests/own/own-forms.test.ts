import { describe, expect, it } from 'vitest';
import { getCentre } from '#database/settings.queries';
import { nothingOwn } from '#domain/own/own';
import { complete, eicAnswers, refusalOf, register, someone, terminationAnswers } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { ownField, ownOf, saveOwn } from './support.ts';

const aNote = { happenedOn: '2026-10-05', contactKind: 'client', summary: 'Konseling pertama.' };
const mood = ownField(1, {
  label: 'Suasana hati',
  kind: 'choice',
  entries: [
    { code: 'own-1/1', label: 'Tenang' },
    { code: 'own-1/2', label: 'Gelisah' },
  ],
});

describe('centre.saveOwn', () => {
  let centre: TestCentre;
  let caseId: string;
  const vault = async () =>
    (await centre.app.context.keeper.current()) ?? Promise.reject(new Error('locked'));
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      await made.as('sri');
      ({ caseId } = await register(made.client, someone('Ahmad Pratama')));
      await complete(made.client, caseId, 'eic', eicAnswers);
      await made.as('kepala');
      return made;
    },
    (made) => {
      centre = made;
    },
  );

  it('adds a field that is asked, completed, corrected, printed and filed from then on', async () => {
    expect((await saveOwn(centre, { fields: [mood] })).revision).toBe(1);
    await centre.as('sri');
    const { client } = centre;
    const answers = { ...aNote, 'own-1': 'own-1/2' };
    const { recordId } = await complete(client, caseId, 'note', answers);
    expect((await client.form.note.open({ caseId, recordId })).record?.answers).toMatchObject(answers);
    const second = { recordId, version: 1, reason: 'Keliru.' };
    await complete(client, caseId, 'note', { ...answers, 'own-1': 'own-1/1' }, second);
    const [latest] = await client.form.note.history({ caseId, recordId });
    expect(latest?.changed).toEqual(['Suasana hati']);
    const events = (await client.case.history({ caseId, offset: 0, limit: 10 })).events;
    expect(events.flatMap(({ changed }) => changed)).toContain('Suasana hati');
    await centre.as('kepala');
    const made = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    const text = (await textOf(new Uint8Array(await made.file.arrayBuffer()))).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Isian lembaga');
    expect(text).toMatch(/Suasana hati : Tenang/);
    expect(text).toMatch(/Suasana hati : Gelisah/);
  });

  it('prints a version with the label and the entry as they were when it was saved', async () => {
    await saveOwn(centre, { fields: [mood] });
    const { recordId } = await complete(centre.client, caseId, 'note', { ...aNote, 'own-1': 'own-1/1' });
    centre.time.pass(60_000);
    const { entries = [] } = mood;
    await saveOwn(centre, {
      fields: [
        { ...mood, label: 'Perasaan', entries: [{ code: 'own-1/1', label: 'Damai' }, ...entries.slice(1)] },
      ],
    });
    await complete(
      centre.client,
      caseId,
      'note',
      { ...aNote, 'own-1': 'own-1/1', analysis: 'Baru.' },
      { recordId, version: 1, reason: 'Ditambah.' },
    );
    const said = async (version: number) =>
      (await centre.client.form.note.version({ caseId, recordId, version })).find(
        ({ name }) => name === 'own-1',
      );
    expect(await said(1)).toMatchObject({ label: 'Suasana hati', printed: { text: 'Tenang' } });
    expect(await said(2)).toMatchObject({ label: 'Perasaan', printed: { text: 'Damai' } });
  });

  it('asks what it requires in every form, and tells where it is missing', async () => {
    const required = { ...ownField(1, { form: 'eic', label: 'Bahasa', required: true }) };
    await saveOwn(centre, {
      fields: [required, ownField(1, { form: 'client', label: 'Nomor KIS', required: true })],
    });
    const missing = await centre.client.standard.missing();
    expect(missing.filter(({ field }) => field === 'own-1')).toEqual([
      { form: 'client', field: 'own-1', label: 'Nomor KIS', required: 1, expected: 0 },
      { form: 'eic', field: 'own-1', label: 'Bahasa', required: 1, expected: 0 },
    ]);
    const [first] = await centre.client.standard.missingOf({ form: 'eic', field: 'own-1' });
    expect(first).toMatchObject({ caseId, isRequired: true });
    const again = { version: 1, reason: 'Dilengkapi.' };
    const refused = await refusalOf(complete(centre.client, caseId, 'eic', eicAnswers, again));
    expect(refused.message).toBe('Bahasa belum diisi.');
    await complete(centre.client, caseId, 'eic', { ...eicAnswers, 'own-1': 'Jawa' }, again);
    expect((await centre.client.standard.missing()).filter(({ form }) => form === 'eic')).not.toContainEqual(
      expect.objectContaining({ field: 'own-1' }),
    );
    await centre.as('sri');
    const unknown = someone('Budi Lestari', { birthDate: '1990-05-05' });
    expect((await refusalOf(register(centre.client, unknown))).message).toContain('Nomor KIS belum diisi.');
    await register(centre.client, { ...unknown, 'own-1': '0001' });
  });

  it('keeps what was answered: a field in use is stopped, one that nobody answered can go', async () => {
    await saveOwn(centre, { fields: [mood, ownField(2)] });
    await complete(centre.client, caseId, 'note', { ...aNote, 'own-1': 'own-1/1' });
    const refused = await refusalOf(saveOwn(centre, { fields: [ownField(2)] }));
    expect(refused).toMatchObject({
      code: 'REFUSED',
      message:
        '"Suasana hati" sudah dipakai dalam berkas, jadi tidak dapat dihapus. Hentikan pemakaiannya; jawaban yang ada tetap terbaca.',
    });
    const without = { ...mood, entries: mood.entries?.slice(1) };
    expect((await refusalOf(saveOwn(centre, { fields: [without, ownField(2)] }))).message).toContain(
      '"Tenang"',
    );
    await saveOwn(centre, { fields: [{ ...mood, isRetired: true }] });
    const { records } = await centre.client.form.note.list({ caseId });
    expect(records[0]?.answers).toMatchObject({ 'own-1': 'own-1/1' });
    await complete(
      centre.client,
      caseId,
      'note',
      { ...records[0]?.answers, analysis: 'Baru.' },
      { recordId: records[0]?.recordId ?? '', version: 1, reason: 'Ditambah.' },
    );
    expect((await centre.client.form.note.list({ caseId })).records[0]?.answers).toMatchObject({
      'own-1': 'own-1/1',
    });
  });

  it('does not forget what lies in a draft, or outside the file', async () => {
    await saveOwn(centre, { fields: [ownField(1), ownField(2)] });
    const { client } = centre;
    await client.form.note.saveDraft({ caseId, answers: { 'own-1': 'diketik' }, revision: 0 });
    expect((await refusalOf(saveOwn(centre, { fields: [ownField(2)] }))).code).toBe('REFUSED');
    await client.form.note.discardDraft({ caseId });
    const { recordId } = await complete(client, caseId, 'note', { ...aNote, 'own-2': 'salah berkas' });
    const reason = 'Salah berkas.';
    await client.form.note.proposeRepair({ caseId, recordId, movesTo: null, reason });
    expect((await client.form.note.list({ caseId })).total).toBe(0);
    expect((await refusalOf(saveOwn(centre, { fields: [ownField(1)] }))).code).toBe('REFUSED');
    await saveOwn(centre, { fields: [ownField(2)] });
  });

  it('counts an entry of the centre as the official one that it stands under', async () => {
    await saveOwn(centre, {
      lists: {
        referralSources: [{ code: 'police/1', label: 'Polsek Pakem' }],
        subReasons: [{ code: 'T01/1', label: 'Lulus pelatihan' }],
      },
    });
    const { client } = centre;
    const { record } = await client.form.caseFile.open({ caseId });
    const sourced = { ...record?.answers, referralSource: 'police/1' };
    await complete(client, caseId, 'caseFile', sourced, { version: 1, reason: 'Lebih rinci.' });
    const sheetOf = async (name: string) => {
      const { sheets } = await client.monthReport.preview({ period: '2026-11' });
      return sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    };
    await complete(client, caseId, 'acceptance', { state: 'accepted', acceptedOn: '2026-11-02' });
    const ending = terminationAnswers({ terminatedOn: '2026-11-20', reason: 'T01', subReason: 'T01/1' });
    await complete(client, caseId, 'termination', ending);
    const referral = (await sheetOf('Rujukan')).find(([label]) => label === 'Kepolisian');
    expect(referral?.slice(1)).toEqual([1, 0, 1]);
    expect(await sheetOf('Keluar')).toEqual([['T01', expect.any(String), 'Selesai', 1, 0, 1]]);
    expect((await refusalOf(saveOwn(centre, {}))).message).toContain('"Polsek Pakem" sudah dipakai');
    const shown = await client.form.termination.version({
      caseId,
      recordId: await idOf('termination'),
      version: 1,
    });
    expect(shown.find(({ name }) => name === 'subReason')?.printed).toMatchObject({
      text: 'Lulus pelatihan',
    });
  });
  const idOf = async (form: 'termination') =>
    (await centre.client.form[form].open({ caseId })).record?.recordId ?? '';

  it('draws whom a contact was with as the official kind above it', async () => {
    await saveOwn(centre, { lists: { contactKinds: [{ code: 'institution/1', label: 'Puskesmas' }] } });
    const met = { metOn: '2026-10-05', place: 'Puskesmas Pakem', contactKind: 'institution/1' };
    await complete(centre.client, caseId, 'contact', { ...met, summary: 'Meminta rujukan.' });
    const { systems } = await centre.client.family.read({ caseId });
    expect(systems).toMatchObject([{ name: 'Puskesmas Pakem', kind: 'formal' }]);
  });

  it('counts ages in its own bands from a month on, and leaves a sent month as it was sent', async () => {
    const { client } = centre;
    await complete(client, caseId, 'acceptance', { state: 'accepted', acceptedOn: '2026-09-01' });
    const ages = async (period: string) => {
      const { sheets } = await client.monthReport.preview({ period });
      return sheets.find(({ name }) => name === 'Umur')?.rows.map(([label, , , sum]) => [label, sum]);
    };
    const before = await ages('2026-10');
    await client.monthReport.exportWorkbook({ period: '2026-10', recipient: 'Dinas Sosial' });
    const refused = await refusalOf(saveOwn(centre, { ageBands: [{ since: '2026-10', begins: [18] }] }));
    expect(refused.message).toBe(
      'Laporan sampai Oktober 2026 sudah dikirim. Kelompok umur hanya dapat diubah untuk bulan sesudahnya.',
    );
    await saveOwn(centre, { ageBands: [{ since: '2026-11', begins: [15, 18] }] });
    expect(await ages('2026-11')).toEqual([
      ['0-14', 0],
      ['15-17', 1],
      ['18+', 0],
      ['Tidak diketahui', 0],
    ]);
    expect(await ages('2026-10')).toEqual(before);
    expect((await client.monthReport.preview({ period: '2026-10' })).isChanged).toBe(false);
  });

  it('refuses whom it is not for, and what was changed meanwhile', async () => {
    const own = await saveOwn(centre, { fields: [mood] });
    const other = { ...own, revision: 0, fields: [{ ...mood, label: 'Perasaan' }] };
    expect((await refusalOf(centre.client.centre.saveOwn(other))).code).toBe('MOVED_ON');
    await centre.client.centre.save({ ...(await centre.client.centre.get()), town: 'Bantul' });
    expect(await ownOf(centre)).toEqual(own);
    await centre.as('sri');
    expect((await refusalOf(centre.client.centre.saveOwn(own))).code).toBe('FORBIDDEN');
    expect(await ownOf(centre)).toEqual(own);
  });

  it('opens a vault that was made before a centre had anything of its own', async () => {
    const { sqlite, db } = await vault();
    sqlite.prepare("update setting set value = json_remove(value, '$.own') where key = 'centre'").run();
    const read = await db.transaction().execute(getCentre);
    expect(read.own).toEqual(nothingOwn);
    await centre.app.lock({ hasty: true });
    await centre.as('kepala');
    expect(await ownOf(centre)).toEqual(nothingOwn);
    await saveOwn(centre, { fields: [mood] });
    expect((await ownOf(centre)).fields).toHaveLength(1);
  });
});
