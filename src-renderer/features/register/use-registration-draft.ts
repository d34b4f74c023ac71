import type { Written } from '#domain/fields/assumed';
import type { Draft } from '#domain/fields/field';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { useAutosave } from '../../parts/record/use-autosave.ts';
import type { Assumed } from '../../ui/fields/assumed.ts';

type Part = 'client' | 'caseFile';

/**
 * What is typed of a person and of their case, with the ending of an old one, and what of it is assumed: by part and field,
 * in which words.
 */
export type Registration = Record<Part, Draft> & {
  ended?: Draft | undefined;
  assumed?: Readonly<Record<string, string>>;
};

/** What of a part is assumed. */
export const marksIn = (assumed: Registration['assumed'], part: Part): Assumed =>
  new Map(
    Object.entries(assumed ?? {})
      .filter(([path]) => path.startsWith(`${part}.`))
      .map(([path, says]) => [path.slice(part.length + 1), says]),
  );

/** What is typed of the case. */
export const caseIn = ({ caseFile, assumed }: Registration): Written => ({
  answers: caseFile,
  assumed: Object.fromEntries(marksIn(assumed, 'caseFile')),
});

/** The same as it is kept. */
export const keptMarks = (part: Part, marks: Assumed): Record<string, string> =>
  Object.fromEntries([...marks].map(([name, says]) => [`${part}.${name}`, says]));

/** Of whom it is when not of somebody new: of somebody known, or of several people. */
export type Whose = { clientId?: string; isGroup?: true };

/** Keeps the registration being typed. Nobody else writes in it, so its revision never moves. */
export function useRegistrationDraft(subject: string, whose: Whose = {}) {
  return useAutosave(subject, {
    revision: 0,
    stopsAt: () => false,
    save: async (answers) => {
      const { savedAt } = await client.client.saveRegistrationDraft({
        ...(asJson(answers) as Registration),
        ...whose,
      });
      return { revision: 0, savedAt };
    },
  });
}
