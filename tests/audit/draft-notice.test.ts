import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NoticeDraft, noticeLengths } from '#contract/audit';
import { describeExposedData } from '#domain/papers/breach-notice';
import { refusalOf, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('audit.draftNotice', () => {
  let centre: TestCentre;
  let seqs: number[];
  let people: { siti: string; budi: string };
  beforeAll(async () => {
    centre = await makeTestCentre({
      centre: {
        above: ['PEMERINTAH KABUPATEN SLEMAN', 'DINAS SOSIAL', 'UPT REHABILITASI'],
        address: 'Jalan Kaliurang km 12',
        contact: '0274-000000, tunas@contoh.id',
        headEmployeeNumber: '19700101 199503 2 001',
      },
    });
    const { client } = centre;
    const siti = await register(client, someone('Siti Soekarno', { birthDate: '1971-01-11' }));
    const budi = await register(client, someone('Budi Hartono', { birthDate: '1962-02-12' }));
    const caseIds = [siti.caseId, budi.caseId];
    people = { siti: siti.clientId, budi: budi.clientId };
    await client.packet.make({ caseIds, names: 'full', purpose: 'save', recipient: 'Puskesmas' });
    const { rows } = await client.audit.list({ recipient: 'puskesmas' });
    seqs = rows.map(({ seq }) => seq);
  });
  afterAll(() => centre.close());

  const draft = (more: Partial<NoticeDraft> = {}) =>
    centre.client.audit.draftNotice({
      seqs,
      to: 'agency',
      kinds: ['confidentiality'],
      data: 'bahan konferensi kasus dua orang',
      happened: '20 November 2026, sekitar pukul 14.00',
      how: 'Flash disk berisi PDF tertinggal di warung fotokopi.',
      handling: 'Flash disk diambil kembali pada hari yang sama.',
      recovery: 'Ekspor hanya atas izin Kepala.',
      contact: 'Ratna Dewanti, 0274-000000',
      knownOn: '2026-11-23',
      knownTime: '08:15',
      purpose: 'preview',
      ...more,
    });
  const read = async ({ file }: { file: Blob }) => await textOf(new Uint8Array(await file.arrayBuffer()));

  it('tells the agency which data, when and how, and what is done, and names nobody', async () => {
    const made = await draft();
    const text = await read(made);
    expect(made.pages).toBe(1);
    for (const said of [
      'Kepada Yth. Lembaga Pelindungan Data Pribadi',
      'kegagalan melindungi kerahasiaan data pribadi yang dikelolanya',
      'bahan konferensi kasus dua orang',
      '20 November 2026, sekitar pukul 14.00',
      'tertinggal di warung fotokopi',
      '2 orang, nomor register REG-2026-0001, REG-2026-0002.',
      'diambil kembali pada hari yang sama',
      'Ekspor hanya atas izin Kepala',
      'Kapan diketahui : 23 November 2026 pukul 08.15 WIB',
      'paling lambat 26 November 2026 pukul 08.15 WIB',
      'KONSEP',
      `Disusun dari jejak audit: 2 baris, nomor ${Math.min(...seqs)} sampai ${Math.max(...seqs)}.`,
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/Siti|Budi/);
  });

  it('tells one person of their own data, and of nobody else', async () => {
    const text = await read(await draft({ to: 'subject', clientId: people.siti }));
    expect(text).toContain(
      'Kepada Yth. Siti Soekarno (nomor register REG-2026-0001), atau wali yang mewakili',
    );
    expect(text).toContain('berhak meminta penjelasan dan salinan');
    expect(text).not.toMatch(/Budi|REG-2026-0002/);
  });

  it('stays on one page with the longest texts', async () => {
    const longest = Object.fromEntries(
      Object.entries(noticeLengths).map(([part, length]) => [
        part,
        'Kata wajar '.repeat(60).slice(0, length),
      ]),
    );
    expect((await draft(longest)).pages).toBe(1);
    expect((await draft({ ...longest, to: 'subject', clientId: people.budi })).pages).toBe(1);
  });

  it('leaves a row with counts and the hash of the page, and none of the texts', async () => {
    await draft({ to: 'subject', clientId: people.siti });
    const { rows } = await centre.client.audit.list({ limit: 1 });
    expect(rows[0]).toMatchObject({
      operation: 'audit.draftNotice',
      kind: 'print',
      clientName: 'Siti Soekarno',
    });
    expect(JSON.parse(rows[0]?.detail ?? '')).toEqual({
      rows: 2,
      people: 2,
      to: 'subject',
      kinds: ['confidentiality'],
      knownOn: '2026-11-23',
      purpose: 'preview',
      pages: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('refuses a person the rows do not speak of, a moment to come, and empty parts', async () => {
    const other = '019ab0c4-7a44-7cc0-8a52-0b3f7d1f9a01';
    expect((await refusalOf(draft({ to: 'subject', clientId: other }))).code).toBe('NO_SUBJECT');
    expect((await refusalOf(draft({ to: 'subject' }))).code).toBe('NO_SUBJECT');
    expect((await refusalOf(draft({ knownOn: '2026-11-25' }))).code).toBe('NOT_YET');
    expect((await refusalOf(draft({ how: ' ' }))).message).toBe('Bagian ini belum diisi.');
    expect((await refusalOf(draft({ kinds: [] }))).message).toBe('Pilih apa yang gagal dilindungi.');
  });

  it('names the data that operations show', () => {
    const operations = [
      'packet.make',
      'form.assessment.open',
      'form.eic.open',
      'packet.make',
      'vault.unlock',
    ];
    expect(describeExposedData(operations)).toBe(
      'bahan konferensi kasus (identitas, asesmen, rencana, catatan, dan capaian), asesmen, dan EIC',
    );
    expect(describeExposedData(['vault.unlock'])).toBe('');
  });
});
