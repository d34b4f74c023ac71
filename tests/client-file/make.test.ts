import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import {
  anAdmission,
  assign,
  carryToPlan,
  complete,
  refusalOf,
  register,
  roundWith,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('clientFile.make', () => {
  let centre: TestCentre;
  let caseId: string;
  let clientId: string;
  let sri: string;
  type Asked = Partial<Parameters<TestCentre['client']['clientFile']['make']>[0]>;
  const print = async (input: Asked = {}) => {
    const made = await centre.client.clientFile.make({ caseId, purpose: 'preview', ...input });
    const bytes = new Uint8Array(await made.file.arrayBuffer());
    const pages = await pagesOf(bytes);
    return { ...made, bytes, paper: pages, text: pages.join(' ') };
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('budi', 'socialWorker', 'Budi Santosa');
    await centre.addUser('tata', 'operator', 'Tata Usaha');
    await centre.as('sri');
    const person = someone('Ahmad Pratama', {
      nik: '3404011403090000',
      nikAbsenceReason: undefined,
      phone: '0812-0000-0001',
      family: [{ name: 'Siti Pratama', relation: 'mother', isCaregiver: true }],
    });
    ({ caseId, clientId } = await register(centre.client, person));
    await carryToPlan(centre.client, caseId, 3);
    await complete(
      centre.client,
      caseId,
      'client',
      { ...person, phone: '0812-0000-0002' },
      { version: 1, reason: 'Nomor lama tidak aktif.' },
    );
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-10-05',
      contactKind: 'client',
      summary: 'Konseling pertama berjalan.',
    });
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-10-06',
      contactKind: 'client',
      summary: 'Cerita yang hanya untuk peksos.',
      confidentiality: 'workerOnly',
    });
    await complete(
      centre.client,
      caseId,
      'evaluation',
      roundWith({ 1: 'achieved', 2: 'partly', 3: 'not-achieved' }),
    );
    await centre.client.form.referral.saveDraft({
      caseId,
      answers: { reason: 'Alasan rujukan setengah jadi' },
      revision: 0,
    });
    await attach(
      centre.client,
      caseId,
      { name: 'kk.pdf', content: makePdf('Kartu keluarga') },
      { title: 'Kartu keluarga Siti' },
    );
    await saveAnyway((confirmed) =>
      complete(centre.client, caseId, 'termination', terminationAnswers(), { confirmed }),
    );
    await centre.client.client.openNewCase({
      requestId: crypto.randomUUID(),
      clientId,
      caseFile: anAdmission({ admittedOn: '2026-11-15' }),
    });
  });
  afterAll(() => centre.close());

  it('holds the person, every case, every version, the drafts and who read it', async () => {
    const { text } = await print();
    for (const part of [
      'BERKAS KLIEN',
      'RAHASIA',
      'PSAA TUNAS MELATI',
      'Siti Pratama',
      '0812-0000-0002',
      'Nomor lama tidak aktif.',
      '0812-0000-0001',
      'Kasus K-2026-0001',
      'Kasus K-2026-0002',
      'Saya ingin kembali bersekolah.',
      'Target nomor 3',
      'Hasil yang akan dicapai: 1, 2, 3.',
      'Konseling pertama berjalan.',
      'Cerita yang hanya untuk peksos.',
      'Alasan rujukan setengah jadi',
      'Kembali ke keluarga.',
      'Kartu keluarga Siti',
      'Rekam jejak',
      'Sri Wahyuni (Pekerja Sosial)',
      'Identitas: menyelesaikan',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('tells in its contents on which page each part begins', async () => {
    const { paper } = await print();
    const contents = paper[1] ?? '';
    for (const part of [
      'Kasus K-2026-0001',
      'Kasus K-2026-0002',
      'Rekam jejak',
      'Evaluasi',
      'Dibaca dan ditulis',
    ]) {
      const page = Number(new RegExp(`${part} (\\d+)`).exec(contents)?.[1]);
      expect(paper[page - 1], part).toContain(part);
    }
    expect(paper.at(-1)).toContain(`Halaman ${paper.length} dari ${paper.length}`);
  });

  it('tells the fingerprint of the file on screen and in the audit, and prints that of its contents', async () => {
    const made = await print({ purpose: 'save', recipient: 'subject' });
    const sha256 = createHash('sha256').update(made.bytes).digest('hex');
    expect(made.sha256).toBe(sha256);
    expect(made.text.replaceAll(' ', '')).toContain(made.contentsSha256);
    await centre.as('kepala');
    const [row] = (await centre.client.audit.list({ kind: 'export' })).rows;
    expect(row).toMatchObject({ operation: 'clientFile.make', clientId });
    expect(JSON.parse(row?.detail ?? '{}')).toMatchObject({
      purpose: 'save',
      recipient: 'subject',
      sha256,
      contentsSha256: made.contentsSha256,
    });
    await centre.as('sri');
  });

  it('given up while it is drawn leaves nothing, and no row that says it left', async () => {
    const exportsOf = async () => {
      await centre.as('kepala');
      const { total } = await centre.client.audit.list({ kind: 'export' });
      await centre.as('sri');
      return total;
    };
    const before = await exportsOf();
    const controller = new AbortController();
    const given = centre.client.clientFile.make(
      { caseId, purpose: 'save', recipient: 'subject' },
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(new Error('given up')), 20);
    await expect(given).rejects.toThrow();
    expect(await exportsOf()).toBe(before);
  });

  it('leaves only to somebody, and asks for the pass phrase again', async () => {
    expect((await refusalOf(print({ purpose: 'print' }))).code).toBe('NO_RECIPIENT');
    for (let minute = 0; minute < 6; minute++) {
      centre.time.pass(60_000);
      await centre.client.case.open({ caseId });
    }
    expect((await refusalOf(print())).code).toBe('REAUTH');
    await centre.as('sri');
  });

  it('names an entry for the worker alone without what it says, to anybody else', async () => {
    await centre.as('kepala');
    const { text, withheld } = await print();
    expect(text).not.toContain('Cerita yang hanya untuk peksos.');
    expect(text).toContain('Isi tidak dicetak');
    expect(withheld).toBe(1);
    await centre.as('sri');
  });

  it('masks the NIK unless it is asked for and allowed', async () => {
    expect((await print()).text).toContain('3404**********00');
    expect((await refusalOf(print({ unmasked: true }))).code).toBe('UNMASK_FORBIDDEN');
    await centre.as('kepala');
    expect((await print({ unmasked: true })).text).toContain('3404011403090000');
    await centre.as('sri');
  });

  it('is refused to a worker who does not hold every case of the person, and to whom it is no business', async () => {
    await centre.as('budi');
    expect((await refusalOf(print())).code).toBe('NOT_YOURS');
    await centre.as('kepala');
    const budi =
      (await centre.client.users.workers()).workers.find(({ name }) => name === 'Budi Santosa')?.id ?? '';
    await assign(centre.client, { caseId, workerId: budi });
    await centre.as('budi');
    expect(await refusalOf(print())).toMatchObject({
      code: 'NOT_ALL_YOURS',
      message: expect.stringContaining('K-2026-0002'),
    });
    await centre.as('tata');
    expect((await refusalOf(print())).code).toBe('FORBIDDEN');
    await centre.as('kepala');
    await assign(centre.client, { caseId, workerId: sri });
    await centre.as('sri');
  });
});
