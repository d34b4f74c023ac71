import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import {
  assessmentAnswers,
  complete,
  eicAnswers,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const charge = { what: 'Menghubungi Bapas', who: 'Kasi Asesmen', dueOn: '2026-11-20' };
const minutes = {
  heldOn: '2026-11-10',
  place: 'Ruang rapat',
  participants: [{ name: 'Ratna Dewanti', position: 'Kepala', agency: 'PSAA' }],
  question: 'Apakah sudah dapat pulang?',
  decision: 'reintegration',
  reasons: 'Ibu sudah bekerja tetap.',
  followUps: [charge],
};

describe('what a conference decided', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeEach(async () => {
    centre = await makeTestCentre();
    ({ caseId } = await register(centre.client, someone('Bagas Contoh')));
    await complete(centre.client, caseId, 'eic', eicAnswers);
    await complete(centre.client, caseId, 'assessment', assessmentAnswers);
  });
  afterEach(() => centre.close());

  const charged = async () =>
    (await centre.client.duty.calendar({ of: 'everybody', from: '2000-01-01', to: '9999-12-31' }))
      .map(({ what }) => what)
      .filter((what) => what.includes('konferensi'));

  it('falls due on Beranda until its row says it was done, whatever else was noted', async () => {
    const { recordId } = await complete(centre.client, caseId, 'conference', minutes);
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-11-22',
      contactKind: 'client',
      summary: 'Konseling.',
    });
    expect(await charged()).toEqual(['Tindak lanjut konferensi: Menghubungi Bapas (Kasi Asesmen)']);
    const { open } = await centre.client.duty.ofCase({ caseId });
    expect(open.find(({ kind }) => kind === 'charge')).toMatchObject({ on: '2026-11-20', part: 'overdue' });
    await complete(
      centre.client,
      caseId,
      'conference',
      { ...minutes, followUps: [{ ...charge, doneOn: '2026-11-21' }] },
      { recordId, version: 1, reason: 'Tindak lanjut selesai.' },
    );
    expect(await charged()).toEqual([]);
  });

  it('takes the scanned minutes, and stands in the client file', async () => {
    const { recordId } = await complete(centre.client, caseId, 'conference', minutes);
    const scan = { name: 'berita.pdf', content: makePdf('Berita acara') };
    await attach(centre.client, caseId, scan, {
      form: 'conference',
      recordId,
      title: 'Berita acara 10 November',
      kind: 'conference-minutes',
    });
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    const text = (await pagesOf(new Uint8Array(await file.arrayBuffer()))).join(' ');
    for (const part of [
      'Hasil konferensi kasus',
      'Ratna Dewanti',
      'Apakah sudah dapat pulang?',
      'Reintegrasi ke keluarga',
      'Menghubungi Bapas',
      'Berita acara 10 November',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('may be written down after the case was closed, and then nothing of it falls due', async () => {
    await complete(centre.client, caseId, 'termination', terminationAnswers());
    await complete(centre.client, caseId, 'conference', minutes);
    expect(await charged()).toEqual([]);
  });
});
