import type { RescueReport as ToldRescue } from '#contract/rescue';
import type { Trx } from '#database/connect';
import type { KeptRescue } from '#database/rescue.queries';
import { isTold, nameColumns, nameRow } from '#domain/safety/rescue-words';

type Names = { number?: string; name?: string };

/** The report with the names and numbers its ids lead to now, so that whoever was erased since is not in it. */
export async function describeRescue(trx: Trx, kept: KeptRescue): Promise<ToldRescue> {
  const { tables, remade, touched, leftovers, ...told } = kept;
  const names = await readNames(trx);
  return {
    ...told,
    tables: tables
      .filter(({ name }) => isTold(name))
      .map(({ name, ...table }) => ({ what: nameRow(name), ...table })),
    remade: remade
      .filter(({ table }) => isTold(table))
      .map(({ table, id, guessed }) => ({
        what: nameRow(table),
        id,
        ...names.get(id),
        guessed: nameColumns(guessed),
      })),
    cases: touched
      .map(({ caseId, clientId, number, fromBackup, gone }) => {
        const found: Names = names.get(caseId ?? clientId ?? '') ?? {};
        return { ...found, number: found.number ?? number ?? '(tidak terbaca)', fromBackup, gone };
      })
      .sort((one, other) => other.gone - one.gone || (one.number < other.number ? -1 : 1)),
    leftovers: leftovers
      .filter(({ table }) => isTold(table))
      .map(({ table, why, row }) => ({
        what: nameRow(table),
        why,
        text: Object.entries(row)
          .map(([column, cell]) => `${column}: ${cell ?? ''}`)
          .join('\n'),
      })),
  };
}

/** Who stands behind an id: of a user, a person, a case, or a form. */
async function readNames(trx: Trx): Promise<Map<string, Names>> {
  const names = new Map<string, Names>();
  for (const { id, name } of await trx.selectFrom('user').select(['id', 'name']).execute()) {
    names.set(id, { name });
  }
  const people = await trx.selectFrom('client').select(['id', 'registerNumber', 'fullName']).execute();
  for (const { id, registerNumber, fullName } of people) {
    names.set(id, { number: registerNumber, name: fullName });
  }
  const cases = await trx.selectFrom('caseFile').select(['id', 'clientId', 'number']).execute();
  for (const { id, clientId, number } of cases) {
    names.set(id, { ...names.get(clientId), number });
  }
  const forms = await trx.selectFrom('formRecord').select(['id', 'clientId', 'caseId']).execute();
  for (const { id, clientId, caseId } of forms) names.set(id, names.get(caseId ?? clientId) ?? {});
  return names;
}
