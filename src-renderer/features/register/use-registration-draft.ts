import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { useAutosave } from '../../parts/record/use-autosave.ts';

/** What is typed of a person and of their case. */
export type Registration = { client: Draft; caseFile: Draft };

/** Keeps the registration being typed, of somebody new or of the person named. Nobody else writes in it, so its revision never moves. */
export function useRegistrationDraft(subject: string, clientId?: string) {
  return useAutosave(subject, {
    revision: 0,
    stopsAt: () => false,
    save: async (answers) => {
      await client.client.saveRegistrationDraft({
        ...(asJson(answers) as Registration),
        ...defined({ clientId }),
      });
      return { revision: 0, savedAt: new Date().toISOString() };
    },
  });
}
