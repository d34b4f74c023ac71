import type { Trx } from '#database/connect';
import { builtInProfiles } from '#domain/months/built-in-profiles';
import { ReportProfile } from '#domain/months/report-profile';
import type { ChosenProfile } from './month-data.ts';

/** A profile as it is now, with who gave it its present wording; nobody where it came with the program. */
export type KnownProfile = ChosenProfile & { savedBy: string | null; savedAt: string | null };

/** Every profile that can be chosen: those that came with the program first, then the centre's own by name. */
export async function listProfiles(trx: Trx): Promise<KnownProfile[]> {
  const rows = await trx
    .selectFrom('reportProfile')
    .innerJoin('user', 'user.id', 'reportProfile.savedBy')
    .where(({ eb, selectFrom }) =>
      eb(
        'version',
        '=',
        selectFrom('reportProfile as other')
          .whereRef('other.id', '=', 'reportProfile.id')
          .select(({ fn }) => fn.max('other.version').as('version')),
      ),
    )
    .select(['reportProfile.id', 'version', 'definition', 'savedAt', 'user.name as savedBy'])
    .execute();
  const own = new Map(rows.map((row) => [row.id, row]));
  const builtIn = Object.entries(builtInProfiles).map(([id, definition]): KnownProfile => {
    const row = own.get(id);
    own.delete(id);
    const saved = row?.definition ?? null;
    return row === undefined || saved === null
      ? { id, version: row?.version ?? 0, definition, savedBy: null, savedAt: null }
      : { ...row, definition: ReportProfile.parse(JSON.parse(saved)) };
  });
  const others = [...own.values()].flatMap(({ definition, ...row }): KnownProfile[] =>
    definition === null ? [] : [{ ...row, definition: ReportProfile.parse(JSON.parse(definition)) }],
  );
  const compare = new Intl.Collator('id').compare;
  return [...builtIn, ...others.sort((a, b) => compare(a.definition.name, b.definition.name))];
}

/** A profile as it is now; undefined when there is none with this id. */
export async function findProfile(trx: Trx, id: string): Promise<KnownProfile | undefined> {
  return (await listProfiles(trx)).find((profile) => profile.id === id);
}

/** The last version of a profile that was saved, of one that was taken away as well; 0 before the first. */
export async function lastVersion(trx: Trx, id: string): Promise<number> {
  const row = await trx
    .selectFrom('reportProfile')
    .where('id', '=', id)
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** Adds the next version of a profile; without a definition it is taken away, or as it came with the program again. */
export async function insertProfile(
  trx: Trx,
  row: { id: string; version: number; definition: ReportProfile | null; savedAt: string; savedBy: string },
): Promise<void> {
  const definition = row.definition === null ? null : JSON.stringify(row.definition);
  await trx
    .insertInto('reportProfile')
    .values({ ...row, definition })
    .execute();
}
