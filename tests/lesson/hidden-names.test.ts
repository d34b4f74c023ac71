import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  register,
  roundWith,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a lesson that is told without names', () => {
  let centre: TestCentre;
  let count = 0;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    await centre.addUser('bagus', 'socialWorker');
  });
  afterAll(() => centre.close());

  const person = (fullName: string) => someone(fullName, { birthDate: `2009-0${1 + (count++ % 9)}-14` });
  /** A stay that has ended: a note says this, and the evaluation has it as its lesson. */
  async function evaluated(fullName: string, lesson: string) {
    await centre.as('sri');
    const admission = anAdmission({ admittedOn: '2026-03-01' });
    const stay = await register(centre.client, person(fullName), admission);
    const { caseId } = stay;
    await accept(centre.client, caseId);
    const days = { metOn: '2026-03-01', assessedOn: '2026-03-10', plannedOn: '2026-03-20' };
    await complete(centre.client, caseId, 'eic', { ...eicAnswers, metOn: days.metOn });
    await complete(centre.client, caseId, 'assessment', {
      ...assessmentAnswers,
      assessedOn: days.assessedOn,
    });
    const plan = planWith(1, () => ({ dueOn: '2026-05-01' }));
    await complete(centre.client, caseId, 'planning', { ...plan, plannedOn: days.plannedOn });
    const note = { happenedOn: '2026-04-02', contactKind: 'client', summary: lesson };
    await complete(centre.client, caseId, 'note', note);
    const round = { evaluatedOn: '2026-05-02', periodFrom: '2026-03-20', periodTo: '2026-05-01', lesson };
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'partly' }, round));
    const leaving = terminationAnswers({ terminatedOn: '2026-06-01' });
    await saveAnyway((confirmed) => complete(centre.client, caseId, 'termination', leaving, { confirmed }));
    return stay;
  }
  const back = ({ clientId }: { clientId: string }) =>
    centre.client.client.openNewCase({
      ...{ clientId, requestId: randomUUID() },
      caseFile: anAdmission({ admittedOn: '2026-09-01' }),
    });
  const consentBy = (givenBy: string) => ({
    ...{ recordedOn: '2026-09-01', lawfulBasis: 'public-task', state: 'given', givenBy },
    ...{ relation: 'guardian', way: 'written', givenOn: '2026-09-01' },
  });
  /** How many lessons somebody finds by this word who reads none of their cases. */
  async function foundByOthers(words: string): Promise<number> {
    await centre.as('bagus');
    const { total } = await centre.client.lesson.list({ words });
    await centre.as('sri');
    return total;
  }
  const decide = async (keptId: string, goneId: string) => {
    await centre.as('sri');
    await centre.client.merge.propose({ caseIds: [keptId, goneId], takes: [], reason: 'Satu orang.' });
    await centre.as('dewi');
    const waiting = (await centre.client.merge.list()).find(({ outcome }) => outcome === null);
    const mergeId = waiting?.mergeId ?? '';
    await saveAnyway((confirmed) => centre.client.merge.decide({ mergeId, accepts: true, confirmed }));
  };

  it('is found by no name that came to the file with a form of another stay', async () => {
    const first = await evaluated('Arif Candika', 'Kegiatan pagi gagal bila Kartolo tidak menjemput.');
    const { caseId: second } = await back(first);
    expect(await foundByOthers('kartolo')).toBe(1);
    await complete(centre.client, second, 'consent', consentBy('Kartolo Hadi'));
    expect(await foundByOthers('kartolo')).toBe(0);
    expect(await foundByOthers('menjemput')).toBe(1);
  });

  it('is found by no name of a form that was moved into another stay from a wrong file', async () => {
    const first = await evaluated('Yohan Tabuni', 'Latihan berhenti sejak Wiryo pindah rumah.');
    const { caseId: second } = await back(first);
    const wrong = await register(centre.client, person('Galih Nugroho'));
    const { recordId } = await complete(centre.client, wrong.caseId, 'consent', consentBy('Wiryo Santosa'));
    expect(await foundByOthers('wiryo')).toBe(1);
    await centre.client.form.consent.proposeRepair({
      ...{ caseId: wrong.caseId, recordId, movesTo: second, reason: 'Tertukar berkas.' },
    });
    await centre.as('dewi');
    const [waiting] = await centre.client.repair.waiting();
    const { caseId, repairId = '' } = waiting ?? { caseId: wrong.caseId };
    await centre.client.repair.decide({ caseId, repairId, accepts: true, remark: '' });
    expect(await foundByOthers('wiryo')).toBe(0);
  });

  it('is found by no name of a file that became theirs, nor by that of the file it went into', async () => {
    const { caseId: gone } = await evaluated(
      'Minah Gunawati',
      'Terapi kelompok gagal karena Gunawati malu, dan Sulastri tidak dikenal.',
    );
    const { caseId: kept } = await register(
      centre.client,
      person('Parinem Sulastri'),
      anAdmission({ admittedOn: '2026-09-01' }),
    );
    expect(await foundByOthers('sulastri')).toBe(1);
    await decide(kept, gone);
    expect(await foundByOthers('sulastri')).toBe(0);
    expect(await foundByOthers('gunawati')).toBe(0);
    expect(await foundByOthers('kelompok')).toBe(1);
    await centre.as('bagus');
    const { lessons } = await centre.client.lesson.list({ words: 'kelompok' });
    expect(lessons.map(({ lesson }) => lesson)).toEqual([
      'Terapi kelompok gagal karena G. malu, dan S. tidak dikenal.',
    ]);
    await centre.as('sri');
    const made = await centre.client.packet.make({ caseIds: [gone], purpose: 'preview' });
    const packet = await textOf(new Uint8Array(await made.file.arrayBuffer()));
    expect(packet).toContain('gagal karena G. malu, dan S. tidak dikenal.');
    expect(packet).not.toMatch(/gunawati|sulastri/i);
  });
});
