import { z } from 'zod';

/** One erased person as the ledger outside the database knows them: a random id and when, and nothing else. */
export const ErasedPerson = z.strictObject({ clientId: z.uuid(), at: z.iso.datetime() });
export type ErasedPerson = z.infer<typeof ErasedPerson>;

/** Every person in any of the lists, once, the longest erased first. */
export function uniteErased(...lists: (readonly ErasedPerson[] | undefined)[]): ErasedPerson[] {
  const known = new Map<string, ErasedPerson>();
  for (const person of lists.flatMap((list) => list ?? [])) {
    const before = known.get(person.clientId);
    if (before === undefined || person.at < before.at) known.set(person.clientId, person);
  }
  return [...known.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
}
