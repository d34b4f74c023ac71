import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { papers } from '#app-papers';
import { listSources, readSource } from '../architecture/list-imports.ts';
import { sourceOf } from '../backup/support.ts';
import { proposal, registerLeaver } from '../erasure/support.ts';
import { listDeclared } from '../faults/role-matrix/operations.ts';
import { sendFile } from '../import/support.ts';
import { complete, register, someone } from '../support/cases.ts';
import { linesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { packAndOpen, refer } from '../transfer/support.ts';

type Made = { name: string; file: Blob; sha256: string; pages?: number; rows?: number };
type Stop = { signal?: AbortSignal };
type Purpose = 'preview' | 'print' | 'save';

type Titled = { title(onPaper: OnPaper): string };
type OnPaper = { letterhead: { above: string[] }; onPaper?: { letterhead: { above: string[] } } };

/** Where the text of a page ends and how much lower a line of the kop brings what follows, in points. */
const footOfPage = 71;
const lineOfKop = 16.08;

/** The same paper with so many lines more in its kop. */
function lower<Paper extends OnPaper>(paper: Paper, lines: number): Paper {
  const kop = (letterhead: OnPaper['letterhead']) => ({
    ...letterhead,
    above: [...letterhead.above, ...Array.from({ length: lines }, () => 'Atasan')],
  });
  const { letterhead, onPaper } = paper;
  return {
    ...paper,
    letterhead: kop(letterhead),
    ...(onPaper === undefined ? {} : { onPaper: { ...onPaper, letterhead: kop(onPaper.letterhead) } }),
  };
}

/** Who signs stands under place and day: how high on its page, in points, and which lines of it stand above that are no head of a table again. */
async function signsIn(bytes: Uint8Array): Promise<{ y: number; above: string[] } | undefined> {
  let before: string[] = [];
  for (const lines of await linesOf(bytes)) {
    const at = lines.findIndex(({ text }) => /Sleman, 23 November 2026/.test(text));
    const above = lines.slice(0, Math.max(0, at)).map(({ text }) => text);
    if (at !== -1) return { y: lines[at]?.y ?? 0, above: above.filter((text) => !before.includes(text)) };
    before = lines.map(({ text }) => text);
  }
  return undefined;
}

describe('every paper that leaves', () => {
  let centre: TestCentre;
  let caseIds: string[];
  let erasureId: string;
  let seqs: number[];
  let letterId: string;
  let meetingId: string;
  let allegationId: string;
  let tableProfile: string;
  let batchId: string;
  let referralId: string;
  let uploadId: string;

  /** How a paper is asked for, to whom it goes, and for which its operation is told in the audit. */
  const made: Record<
    string,
    { as: string; recipient: string; make(purpose: Purpose, stop: Stop): Promise<Made> }
  > = {
    packet: {
      as: 'packet.make',
      recipient: 'Dinas Sosial Sleman',
      make: (purpose, stop) =>
        centre.client.packet.make({ caseIds, purpose, recipient: 'Dinas Sosial Sleman' }, stop),
    },
    clientFile: {
      as: 'clientFile.make',
      recipient: 'guardian',
      make: (purpose, stop) =>
        centre.client.clientFile.make({ caseId: caseIds[0] ?? '', purpose, recipient: 'guardian' }, stop),
    },
    consentForm: {
      as: 'consentForm.make',
      recipient: 'consenter',
      make: (purpose, stop) => centre.client.consentForm.make({ caseId: caseIds[0] ?? '', purpose }, stop),
    },
    erasureRecord: {
      as: 'erasure.record',
      recipient: 'archive',
      make: (purpose, stop) => centre.client.erasure.record({ erasureId, purpose }, stop),
    },
    breachNotice: {
      as: 'audit.draftNotice',
      recipient: 'agency',
      make: (purpose, stop) => centre.client.audit.draftNotice({ ...notice, seqs, purpose }, stop),
    },
    shiftSheet: {
      as: 'shift.print',
      recipient: 'house',
      make: (purpose, stop) =>
        centre.client.shift.print({ day: '2026-11-23', shift: 'morning', purpose }, stop),
    },
    allegation: {
      as: 'allegation.print',
      recipient: 'authority',
      make: (purpose, stop) =>
        centre.client.allegation.print({ allegationId, addressee: 'police', purpose }, stop),
    },
    resilience: {
      as: 'resilience.print',
      recipient: 'owner',
      make: (purpose, stop) => centre.client.resilience.print({ caseId: caseIds[0] ?? '', purpose }, stop),
    },
    gapNote: {
      as: 'resource.printGaps',
      recipient: 'Kepala Dinas Sosial',
      make: (purpose, stop) =>
        centre.client.resource.printGaps({ period: '2026', to: 'Kepala Dinas Sosial', purpose }, stop),
    },
    timeline: {
      as: 'timeline.print',
      recipient: 'archive',
      make: (purpose, stop) =>
        centre.client.timeline.print({ caseId: caseIds[0] ?? '', kinds: ['stage'], purpose }, stop),
    },
    supervision: {
      as: 'supervision.print',
      recipient: 'archive',
      make: (purpose, stop) => centre.client.supervision.print({ purpose }, stop),
    },
    letter: {
      as: 'letter.make',
      recipient: 'signers',
      make: (purpose, stop) =>
        centre.client.letter.make({ caseId: caseIds[0] ?? '', recordId: letterId, purpose }, stop),
    },
    meeting: {
      as: 'meeting.print',
      recipient: 'archive',
      make: (purpose, stop) => centre.client.meeting.print({ meetingId, paper: 'minutes', purpose }, stop),
    },
    dutyCalendar: {
      as: 'duty.printCalendar',
      recipient: 'own',
      make: (purpose, stop) =>
        centre.client.duty.printCalendar({ of: 'me', month: '2026-11', purpose }, stop),
    },
    standardPrint: {
      as: 'standard.print',
      recipient: 'archive',
      make: (purpose, stop) => centre.client.standard.print({ month: '2026-11', purpose }, stop),
    },
    standardWorkbook: {
      as: 'standard.export',
      recipient: 'Dinas Sosial',
      make: (_purpose, stop) =>
        centre.client.standard.export({ month: '2026-11', recipient: 'Dinas Sosial' }, stop),
    },
    importProtocol: {
      as: 'import.protocol',
      recipient: 'Yayasan',
      make: (_purpose, stop) => centre.client.import.protocol({ batchId, recipient: 'Yayasan' }, stop),
    },
    caseloadWorkbook: {
      as: 'caseload.export',
      recipient: 'Yayasan',
      make: (_purpose, stop) => centre.client.caseload.export({ ...list, as: 'xlsx' }, stop),
    },
    caseloadPrint: {
      as: 'caseload.export',
      recipient: 'Yayasan',
      make: (_purpose, stop) => centre.client.caseload.export({ ...list, as: 'pdf' }, stop),
    },
    monthWorkbook: {
      as: 'monthReport.exportWorkbook',
      recipient: 'Dinas Sosial',
      make: (_purpose, stop) => centre.client.monthReport.exportWorkbook(month, stop),
    },
    monthPrint: {
      as: 'monthReport.exportWorkbook',
      recipient: 'Dinas Sosial',
      make: (_purpose, stop) => centre.client.monthReport.exportWorkbook({ ...month, as: 'pdf' }, stop),
    },
    monthTable: {
      as: 'monthReport.exportWorkbook',
      recipient: 'Dinas Sosial',
      make: (_purpose, stop) =>
        centre.client.monthReport.exportWorkbook({ ...month, as: 'csv', profileId: tableProfile }, stop),
    },
    monthArchive: {
      as: 'monthReport.exportWithNames',
      recipient: 'Dinas Sosial',
      make: (_purpose, stop) => centre.client.monthReport.exportWithNames({ ...month, as: 'csv' }, stop),
    },
    monthFile: {
      as: 'monthReport.exportFile',
      recipient: 'Dinas Sosial',
      make: (_purpose, stop) => {
        const { period, recipient } = month;
        return centre.client.monthReport.exportFile({ month: period, recipient }, stop);
      },
    },
    casePackage: {
      as: 'transfer.make',
      recipient: 'Balai Antasena',
      make: (_purpose, stop) =>
        centre.client.transfer.make(
          { caseId: caseIds[0] ?? '', recordId: referralId, parts: ['caseFile'], otherBasis: true },
          stop,
        ),
    },
    answerSlip: {
      as: 'transfer.answer',
      recipient: 'PSAA Tunas Melati',
      make: (_purpose, stop) =>
        centre.client.transfer.answer(
          { caseId: caseIds[0] ?? '', uploadId, state: 'accepted', answer: 'Kami terima.' },
          stop,
        ),
    },
    fingerprint: {
      as: 'centreKey.print',
      recipient: 'Dinas Sosial',
      make: (purpose, stop) => centre.client.centreKey.print({ recipient: 'Dinas Sosial', purpose }, stop),
    },
    coverLetter: {
      as: 'monthReport.coverLetter',
      recipient: 'Dinas Sosial',
      make: (purpose, stop) =>
        centre.client.monthReport.coverLetter({ ...month, profileId: 'sentra', purpose }, stop),
    },
  };
  const list = { columns: ['fullName', 'age'] satisfies ['fullName', 'age'], recipient: 'Yayasan' };
  const month = { period: '2026-10', recipient: 'Dinas Sosial' };
  const notice = {
    to: 'agency' as const,
    kinds: ['confidentiality' as const],
    data: 'daftar kasus',
    happened: '20 November 2026',
    how: 'Flash disk tertinggal.',
    handling: 'Flash disk diambil kembali.',
    recovery: 'Ekspor hanya atas izin Kepala.',
    contact: 'Ratna Dewanti',
    knownOn: '2026-11-23',
    knownTime: '08:15',
  };
  const ids = papers.map(({ id }) => id);
  const formats = new Map<string, string>(papers.map(({ id, format }) => [id, format]));
  const prints = ids.filter(
    (id) => formats.get(id) === 'pdf' && !['caseloadPrint', 'monthPrint'].includes(id),
  );
  const pdfs = ids.filter((id) => formats.get(id) === 'pdf');
  /** Nobody signs these. */
  const unsigned = ['timeline', 'dutyCalendar', 'resilience', 'caseloadPrint', 'standardPrint'];
  /** What each paper was last drawn of: it is asked for its title with all that stands on it. */
  const shown = new Map(papers.map((paper) => [paper.id, vi.spyOn(paper as Titled, 'title')]));
  const wayOf = (id: string) => {
    const way = made[id];
    if (way === undefined) throw new Error(`${id}: no test makes this paper`);
    return way;
  };
  /** As the vault holds it: the list of the trail veils what is told of an allegation. */
  const lastRow = async () => {
    const row = (await sourceOf(centre)).sqlite
      .prepare<[], { total: number; operation: string; detail: string }>(
        `select count(*) over () as total, operation, detail from audit
         where kind in ('print', 'export') order by seq desc limit 1`,
      )
      .get();
    return { total: row?.total, operation: row?.operation, detail: JSON.parse(row?.detail ?? '{}') };
  };
  const sha256Of = async (file: Blob) =>
    createHash('sha256')
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest('hex');

  beforeAll(async () => {
    centre = await makeTestCentre();
    const { client } = centre;
    const leaver = await registerLeaver(centre);
    const siti = await register(client, someone('Siti Soekarno', { birthDate: '1971-01-11' }));
    const budi = await register(client, someone('Budi Hartono', { birthDate: '1962-02-12' }));
    caseIds = [siti.caseId, budi.caseId];
    await client.erasure.propose({ caseId: leaver.caseId, ...proposal });
    erasureId = (await client.erasure.list()).waiting[0]?.erasureId ?? '';
    const columns = [{ of: 'sum', heading: 'Jumlah', text: '' }];
    const sheet = { of: 'recap' as const, name: 'Rekap', title: 'Rekap', columns };
    const table = {
      name: 'Tabel',
      fileName: 'Tabel {kode_masa}',
      formats: ['csv' as const],
      sheets: [sheet],
    };
    ({ id: tableProfile } = await client.reportProfile.save({ version: 0, definition: table }));
    const letter = { kind: 'inCare', issuedOn: '2026-11-23', purpose: 'sekolah' };
    ({ recordId: letterId } = await complete(client, siti.caseId, 'letter', letter));
    const meeting = { kind: 'routine' as const, heldOn: '2026-11-23', requestId: randomUUID() };
    const { revision, ...planned } = await client.meeting.save(meeting);
    await client.meeting.turn({ ...planned, revision, state: 'held' });
    ({ meetingId } = planned);
    const book = 'Nama;JK;Kategori;Tgl Masuk;Rujukan\nOrang Buku Induk;L;Anak Terlantar;01/02/2024;Desa';
    await sendFile(client, 'buku.csv', new TextEncoder().encode(book));
    ({ batchId } = await client.import.carryOut({ requestId: randomUUID() }));
    ({ allegationId } = await client.allegation.write({
      ...{ requestId: randomUUID(), kinds: ['neglect'], story: 'Tidak diberi makan.' },
      outsideReader: 'Dinas Sosial',
    }));
    referralId = await refer(client, siti.caseId);
    ({ uploadId } = await packAndOpen(client, client, {
      ...{ caseId: siti.caseId, recordId: referralId, parts: ['caseFile'], otherBasis: true },
    }));
    seqs = (await client.audit.list({ person: 'Siti', limit: 1 })).rows.map(({ seq }) => seq);
  });
  afterAll(() => centre.close());

  it.each(ids)('%s leaves its SHA-256, its length and its recipient in the audit', async (id) => {
    const { as, recipient, make } = wayOf(id);
    const { name, file, sha256, pages, rows } = await make('save', {});
    const { operation, detail } = await lastRow();
    expect({ operation, recipient: detail.recipient }).toEqual({ operation: as, recipient });
    expect(detail.sha256).toBe(await sha256Of(file));
    expect(sha256).toBe(detail.sha256);
    const length = pages ?? rows;
    expect(length).toBeGreaterThan(0);
    expect(pages === undefined ? detail.rows : detail.pages).toBe(length);
    expect(name).toMatch(new RegExp(`^[A-Z].*\\.${formats.get(id)}$`));
  });

  it.each(ids)('%s is stopped by its signal, and then nothing of it is told', async (id) => {
    const { make } = wayOf(id);
    const { total } = await lastRow();
    const stopping = new AbortController();
    const making = make('save', { signal: stopping.signal });
    stopping.abort(new Error('stopped by hand'));
    await expect(making, `${id} cannot be stopped`).rejects.toThrow('stopped by hand');
    expect((await lastRow()).total).toBe(total);
  });

  it.each(prints)('%s that is only looked at has its SHA-256 as well, and goes to nobody', async (id) => {
    const { file, sha256 } = await wayOf(id).make('preview', {});
    const { detail } = await lastRow();
    expect([detail.purpose, detail.sha256, detail.recipient]).toEqual(['preview', sha256, undefined]);
    expect(sha256).toBe(await sha256Of(file));
  });

  it.each(pdfs)(
    '%s, however long, has nobody sign without two lines of what is signed on the page',
    async (id) => {
      const paper = papers.find((one) => one.id === id);
      await wayOf(id).make('save', {});
      const onPaper = shown.get(id)?.mock.lastCall?.[0];
      const draw = await paper?.job.load();
      if (draw === undefined || onPaper === undefined) throw new Error(`${id} was not made`);
      const drawn = async (lines: number) => {
        const made = await draw(lower(onPaper, lines) as never, () => undefined);
        return await signsIn((made as { bytes: Uint8Array }).bytes);
      };
      const first = await drawn(0);
      expect(first === undefined, 'who signs on it').toBe(unsigned.includes(id));
      if (first === undefined) return;
      // From where the last of who signs stands at the foot of the page, until the page after holds enough.
      const until = Math.max(0, Math.ceil((first.y - footOfPage) / lineOfKop));
      for (let lines = Math.max(0, until - 7); lines <= until + 2; lines++) {
        const signs = await drawn(lines);
        expect(signs?.above.length, `${lines} lines lower: ${signs?.above.join(' | ')}`).toBeGreaterThan(1);
      }
    },
  );

  it('is of an operation of this test, and there is no other way out', () => {
    const leaving = listDeclared()
      .filter(({ meta }) => meta.audit === 'print' || meta.audit === 'export')
      .map(({ path }) => path);
    // What centres scanned is copied out as it is, byte by byte, and drawn by nobody.
    const copies = ['attachment.saveCopy'];
    expect(leaving.sort()).toEqual([...new Set(Object.values(made).map(({ as }) => as)), ...copies].sort());
    // The workbook that is filled in for an import holds nobody.
    expect(listSources('src-main').filter((file) => readSource(file).includes('new Blob('))).toEqual([
      'src-main/features/attachment/read-attachment.ts',
      'src-main/features/import/make-sample.ts',
      'src-main/platform/paper/hand-out.ts',
    ]);
  });

  it('of several cases leaves the same in the row of each', async () => {
    const { sha256 } = await wayOf('packet').make('print', {});
    const { rows } = await centre.client.audit.list({ kind: 'print', limit: 2 });
    expect(rows.map(({ detail }) => JSON.parse(detail).sha256)).toEqual([sha256, sha256]);
  });

  it('is found by the words of its recipient, also where the audit keeps a code', async () => {
    const find = async (recipient: string) =>
      (await centre.client.audit.list({ recipient, limit: 1 })).rows.map(({ operation }) => operation);
    await wayOf('clientFile').make('print', {});
    await wayOf('erasureRecord').make('print', {});
    expect(await find('wali')).toEqual(['clientFile.make']);
    expect(await find('ARSIP')).toEqual(['erasure.record']);
  });
});
