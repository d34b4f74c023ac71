import { ORPCError } from '@orpc/client';

/** The code of a typed refusal; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof ORPCError ? error.code : undefined;
}
