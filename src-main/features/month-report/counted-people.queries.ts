import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import { hiddenClients } from '#records/visible.queries';

type Known = {
  fullName: string;
  registerNumber: string;
  cases: { caseId: string; caseNumber: string }[];
};

/** These people and their cases, by the id of the person; whoever is not there any more is left out. */
export async function listPeopleOfCases(trx: Trx, clientIds: readonly string[]): Promise<Map<string, Known>> {
  const rows = await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .where('client.id', 'in', inJson(clientIds))
    .where('client.id', 'not in', hiddenClients(trx))
    .orderBy('caseFile.admittedOn')
    .select(['client.id', 'fullName', 'registerNumber', 'caseFile.id as caseId', 'number as caseNumber'])
    .execute();
  const people = new Map<string, Known>();
  for (const { id, fullName, registerNumber, caseId, caseNumber } of rows) {
    const known = people.get(id) ?? { fullName, registerNumber, cases: [] };
    known.cases.push({ caseId, caseNumber });
    people.set(id, known);
  }
  return people;
}
