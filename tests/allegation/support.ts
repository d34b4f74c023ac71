import { randomUUID } from 'node:crypto';
import type { AllegationWritten } from '#contract/allegation';
import { accept, anAdmission, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** A word that stands nowhere else. */
export const canary = 'KENARIBISU';

export type House = { centre: TestCentre; ids: Record<string, string>; caseId: string };

/** A house with a Kepala, a supervisor, two social workers and a caregiver, and one person served by Sri. */
export async function makeHouse(): Promise<House> {
  const centre = await makeTestCentre();
  const ids: Record<string, string> = {};
  for (const [login, role] of [
    ['yusuf', 'supervisor'],
    ['sri', 'socialWorker'],
    ['bagus', 'socialWorker'],
    ['tini', 'caregiver'],
    ['lestari', 'auditor'],
  ] as const)
    ids[login] = await centre.addUser(login, role);
  const people = await centre.client.users.list();
  ids.kepala = people.find(({ loginName }) => loginName === 'kepala')?.id ?? '';
  const { caseId } = await register(centre.client, someone('Arif Candika'), anAdmission(), ids.sri);
  await accept(centre.client, caseId);
  return { centre, ids, caseId };
}

/** A report of Sri's about her client: the Kepala accused, the supervisor its second reader. */
export async function writeReport(
  { centre, ids, caseId }: House,
  more: Partial<AllegationWritten> = {},
): Promise<string> {
  const { allegationId } = await centre.client.allegation.write({
    ...{ requestId: randomUUID(), caseId, kinds: ['physical'], happenedOn: '2026-11-20' },
    ...{ place: `Gudang ${canary}`, story: `Dipukul ${canary} di gudang.`, accusedOthers: canary },
    accusedIds: [ids.kepala ?? ''],
    readerIds: [ids.yusuf ?? ''],
    ...more,
  });
  return allegationId;
}
