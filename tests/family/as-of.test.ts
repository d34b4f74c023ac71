import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdmission, complete, register, someone, terminationAnswers } from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a family on paper', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const { client } = centre;
    const family = [
      { relation: 'mother', name: 'Siti Aminah' },
      { relation: 'father', name: 'Budi', lifeState: 'died', deathYear: 2019 },
    ];
    // Fourteen by today, thirteen when she left.
    const person = someone('Anggrek Lestari', { sex: 'P', birthDate: '2012-11-15', family });
    ({ caseId } = await register(client, person, anAdmission()));
    await complete(client, caseId, 'termination', terminationAnswers({ reason: 'T17' }));
  });
  afterAll(() => centre.close());

  const genogramIn = async ({ file }: { file: Blob }) => {
    const pages = await pagesOf(new Uint8Array(await file.arrayBuffer()));
    return {
      all: pages.join(' '),
      genogram: pages.find((page) => page.includes('Siti Aminah') && page.includes('† 2019')),
    };
  };

  it('tells the age of somebody who left as everywhere else: as of the last day', async () => {
    const { client } = centre;
    const packet = await genogramIn(
      await client.packet.make({ caseIds: [caseId], size: 'full', names: 'full', purpose: 'preview' }),
    );
    const file = await genogramIn(await client.clientFile.make({ caseId, purpose: 'preview' }));
    for (const { all, genogram } of [packet, file]) {
      expect(all).toContain('13 tahun');
      expect(genogram).toMatch(/\b13\b/);
      expect(genogram).not.toMatch(/\b14\b(?! (November|tahun))/);
    }
  });

  it('writes a year as one does, without a separator of thousands', async () => {
    const { client } = centre;
    const packet = await genogramIn(
      await client.packet.make({ caseIds: [caseId], size: 'full', names: 'full', purpose: 'preview' }),
    );
    expect(packet.all).toContain('meninggal 2019');
    expect(packet.all).not.toContain('2.019');
    const file = await genogramIn(await client.clientFile.make({ caseId, purpose: 'preview' }));
    expect(file.all).not.toContain('2.019');
  });
});
