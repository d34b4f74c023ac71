import type { z } from 'zod';
import { Own } from '#domain/own/own';
import type { TestCentre } from '../support/test-centre.ts';

type OwnInput = z.input<typeof Own>;
type FieldInput = NonNullable<OwnInput['fields']>[number];

/** What a centre asks and lists of its own, with what is not said as it is by itself. */
export const ownWith = (own: OwnInput): Own => Own.parse(own);

/** A field of a note, in one line where nothing else is said. */
export const ownField = (number: number, more: Partial<FieldInput> = {}): FieldInput => ({
  form: 'note',
  name: `own-${number}`,
  label: `Isian ${number}`,
  kind: 'text',
  ...more,
});

/** Keeps what is asked and listed, as the next change of it. */
export async function saveOwn({ client }: TestCentre, own: OwnInput) {
  const { revision } = await ownOf({ client });
  return await client.centre.saveOwn(ownWith({ ...own, revision }));
}

/** What every screen knows of the centre's own. */
export async function ownOf({ client }: Pick<TestCentre, 'client'>): Promise<Own> {
  const { session } = await client.vault.status();
  return session?.own ?? Own.parse({});
}
