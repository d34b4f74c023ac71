import type { ORPCError } from '@orpc/client';
import type { Trouble } from '#domain/fields/field';
import { codeOf } from './code-of.ts';

/** What the core still objects to (`INCOMPLETE`) or asks about (`ASKS`); empty for any other error. */
export function troublesIn(error: unknown, code: 'INCOMPLETE' | 'ASKS'): Trouble[] {
  if (codeOf(error) !== code) return [];
  return (error as ORPCError<string, { troubles: Trouble[] }>).data.troubles;
}
