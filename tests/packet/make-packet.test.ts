import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  carryToPlan,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  someone,
} from '../support/cases.ts';
import { pagesOf, textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('packet.make', () => {
  let centre: TestCentre;
  let full: string;
  let bare: string;
  const print = async (
    input: Partial<Parameters<TestCentre['client']['packet']['make']>[0]> & { caseIds: string[] },
  ) => {
    const made = await centre.client.packet.make({ purpose: 'preview', ...input });
    return { ...made, text: await textOf(new Uint8Array(await made.file.arrayBuffer())) };
  };
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.as('sri');
    ({ caseId: full } = await register(
      centre.client,
      someone('Ahmad Pratama', {
        nik: '3404011403090000',
        nikAbsenceReason: undefined,
        family: [{ name: 'Siti Pratama', relation: 'mother', isCaregiver: true }],
      }),
    ));
    await carryToPlan(centre.client, full, 5);
    await complete(centre.client, full, 'note', {
      happenedOn: '2026-10-05',
      contactKind: 'client',
      summary: 'Konseling pertama berjalan. Ahmad mulai bercerita.',
    });
    await complete(centre.client, full, 'note', {
      happenedOn: '2026-10-06',
      contactKind: 'client',
      summary: 'Hanya untuk peksos.',
      confidentiality: 'workerOnly',
    });
    await complete(
      centre.client,
      full,
      'evaluation',
      roundWith(
        { 1: 'achieved', 2: 'not-achieved', 3: 'achieved', 4: 'not-achieved', 5: 'achieved' },
        { obstacles: 'Jadwal sekolah berubah.' },
      ),
    );
    ({ caseId: bare } = await register(
      centre.client,
      someone('Galih Nugroho 😀', { birthDate: '2010-05-05' }),
    ));
    await complete(centre.client, bare, 'eic', eicAnswers);
  });
  afterAll(() => centre.close());

  it('lays the plan beside what was achieved, in the slides’ own sentence', async () => {
    const { text, withoutPlan } = await print({ caseIds: [full], size: 'full' });
    expect(text).toContain(
      'Hasil yang akan dicapai: 1, 2, 3, 4, 5. Hasil yang telah dicapai: 1, 3, 5. Tidak dicapai: 2, 4 (60%).',
    );
    for (const part of [
      'BAHAN KONFERENSI KASUS',
      'RAHASIA',
      'PSAA TUNAS MELATI',
      'Jadwal sekolah berubah.',
      'Konseling pertama berjalan.',
      'Pertanyaan yang diputuskan',
      'Daftar hadir',
      'Mengetahui,',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/sejak\s+\d{1,2} \w{3} 2026/);
    expect(withoutPlan).toEqual([]);
  });

  it('hides names behind initials and the NIK behind stars, unless chosen and allowed', async () => {
    const hidden = (await print({ caseIds: [full] })).text;
    expect(hidden).toContain('A. P.');
    expect(hidden).not.toContain('Ahmad Pratama');
    expect(hidden).not.toContain('Siti Pratama');
    expect(hidden).toContain('A. mulai bercerita.');
    expect(hidden).toContain('3404**********00');
    const named = (await print({ caseIds: [full], names: 'full' })).text;
    expect(named).toContain('Ahmad Pratama');
    expect(named).toContain('Siti Pratama');
    expect((await refusalOf(print({ caseIds: [full], unmasked: true }))).code).toBe('UNMASK_FORBIDDEN');
    await centre.as('kepala');
    expect((await print({ caseIds: [full], unmasked: true })).text).toContain('3404011403090000');
    await centre.as('sri');
  });

  it('shows a room full of people no entry that is for the worker alone', async () => {
    expect((await print({ caseIds: [full] })).text).not.toContain('Hanya untuk peksos.');
  });

  it('says so when a case has no plan, and names it', async () => {
    const { text, withoutPlan } = await print({ caseIds: [bare], names: 'full' });
    expect(text).toContain('Kasus ini belum memiliki rencana.');
    expect(text).toContain('Galih Nugroho [U+1F600]');
    expect(withoutPlan).toEqual(['K-2026-0002']);
  });

  it('keeps silent on a plan that is there but was left out', async () => {
    const { text, withoutPlan } = await print({ caseIds: [full], parts: ['eic'] });
    expect(text).not.toContain('Target dan capaian');
    expect(text).not.toContain('belum memiliki rencana');
    expect(withoutPlan).toEqual([]);
  });

  it('begins each of several cases on a page of its own', async () => {
    const made = await centre.client.packet.make({ caseIds: [full, bare], purpose: 'preview' });
    const pages = await pagesOf(new Uint8Array(await made.file.arrayBuffer()));
    expect(pages.filter((page) => page.includes('BAHAN KONFERENSI KASUS'))).toHaveLength(2);
    expect(pages).toHaveLength(made.pages);
  });

  it('prints the questions and the parts that were chosen, and no others', async () => {
    const { text } = await print({
      caseIds: [full],
      parts: ['comparison'],
      questions: { [full]: 'Tetap di panti atau kembali?' },
      options: { [full]: ['Tetap', 'Kembali'] },
    });
    expect(text).toContain('Tetap di panti atau kembali?');
    expect(text).not.toContain('Masalah menurut klien');
    expect(text).not.toContain('Konseling pertama berjalan.');
  });

  it('leaves one audit row a case, with what was chosen and no name', async () => {
    await centre.as('kepala');
    const before = (await centre.client.audit.list({ kind: 'print' })).total;
    await print({ caseIds: [full, bare], purpose: 'save', recipient: 'Dinas Sosial' });
    const { rows, total } = await centre.client.audit.list({ kind: 'print' });
    expect(total - before).toBe(2);
    expect(JSON.parse(rows[0]?.detail ?? '{}')).toMatchObject({
      purpose: 'save',
      names: 'initials',
      recipient: 'Dinas Sosial',
    });
    await centre.as('sri');
  });

  it('keeps a removed target on paper, with its reason', async () => {
    const marked = planWith(5, (number) => (number === 4 ? { removedReason: 'Sekolah pindah' } : {}));
    await complete(centre.client, full, 'planning', marked, { version: 1, reason: 'Disesuaikan' });
    expect((await print({ caseIds: [full] })).text).toContain('Dikeluarkan dari rencana: Sekolah pindah');
  });
});
