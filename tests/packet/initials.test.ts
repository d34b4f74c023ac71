import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryToPlan, complete, register, roundWith, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

type Asked = Partial<Parameters<TestCentre['client']['packet']['make']>[0]>;

describe('a packet with initials', () => {
  let centre: TestCentre;
  let caseId: string;
  let other: string;
  const print = async (input: Asked = {}) => {
    const made = await centre.client.packet.make({ caseIds: [caseId, other], purpose: 'preview', ...input });
    return { ...made, text: await textOf(new Uint8Array(await made.file.arrayBuffer())) };
  };
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.as('sri');
    const person = someone('Tanpa Nama Kaliurang', {
      alias: 'Udin, Bagong',
      family: [
        { name: 'Ibu Suminah', relation: 'mother', isCaregiver: true, occupation: 'ikut Suminah berdagang' },
        { name: 'Tidak diketahui', relation: 'father' },
      ],
    });
    ({ caseId } = await register(centre.client, person));
    await complete(
      centre.client,
      caseId,
      'client',
      { ...person, fullName: 'Ahmad Fauzi, S.Pd.' },
      { version: 1, reason: 'Nama aslinya diketahui' },
    );
    await complete(centre.client, caseId, 'consent', consentBy('Kartolo Hadiningrat'));
    await carryToPlan(centre.client, caseId, 2);
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-10-05',
      contactKind: 'client',
      summary:
        'ACHMAD dan udin-nya bertemu Suminahku. Fauzinya diantar kartolo; dulu disebut kaliurang. ' +
        'Sri Wahyuni menelepon Pak Wiryo. Ayahnya tidak diketahui. Galih ikut.',
    });
    await complete(
      centre.client,
      caseId,
      'evaluation',
      roundWith({ 1: 'achieved', 2: 'partly' }, { lessons: 'Hadiningrat perlu dilibatkan bersama fauzi.' }),
    );
    ({ caseId: other } = await register(
      centre.client,
      someone('Galih Nugroho', { birthDate: '2010-05-05' }),
    ));
  });
  afterAll(() => centre.close());

  it('names nobody of the file, of today or of before, nor of another case in it; only who works here', async () => {
    const { text, foundNames } = await print({ questions: { [caseId]: 'Apakah Bagong ikut Nugroho?' } });
    const names = 'achmad ahmad fauzi udin bagong suminah kartolo hadiningrat kaliurang galih nugroho'.split(
      ' ',
    );
    for (const name of names) expect(text.toLowerCase(), name).not.toContain(name);
    expect(text).toContain('A. dan U.-nya bertemu S.-ku.');
    expect(text).toContain('Sri Wahyuni menelepon Pak Wiryo. Ayahnya tidak diketahui. G. ikut.');
    expect(text).toContain('ikut S. berdagang');
    expect(foundNames.hidden.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['ACHMAD', 'udin', 'Suminah', 'kartolo', 'kaliurang', 'Galih', 'Bagong']),
    );
    expect(foundNames.left).toEqual([
      {
        ...{ key: expect.any(String), word: 'Wiryo', times: 1, reason: 'lookalike' },
        example: expect.stringContaining('Pak Wiryo.'),
      },
    ]);
  });

  it('does with each name what was decided about it', async () => {
    const { foundNames } = await print();
    const keyOf = (word: string) =>
      [...foundNames.hidden, ...foundNames.left].find((one) => one.word === word)?.key ?? '';
    const { text } = await print({ shownNames: [keyOf('udin')], hiddenNames: [keyOf('Wiryo')] });
    expect(text).toContain('A. dan udin-nya bertemu S.-ku.');
    expect(text).toContain('Sri Wahyuni menelepon Pak W. Ayahnya');
  });

  it('finds no names where they are asked for in full', async () => {
    const { text, foundNames } = await print({ names: 'full' });
    expect(foundNames).toEqual({ hidden: [], left: [] });
    expect(text).toContain('ACHMAD dan udin-nya');
  });
});

const consentBy = (givenBy: string) => ({
  recordedOn: '2026-09-01',
  lawfulBasis: 'public-task',
  state: 'given',
  givenBy,
  relation: 'guardian',
  way: 'written',
  givenOn: '2026-09-01',
});
