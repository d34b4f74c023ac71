import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach, filesOf } from '../attachments/support.ts';
import { sourceOf } from '../backup/support.ts';
import {
  accept,
  anAdmission,
  complete,
  eicAnswers,
  refusalOf,
  register,
  saveAnyway,
  someone,
} from '../support/cases.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { consentTo, packAndOpen, refer } from './support.ts';

const galih = { birthDate: '2011-05-04', birthPlace: 'Sleman' };
const card = { name: 'kk.pdf', content: makePdf('Kartu keluarga', { pages: 1, bytes: 150_000 }) };
const parts = ['caseFile', 'eic', 'note'] as const;

// hosts/SECURITY.md I12
describe('a package is taken whole or not at all', () => {
  let disk: ReturnType<typeof mountSmallDisk>;
  let here: TestCentre;
  let there: TestCentre;
  let caseId: string;
  let referral: string;
  let own: Awaited<ReturnType<typeof register>>;

  /** A package of the case as it is now, open at the receiving centre. */
  const opened = async () => {
    const wanted = { caseId, recordId: referral, parts: [...parts] };
    return (await packAndOpen(here.client, there.client, wanted)).uploadId;
  };
  const take = (uploadId: string, more: { caseId?: string; fields?: string[]; confirmed?: string[] } = {}) =>
    there.client.transfer.take({ caseId: own.caseId, uploadId, fields: [], parts: [...parts], ...more });
  /** What is there of packages: files beside the database, rows, versions of the identity, and the trail. */
  const laidDown = async () => {
    const { sqlite } = await sourceOf(there);
    const count = (sql: string) => sqlite.prepare<[], number>(`select count(*) from ${sql}`).pluck().get();
    return {
      files: filesOf(there.folder).length,
      attachments: count('attachment'),
      records: count('foreign_record'),
      words: count("writing_search where writing_search match 'mengelas'"),
      versions: count("form_version v join form_record r on r.id = v.record_id where r.form = 'client'"),
      told: count("audit where operation = 'transfer.take'"),
    };
  };

  beforeAll(async () => {
    disk = mountSmallDisk(24);
    here = await makeTestCentre();
    there = await makeTestCentre({ home: disk.place, centre: { name: 'Balai Antasena', town: 'Magelang' } });
    ({ caseId } = await register(here.client, someone('Galih Nugroho', galih), anAdmission()));
    await accept(here.client, caseId);
    await complete(here.client, caseId, 'eic', eicAnswers);
    for (const summary of ['Belajar mengelas.', 'Kunjungan ibu.'])
      await complete(here.client, caseId, 'note', {
        happenedOn: '2026-11-20',
        contactKind: 'client',
        summary,
      });
    await complete(here.client, caseId, 'consent', consentTo('service'));
    // The same scan in the file twice, as happens.
    await attach(here.client, caseId, card);
    await attach(here.client, caseId, card, { form: 'caseFile', title: 'Kartu keluarga lagi' });
    referral = await refer(here.client, caseId);
    own = await register(
      there.client,
      someone('Galih Nugroho', { ...galih, birthPlace: 'Bantul' }),
      anAdmission(),
    );
  });
  afterAll(async () => {
    await there.close();
    await here.close();
    disk.unmount();
  });

  it('leaves no row and no file where its very last step fails', async () => {
    const uploadId = await opened();
    const before = await laidDown();
    const { sqlite } = await sourceOf(there);
    sqlite.exec(`create temp trigger last_step before insert on audit when new.operation = 'transfer.take'
      begin select raise(abort, 'the last step'); end`);
    const taking = saveAnyway((confirmed) => take(uploadId, { fields: ['birthPlace'], confirmed }));
    expect((await refusalOf(taking)).code).toBe('UNEXPECTED');
    sqlite.exec('drop trigger last_step');
    expect(await laidDown()).toEqual(before);
  });

  it('on a disk that fills at any of its steps leaves nothing and says so, and is taken once there is room', async () => {
    const uploadId = await opened();
    const before = await laidDown();
    let [refused, left] = [0, 0];
    for (; left < 8_000_000; left += 12_000) {
      disk.fill(left);
      const refusal = await refusalOf(take(uploadId)).catch(() => undefined);
      if (refusal === undefined) break;
      refused += 1;
      expect([refusal.code, refusal.message.slice(0, 24)]).toEqual([
        'VAULT_REFUSED',
        'Ruang penyimpanan penuh,',
      ]);
      disk.makeRoom();
      expect([left, await laidDown()]).toEqual([left, before]);
    }
    disk.makeRoom();
    expect(refused).toBeGreaterThan(5);
    expect(await laidDown()).toEqual({
      ...{ files: 3, attachments: 3, records: 5, words: 1, versions: before.versions },
      told: (before.told ?? 0) + 1,
    });
  });

  it('by two at once is taken by one, and the other is told', async () => {
    const uploadId = await opened();
    const before = await laidDown();
    const [one, other] = await Promise.allSettled([take(uploadId), take(uploadId)]);
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = [one, other].find((each) => each.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'TAKEN' });
    expect((await laidDown()).files).toBe(before.files + 1);
  });

  it('into a case that was a mistake can be taken again, files and all, and is then known as taken', async () => {
    const uploadId = await opened();
    await take(uploadId);
    const { record } = await there.client.form.caseFile.open({ caseId: own.caseId });
    await there.client.form.caseFile.proposeRepair({
      ...{ caseId: own.caseId, recordId: record?.recordId ?? '', movesTo: null, reason: 'Salah orang.' },
    });
    const anew = await saveAnyway((confirmed) =>
      register(there.client, someone('Galih Prasetyo', galih), anAdmission(), undefined, confirmed),
    );
    expect(await take(uploadId, { caseId: anew.caseId })).toEqual({ files: 3, fields: 0, records: 5 });
    const { attachments } = await there.client.attachment.list({ caseId: anew.caseId });
    expect(attachments.map(({ title }) => title)).toContain('Kartu keluarga lagi');
    expect((await refusalOf(take(uploadId, { caseId: anew.caseId }))).code).toBe('TAKEN');
  });
});
