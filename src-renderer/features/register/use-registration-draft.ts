import type { Draft } from '#domain/fields/field';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { useAutosave } from '../../parts/record/use-autosave.ts';

/** What is typed of a person and of their case. */
export type Registration = { client: Draft; caseFile: Draft };

/** Of whom it is when not of somebody new: of somebody known, or of several people. */
export type Whose = { clientId?: string; isGroup?: true };

/** Keeps the registration being typed. Nobody else writes in it, so its revision never moves. */
export function useRegistrationDraft(subject: string, whose: Whose = {}) {
  return useAutosave(subject, {
    revision: 0,
    stopsAt: () => false,
    save: async (answers) => {
      await client.client.saveRegistrationDraft({
        ...(asJson(answers) as Registration),
        ...whose,
      });
      return { revision: 0, savedAt: new Date().toISOString() };
    },
  });
}
