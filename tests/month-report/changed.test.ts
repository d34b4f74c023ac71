import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  assign,
  complete,
  correctUser,
  questionsOf,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unlock } from '../support/unlock.ts';

const october = { period: '2026-10' };

describe('who corrects something that touches a report that was sent', () => {
  let centre: TestCentre;
  let worker: string;
  let caseId: string;
  let other: string;
  const correct = async (form: 'client' | 'caseFile', change: object, confirmed: string[]) => {
    const { record } = await centre.client.form[form].open({ caseId });
    const more = { version: record?.version ?? 0, reason: 'Dibetulkan', confirmed };
    return await complete(centre.client, caseId, form, { ...record?.answers, ...change }, more);
  };
  const late = (confirmed: string[]) =>
    register(
      centre.client,
      someone('Dewi Kartika', { sex: 'P', birthDate: '2012-02-02' }),
      anAdmission({ admittedOn: '2026-10-15' }),
      undefined,
      confirmed,
    );
  const note = (happenedOn: string, confirmed: string[]) => {
    const answers = { happenedOn, contactKind: 'client', summary: 'Kunjungan ke sekolah.' };
    return complete(centre.client, caseId, 'note', answers, { confirmed });
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    worker = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    const yusuf = await centre.addUser('yusuf', 'supervisor', 'Yusuf Hamdani');
    await centre.as('kepala');
    ({ caseId } = await register(
      centre.client,
      someone('Bayu Anggara', { birthDate: '2011-11-05' }),
      anAdmission(),
      yusuf,
    ));
    await accept(centre.client, caseId);
    const { recordId } = await note('2026-10-12', []);
    ({ caseId: other } = await register(
      centre.client,
      someone('Galih Nugroho', { birthDate: '2010-01-01' }),
      anAdmission({ admittedOn: '2026-10-02' }),
    ));
    await centre.client.monthReport.exportWorkbook(october);
    await centre.client.monthReport.exportWorkbook({ period: '2026-11' });
    const misplaced = { caseId, recordId, movesTo: null, reason: 'Catatan orang lain' };
    await centre.client.form.note.proposeRepair(misplaced);
  });
  afterAll(() => centre.close());

  it('is told which and in which sheets before it is saved, on every road, and nothing is written', async () => {
    const roads: Record<string, (confirmed: string[]) => Promise<unknown>> = {
      register: late,
      accept: (confirmed) => accept(centre.client, other, { confirmed }),
      category: (confirmed) => correct('caseFile', { category: 'PMKS-02' }, confirmed),
      name: (confirmed) => correct('client', { fullName: 'Bayu Anggoro' }, confirmed),
      note: (confirmed) => note('2026-10-20', confirmed),
      leaving: (confirmed) =>
        complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn: '2026-10-30' }), {
          confirmed,
        }),
      worker: (confirmed) => assign(centre.client, { caseId, workerId: worker, confirmed }),
      handing: (confirmed) =>
        centre.client.case.handOver({ caseIds: [caseId], workerIds: [worker], reason: 'Cuti', confirmed }),
      repair: async (confirmed) => {
        await centre.as('yusuf');
        const [{ repairId = '' } = {}] = await centre.client.repair.waiting();
        const decision = centre.client.repair.decide({ caseId, repairId, accepts: true, confirmed });
        return await decision.finally(() => centre.as('kepala'));
      },
      colleague: (confirmed) =>
        correctUser(centre.client, { ...colleague, name: 'Yusuf Hamdan', reason: 'mistake', confirmed }),
    };
    const yusuf = (await centre.client.users.list()).find(({ loginName }) => loginName === 'yusuf');
    const { position, employeeNumber } = yusuf ?? { position: '', employeeNumber: '' };
    const colleague = { userId: yusuf?.id ?? '', role: 'supervisor' as const, position, employeeNumber };
    const before = await everything();
    const said: Record<string, string[]> = {};
    for (const [road, take] of Object.entries(roads)) {
      said[road] = questionsOf(await refusalOf(take([])));
    }
    const both = 'Laporan yang sudah diekspor berubah: Oktober 2026 s.d. November 2026';
    const next = 'Ekspor berikutnya menjadi revisi baru.';
    expect(said).toEqual({
      register: [`${both} (lembar Permohonan, Nama permohonan). ${next}`],
      accept: [
        `Laporan yang sudah diekspor berubah: Oktober 2026 (lembar Rekap, Umur, Asal, Rujukan, Permohonan, Nominatif, Nama permohonan). ${next}`,
        `Laporan yang sudah diekspor berubah: November 2026 (lembar Rekap, Umur, Asal, Permohonan, Nominatif, Nama permohonan). ${next}`,
      ],
      category: [`${both} (lembar Rekap, Nominatif). ${next}`],
      name: [`${both} (lembar Nominatif). ${next}`],
      note: [`Laporan yang sudah diekspor berubah: Oktober 2026 (lembar Layanan). ${next}`],
      leaving: [
        `Laporan yang sudah diekspor berubah: Oktober 2026 (lembar Rekap, Keluar, Umur, Asal, Nominatif). ${next}`,
        `Laporan yang sudah diekspor berubah: November 2026 (lembar Rekap, Umur, Asal, Nominatif). ${next}`,
      ],
      worker: [`Laporan yang sudah diekspor berubah: November 2026 (lembar Nominatif). ${next}`],
      handing: [`Laporan yang sudah diekspor berubah: November 2026 (lembar Nominatif). ${next}`],
      repair: [`Laporan yang sudah diekspor berubah: Oktober 2026 (lembar Layanan). ${next}`],
      colleague: [`${both} (lembar Nominatif). ${next}`],
    });
    expect(await everything()).toEqual(before);
    expect(await centre.client.monthReport.changed()).toEqual([]);
  });

  it('is not asked about what no report that was sent tells of', async () => {
    const { record } = await centre.client.form.client.open({ caseId });
    const answers = { ...record?.answers, occupation: 'Pelajar' };
    await complete(centre.client, caseId, 'client', answers, { version: 1, reason: 'Dilengkapi' });
    expect(await centre.client.monthReport.changed()).toEqual([]);
  });

  it('sees it on Beranda with the cells, and whose case where names may be read', async () => {
    await saveAnyway((confirmed) => note('2026-10-20', confirmed));
    await saveAnyway((confirmed) => correct('client', { fullName: 'Bayu Anggoro' }, confirmed));
    const changed = await centre.client.monthReport.changed();
    expect(changed.map(({ period, nextRevision }) => [period, nextRevision])).toEqual([
      ['2026-10', 1],
      ['2026-11', 1],
    ]);
    const [first] = changed;
    expect(first?.changes?.map(({ cells }) => cells)).toContainEqual([
      'Nominatif',
      'K-2026-0001 Bayu Anggoro',
      'Nama Lengkap',
      'Bayu Anggara',
      'Bayu Anggoro',
    ]);
    const services = first?.changes?.filter(({ cells: [sheet] }) => sheet === 'Layanan') ?? [];
    expect(services.length).toBeGreaterThan(0);
    expect(services.every(({ cases }) => cases[0]?.caseId === caseId)).toBe(true);
    // The page of the month, which counts everybody anew, says the same.
    const { changes } = await centre.client.monthReport.preview(october);
    expect(changes).toEqual(first?.changes);

    await centre.as('yusuf');
    const unnamed = JSON.stringify(await centre.client.monthReport.changed());
    expect(unnamed).toContain('"Nominatif","1 kasus","Nama Lengkap"');
    expect(unnamed).not.toMatch(/Bayu|K-2026/);
    await centre.as('kepala');
  });

  it('gets revision 1 with the list over all sheets, by name only where it is exported by name', async () => {
    const named = await centre.client.monthReport.exportWithNames({ ...october, as: 'xlsx' });
    expect(named.revision).toBe(1);
    const revised = (await sheetsOf(await unlock(named))).get('Revisi')?.slice(6) ?? [];
    expect(revised[0]).toEqual(['Lembar', 'Baris', 'Kolom', 'Sebelumnya', 'Sekarang', 'Kasus']);
    expect(revised.map(([sheet]) => sheet)).toContain('Layanan');
    expect(revised.at(-1)).toEqual([
      'Nominatif',
      'K-2026-0001 Bayu Anggoro',
      'Nama Lengkap',
      'Bayu Anggara',
      'Bayu Anggoro',
      'K-2026-0001',
    ]);
    expect((await centre.client.monthReport.changed()).map(({ period }) => period)).toEqual(['2026-11']);
    expect((await centre.client.monthReport.preview(october)).changes).toEqual([]);
    // The figures of November are as they were sent: only the list by name makes it a revision.
    const counts = await centre.client.monthReport.exportWorkbook({ period: '2026-11' });
    expect(counts.revision).toBe(1);
    const all = [...(await sheetsOf(counts.file)).values()].flat(2).join(' ');
    expect(all).toContain('Nominatif 1 kasus Nama Lengkap');
    expect(all).not.toContain('Bayu');
  });

  it('made again is the file that left, byte by byte, with its list of differences', async () => {
    const { history } = await centre.client.monthReport.preview(october);
    for (const { exportId: again, withNames, sha256, innerSha256 } of history) {
      const made = withNames
        ? await centre.client.monthReport.exportWithNames({ ...october, as: 'xlsx', again })
        : await centre.client.monthReport.exportWorkbook({ ...october, again });
      // A locked file gets another password, and is the same under it.
      expect(made.innerSha256 ?? made.sha256).toBe(innerSha256 ?? sha256);
    }
  });

  it('who takes the change back leaves nothing to be sent again', async () => {
    await saveAnyway((confirmed) => correct('client', { fullName: 'Bayu Anggara' }, confirmed));
    expect(await centre.client.monthReport.changed()).toHaveLength(2);
    await saveAnyway((confirmed) => correct('client', { fullName: 'Bayu Anggoro' }, confirmed));
    expect(await centre.client.monthReport.changed()).toEqual([]);
  });

  /** Every row of what was written about people. */
  async function everything() {
    const open = await centre.app.context.keeper.current();
    const tables = [
      'client',
      'case_file',
      'case_fact',
      'acceptance',
      'note',
      'form_version',
      'report_touch',
      'repair',
    ];
    return tables.map((table) => open?.sqlite.prepare(`select * from ${table}`).all());
  }
});
