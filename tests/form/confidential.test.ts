import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { carryToPlan, complete, refusalOf, register, someone } from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** Stands in everything that belongs to the confidential entry, and nowhere else. */
const secret = 'Xylofon';

describe('an entry for the worker alone', () => {
  let centre: TestCentre;
  let caseId: string;
  let recordId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('yusuf', 'supervisor', 'Yusuf');
    const { client } = centre;
    ({ caseId } = await register(client, someone('Arif Wibowo'), undefined, sri));
    await centre.as('sri');
    await carryToPlan(client, caseId, 1);
    const entry = {
      happenedOn: '2026-11-01',
      contactKind: 'client',
      summary: `${secret} ringkasan`,
      followUp: `${secret} tindak lanjut`,
      followUpDueOn: '2026-11-24',
      confidentiality: 'workerOnly',
    };
    ({ recordId } = await complete(client, caseId, 'note', entry));
    const more = { ...entry, analysis: `${secret} analisis` };
    await complete(client, caseId, 'note', more, { recordId, version: 1, reason: `${secret} alasan` });
    await client.form.note.saveDraft({
      caseId,
      recordId,
      answers: { ...more, summary: `${secret} pembetulan` },
      revision: 0,
    });
    const file = { name: 'foto.pdf', content: makePdf('Foto kegiatan') };
    const place = { form: 'note', recordId } as const;
    await attach(client, caseId, file, { ...place, title: `${secret} lampiran` });
    const gone = { name: 'lagi.pdf', content: makePdf('Foto lain') };
    const attachmentId = await attach(client, caseId, gone, { ...place, title: `${secret} keluar` });
    await client.attachment.remove({ caseId, attachmentId, reason: `${secret} salah berkas` });
  });
  afterAll(() => centre.close());

  const pdfText = async ({ file }: { file: Blob }) =>
    (await pagesOf(new Uint8Array(await file.arrayBuffer()))).join(' ');

  /** All that is told of the case where somebody may look, by what was asked. */
  async function readAll(): Promise<Record<string, string>> {
    const { client } = centre;
    const told = {
      list: await client.form.note.list({ caseId }),
      summary: await client.case.summary({ caseId }),
      history: await client.case.history({ caseId }),
      attachments: await client.attachment.list({ caseId }),
      caseload: await client.caseload.list({}),
      home: await client.home.get(),
      duties: await client.duty.ofCase({ caseId }),
      inbox: await client.duty.inbox(),
      calendar: await client.duty.calendar({ of: 'everybody', from: '2000-01-01', to: '9999-12-31' }),
      clientFile: await pdfText(await client.clientFile.make({ caseId, purpose: 'preview' })),
      packet: await pdfText(
        await client.packet.make({ caseIds: [caseId], names: 'full', purpose: 'preview' }),
      ),
    };
    return Object.fromEntries(Object.entries(told).map(([what, answer]) => [what, JSON.stringify(answer)]));
  }
  const telling = (told: Record<string, string>) =>
    Object.entries(told)
      .filter(([, text]) => text.includes(secret))
      .map(([what]) => what);

  it('is told whole to the worker of the case, and to no audience', async () => {
    await centre.as('sri');
    expect(telling(await readAll())).toEqual(['list', 'summary', 'history', 'attachments', 'clientFile']);
  });

  it('is told to nobody else who sees the case, wherever they look', async () => {
    await centre.as('yusuf');
    const told = await readAll();
    expect(telling(told)).toEqual([]);
    expect(told.duties).toContain('Tindak lanjut: dalam catatan untuk pekerja sosial saja');
    expect(told.clientFile).toContain('hanya dibaca penulisnya dan pekerja sosial kasus ini');
  });

  it('is not there for somebody else who names it', async () => {
    await centre.as('yusuf');
    const { note } = centre.client.form;
    const place = { caseId, recordId };
    const tried = [
      note.open(place),
      note.history(place),
      note.version({ ...place, version: 1 }),
      note.saveDraft({ ...place, answers: {}, revision: 1 }),
      note.discardDraft(place),
      complete(centre.client, caseId, 'note', {}, { recordId, version: 2, reason: 'x' }),
      attach(
        centre.client,
        caseId,
        { name: 'a.pdf', content: makePdf('A') },
        { form: 'note', recordId, title: 'A' },
      ),
    ];
    for (const attempt of tried) expect((await refusalOf(attempt)).code).toBe('NOT_FOUND');
    await centre.as('sri');
    expect((await note.open(place)).draft?.answers.summary).toBe(`${secret} pembetulan`);
  });
});
