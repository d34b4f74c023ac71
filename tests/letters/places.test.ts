import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { ownFacts, ownPlaces, ownPlacesNamed } from '#domain/letters/own-places';
import { extendedForms } from '#domain/own/own';
import { ownField, ownWith, saveOwn } from '../own/support.ts';
import {
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  someone,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const issuedOn = '2026-11-23';
const contract = {
  ...{ kind: 'primary', purpose: 'Kembali bersekolah.', startsOn: '2026-10-01', endsOn: '2027-03-31' },
  parties: [
    { name: 'Sri W.', role: 'worker', tasks: 'Mendampingi' },
    { name: 'Arif Wibowo', role: 'client', tasks: 'Mengikuti jadwal' },
  ],
};

describe("a centre's own fields in a letter", () => {
  let centre: TestCentre;
  let caseId: string;
  const fields = [
    { form: 'client' as const, name: 'own-1', label: 'Nomor KIS', kind: 'text' as const },
    {
      ...{ form: 'assessment' as const, name: 'own-1', label: 'Kemandirian', kind: 'choice' as const },
      entries: [{ code: 'own-1/1', label: 'Penuh' }],
    },
    { form: 'contract' as const, name: 'own-2', label: 'Uji coba sampai', kind: 'civilDate' as const },
    { form: 'note' as const, name: 'own-1', label: 'Suasana hati', kind: 'text' as const },
    { form: 'eic' as const, name: 'own-10', label: 'Bahasa', kind: 'text' as const },
  ];
  const text =
    'KIS {{ isian.klien_1 }}; kemandirian {{ isian.asesmen_1 }}; uji coba {{ isian.kontrak_2 }}; {% if isian.eic_10 %}bahasa {{ isian.eic_10 }}{% else %}tanpa bahasa{% endif %}.';
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await saveOwn(centre, { fields });
    const { client } = centre;
    await centre.as('sri');
    ({ caseId } = await register(client, someone('Arif Wibowo', { 'own-1': 'A-0077' })));
    await complete(client, caseId, 'contract', { ...contract, 'own-2': '2026-12-31' });
    await complete(client, caseId, 'eic', eicAnswers);
    await complete(client, caseId, 'assessment', { ...assessmentAnswers, 'own-1': 'own-1/1' });
    await centre.as('kepala');
  });
  afterAll(() => centre.close());
  const read = async ({ file }: { file: Blob }) =>
    (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');

  it('have places in every wording, and stand there as they were answered', async () => {
    const { client } = centre;
    expect(await client.letter.checkTemplate({ text })).toEqual([]);
    const trial = { kind: 'inCare' as const, text };
    expect(await read(await client.letter.make({ caseId, trial, purpose: 'preview' }))).toContain(
      'KIS A-0077; kemandirian Penuh; uji coba 31 Desember 2026; tanpa bahasa.',
    );
    const [trouble] = await client.letter.checkTemplate({ text: '{{ isian.catatan_1 }}' });
    expect(trouble?.sentence).toBe('Tempat {{ isian.catatan_1 }} tidak dikenal.');
  });

  it('stay while a wording names them, also when they are asked no longer', async () => {
    const { client } = centre;
    const { version = 0 } = (await client.letter.templates()).find(({ kind }) => kind === 'inCare') ?? {};
    await client.letter.saveTemplate({ kind: 'inCare', text, version });
    const withoutBahasa = fields.filter(({ label }) => label !== 'Bahasa');
    expect((await refusalOf(saveOwn(centre, { fields: withoutBahasa }))).message).toBe(
      'Isian lembaga, EIC: Bahasa disebut dalam templat Surat Keterangan, jadi tidak dapat dihapus. Ubah templatnya lebih dahulu.',
    );
    await saveOwn(centre, { fields: fields.map((field) => ({ ...field, isRetired: true })) });
    const { recordId } = await complete(client, caseId, 'letter', { kind: 'inCare', issuedOn });
    expect(await read(await client.letter.make({ caseId, recordId, purpose: 'print' }))).toContain(
      'KIS A-0077; kemandirian Penuh',
    );
  });

  it('are places for every form that everybody reads who reads the case', () => {
    const asked = ownWith({ fields: extendedForms.map((form) => ({ ...ownField(1), form })) });
    const placed = new Set(Object.values(ownPlaces(asked)).map(({ form }) => form));
    expect(extendedForms.filter((form) => !placed.has(form as never))).toEqual(['note']);
    expect(Object.keys(ownPlaces(asked))).toHaveLength(extendedForms.length - 1);
    for (const id of Object.keys(ownPlaces(asked))) expect(ownPlacesNamed(`{{ ${id} }}`)).toEqual([id]);
  });

  it('tell nothing to a role that may not read their form', () => {
    const asked = ownWith({ fields: [ownField(1, { form: 'assessment' })] });
    const answers = { assessment: { 'own-1': 'Rahasia' } };
    expect(ownFacts(asked, answers, 'socialWorker')).toEqual({ 'isian.asesmen_1': 'Rahasia' });
    expect(ownFacts(asked, answers, 'caregiver')).toEqual({ 'isian.asesmen_1': '' });
  });
});

describe('the scales of attainment in a letter', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());
  const levels = { '-1': 'Dua kali', '0': 'Lima kali', '1': 'Enam kali' };
  const letterOf = async (kind: string, scaled: boolean) => {
    const { client } = centre;
    const { caseId } = await register(
      client,
      someone(`Anak ${kind} ${scaled}`, { birthDate: scaled ? '2009-01-01' : '1999-07-07' }),
      anAdmission(),
    );
    await complete(client, caseId, 'eic', eicAnswers);
    await complete(client, caseId, 'assessment', assessmentAnswers);
    await complete(
      client,
      caseId,
      'planning',
      planWith(1, () => (scaled ? { scale: { levels } } : {})),
    );
    const round = roundWith({ 1: 'achieved' });
    const rows = round.achievements as Draft[];
    const rated = rows.map((row) => ({ ...row, ...(scaled ? { level: 1 } : {}) }));
    await complete(client, caseId, 'evaluation', { ...round, achievements: rated });
    const { recordId } = await complete(client, caseId, 'letter', { kind, issuedOn });
    const made = await client.letter.make({ caseId, recordId, purpose: 'print' });
    return (await textOf(new Uint8Array(await made.file.arrayBuffer()))).replace(/\s+/g, ' ');
  };

  it.each(['progressReport', 'terminationReport'])(
    'stand in %s beside the achievements, and only where somebody uses them',
    async (kind) => {
      const said =
        'Skala pencapaian (GAS) : T 60, dinilai 1 dari 1: di atas harapan (50 berarti sesuai harapan).';
      const withScale = await letterOf(kind, true);
      expect(withScale).toContain(said);
      expect(withScale).toContain('Hasil yang telah dicapai: 1 (100%).');
      expect(await letterOf(kind, false)).not.toContain('GAS');
    },
  );

  it('say where a target stands by its status alone, where nothing was measured', async () => {
    const { client } = centre;
    const { caseId } = await register(client, someone('Anak Tanpa Ukuran', { birthDate: '1988-08-08' }));
    await complete(client, caseId, 'eic', eicAnswers);
    await complete(client, caseId, 'assessment', assessmentAnswers);
    await complete(client, caseId, 'planning', planWith(1));
    const wordsNow = async () => {
      const answers = { kind: 'progressReport', issuedOn };
      const { recordId } = await complete(client, caseId, 'letter', answers);
      const { file } = await client.letter.make({ caseId, recordId, purpose: 'print' });
      return (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
    };
    expect(await wordsNow()).toContain('0 → 5 kali/minggu · Belum dinilai');
    const achievements = [{ targetNumber: 1, status: 'partly' }];
    await complete(client, caseId, 'evaluation', { ...roundWith({}), achievements });
    expect(await wordsNow()).toContain('0 → 5 kali/minggu · Sebagian');
    const measured = { evaluatedOn: '2026-11-09', periodTo: '2026-11-09' };
    await complete(client, caseId, 'evaluation', roundWith({ 1: 'partly' }, measured));
    expect(await wordsNow()).toContain('0 → 5 kali/minggu, sekarang 3 · Sebagian');
  });
});
