import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Answers } from '#domain/form';
import type { client } from '#domain/forms/client';
import { joinedNames, nameKeys } from '#domain/people/name-sounds';
import { phoneWords } from '#domain/people/phone';
import { searchKey } from '#domain/people/search-key';
import { isAbout } from './about.queries.ts';
import { listFormer } from './merge/merge.queries.ts';

type Identity = Answers<typeof client>;
type NamedAs = { name: string; kind: Tables['nameSound']['kind'] };

/**
 * Brings up to date by what a person is found: every name they bear or bore, in files that became theirs too, as it sounds, and the words that only
 * those look for who may read identities. Called whenever an identity is completed; idempotent.
 */
export async function refreshPerson(trx: Trx, clientId: string): Promise<void> {
  const { fullName, alias } = await trx
    .selectFrom('client')
    .where('id', '=', clientId)
    .select(['fullName', 'alias'])
    .executeTakeFirstOrThrow();
  const versions = await listIdentities(trx, clientId);
  const merged = await listFormer(trx, clientId);
  const others = await Promise.all(merged.map((id) => listIdentities(trx, id)));
  const borne = [...others.flat(), ...versions].flatMap((version) => [
    version.fullName ?? '',
    version.alias ?? '',
  ]);
  const former = [...new Set(borne)].filter((name) => ![fullName, alias, ''].includes(name));
  await writeSounds(trx, clientId, [
    { name: fullName, kind: 'full' },
    { name: alias, kind: 'alias' },
    ...former.map((name) => ({ name, kind: 'former' as const })),
  ]);
  const identityWords = wordsOf(former, versions.at(-1) ?? {});
  await trx.updateTable('client').set({ identityWords }).where('id', '=', clientId).execute();
}

/** What each version of a person's identity says, the oldest first. */
async function listIdentities(trx: Trx, clientId: string): Promise<Identity[]> {
  const rows = await trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', 'formVersion.recordId', 'formRecord.id')
    .where(isAbout(clientId))
    .where('formRecord.form', '=', 'client')
    .orderBy('formVersion.version')
    .select('formVersion.answers')
    .execute();
  return rows.map(({ answers }) => JSON.parse(answers));
}

async function writeSounds(trx: Trx, clientId: string, names: NamedAs[]): Promise<void> {
  await trx.deleteFrom('nameSound').where('clientId', '=', clientId).execute();
  const rows = names.flatMap((one) => nameKeys(one.name).map((sound) => ({ clientId, sound, ...one })));
  if (rows.length === 0) return;
  await trx
    .insertInto('nameSound')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Names of before, the mother's, and telephones of the person and the family. */
function wordsOf(former: readonly string[], { phone = '', family = [] }: Identity): string {
  const mothers = family.filter(({ relation }) => relation === 'mother').map(({ name }) => name ?? '');
  const names = [...former, ...mothers];
  const phones = [phone, ...family.map((member) => member.phone ?? '')].map(phoneWords);
  return [searchKey(names.join(' ')), ...names.map(joinedNames), ...phones].filter(Boolean).join(' ');
}
