import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdmission, complete, eicAnswers, refusalOf, register, someone } from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const long = 'a'.repeat(200_000);

describe('a field of 200,000 characters', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    ({ caseId } = await register(centre.client, someone('Ahmad Pratama')));
  });
  afterAll(() => centre.close());

  it('is told its length and its limit wherever it is typed, and changes nothing', async () => {
    const { client } = centre;
    const place = await client.centre.get();
    const user = {
      name: 'Budi',
      loginName: 'budi',
      role: 'operator',
      position: '',
      employeeNumber: '',
    } as const;
    const passphrase = 'kapal kertas hujan sore';
    const before = await client.caseload.list({ status: 'all' });
    const told = await Promise.all(
      [
        client.caseload.list({ search: long }),
        client.client.findAlike({ fullName: long }),
        client.region.search({ text: long }),
        register(client, someone(long)),
        register(client, someone('Budi Santoso', { birthPlace: long })),
        client.centre.save({ ...place, name: long }),
        client.centre.save({ ...place, address: long }),
        client.users.add({ ...user, passphrase, name: long }),
        client.users.add({ ...user, passphrase: long }),
        client.packet.make({ caseIds: [caseId], questions: { [caseId]: long }, purpose: 'preview' }),
        client.monthReport.exportWorkbook({ period: '2026-10', recipient: long }),
        complete(client, caseId, 'eic', { ...eicAnswers, relationship: long }),
        complete(client, caseId, 'eic', eicAnswers, { version: 1, reason: long }),
        client.case.reviewCoercion({
          caseId,
          recordId: randomUUID(),
          version: 1,
          outcome: 'appropriate',
          remark: long,
        }),
      ].map(refusalOf),
    );
    for (const { code, message } of told) {
      expect(['BAD_INPUT', 'INCOMPLETE']).toContain(code);
      expect(message).toMatch(/Teks terlalu panjang: 200\.000 karakter, paling banyak [\d.]+\.$/);
    }
    expect(await client.centre.get()).toEqual(place);
    expect(await client.caseload.list({ status: 'all' })).toEqual(before);
  });

  it('is kept as a draft of a registration, and a draft that nobody could type is refused', async () => {
    const { client } = centre;
    await client.client.saveRegistrationDraft({ client: { fullName: long }, caseFile: {} });
    const kept = async () => (await client.client.registrationDraft())?.client.fullName;
    expect(await kept()).toBe(long);
    const refusal = await refusalOf(
      client.client.saveRegistrationDraft({ client: { fullName: long.repeat(10) }, caseFile: {} }),
    );
    expect([refusal.code, refusal.message]).toEqual(['TOO_LONG', 'Isian terlalu panjang untuk disimpan.']);
    expect(await kept()).toBe(long);
  });
});

describe('the longest text a form takes', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('comes out of the printer whole, in words and as one word without an end', async () => {
    const { client } = centre;
    const sentence = 'Keluarga belum dapat dihubungi. ';
    const words = sentence.repeat(Math.floor(49_000 / sentence.length));
    const name = `${'Panjang '.repeat(24)}Nama`;
    const { caseId } = await register(client, someone(name), anAdmission());
    await complete(client, caseId, 'eic', {
      ...eicAnswers,
      problemByClient: `${words}TAMAT-KALIMAT`,
      requestForServices: `${'x'.repeat(49_000)}TAMAT-KATA`,
    });
    const whole = { names: 'full', size: 'full' } as const;
    const made = await client.packet.make({ caseIds: [caseId], ...whole, purpose: 'preview' });
    // The summary in front of the annex has the beginning of it besides.
    const pages = await pagesOf(new Uint8Array(await made.file.arrayBuffer()));
    const text = pages.slice(pages.findIndex((page) => page.includes('LAMPIRAN K-'))).join(' ');
    expect(text.match(/Keluarga belum dapat dihubungi\./g)).toHaveLength(
      Math.floor(49_000 / sentence.length),
    );
    expect(text).toContain('TAMAT-KALIMAT');
    expect(text.replaceAll(' ', '')).toContain('TAMAT-KATA');
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(49_000);
    expect(made.pages).toBe(pages.length);
  });
});
