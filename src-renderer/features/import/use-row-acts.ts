import { useMutation } from '@tanstack/react-query';
import type { ImportDecision } from '#contract/import-told';
import { orpc } from '../../core/client.ts';

/** What can be said about a row of the file that is held. */
export function useRowActs(sheet: number) {
  const mend = useMutation(orpc.import.mend.mutationOptions());
  const decide = useMutation(orpc.import.decide.mutationOptions());
  return {
    error: mend.error ?? decide.error,
    mend: (row: number, field: string, text: string) => mend.mutate({ sheet, row, field, text }),
    decide: (row: number, decision: ImportDecision) => decide.mutate({ sheet, row, decision }),
  };
}
