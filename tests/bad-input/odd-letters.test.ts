import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, complete, eicAnswers, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unpackText } from '../support/unlock.ts';

/** Emoji (one of several code points), Arabic, Chinese, a Javanese letter, stacked accents, and marks that turn the line. */
const name = 'Budi 👨‍👩‍👧 محمد 李 ꦧ Nguyễn \u202Eidub\u202C';
const bytesOf = async ({ file }: { file: Blob }) => new Uint8Array(await file.arrayBuffer());

describe('emoji and right-to-left letters in a name', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre({ centre: { name: 'Panti Bunga 🌸' } });
    ({ caseId } = await register(centre.client, someone(name, { alias: 'بودي' })));
    await complete(centre.client, caseId, 'eic', { ...eicAnswers, problemByClient: 'Katanya: 🙂 نعم' });
    await accept(centre.client, caseId);
  });
  afterAll(() => centre.close());

  it('are kept and shown as they were typed, found by any of their words', async () => {
    const { client } = centre;
    expect((await client.case.open({ caseId })).fullName).toBe(name);
    for (const search of ['budi', 'محمد', '李', 'ꦧ', 'nguyen', 'بودي']) {
      expect([search, (await client.caseload.list({ search })).total]).toEqual([search, 1]);
    }
  });

  it('stand on paper as codes where the print has no letter for them, and the paper says how many', async () => {
    const { client } = centre;
    const text = await textOf(
      await bytesOf(await client.packet.make({ caseIds: [caseId], names: 'full', purpose: 'preview' })),
    );
    for (const printed of [
      '[U+1F468][U+1F469][U+1F467]',
      '[U+674E]',
      '[U+A9A7]',
      'Nguyễn',
      '[U+1F338]',
      '[U+1F642]',
    ]) {
      expect(text).toContain(printed);
    }
    expect(text).toMatch(/\d+ huruf tidak dapat dicetak dan ditulis sebagai kode\./);
    // What cannot be seen cannot turn the line round either.
    expect(text).toContain('idub');
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    const list = await client.caseload.export({ columns: ['fullName'], as: 'pdf' });
    expect(await textOf(await bytesOf(list))).toContain('[U+1F468]');
  });

  it('leave initials behind on a packet without names, never nothing', async () => {
    const { client } = centre;
    const { caseId } = await register(client, someone('😀 محمد', { birthDate: '1990-01-01' }));
    const made = await client.packet.make({ caseIds: [caseId], purpose: 'preview' });
    expect(await textOf(await bytesOf(made))).toContain('Penerima Manfaat : [U+1F600]. [U+0645].');
  });

  it('are letters again in a workbook and in the list for a spreadsheet', async () => {
    const { client } = centre;
    const made = await client.caseload.export({ columns: ['fullName', 'caseNumber'], as: 'xlsx' });
    const cells = [...(await sheetsOf(made.file)).values()].flat(2);
    expect(cells).toContain(name);
    const csv = await client.monthReport.exportWithNames({ period: '2026-10', as: 'csv' });
    expect(await unpackText(csv)).toContain(name);
  });
});
