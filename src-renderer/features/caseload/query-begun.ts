import { askedBy, CaseloadQuery } from '#contract/caseload';
import type { Session } from '#contract/vault';

/** Words typed by a person, for the eyes of that person only. */
type Typed = { by: string; text: string };
declare module '@tanstack/history' {
  interface HistoryState {
    typed?: Typed;
  }
}

/** What the address asks of the list, and what was typed there before. */
export type Asked = { q: CaseloadQuery | undefined; typed: Typed | undefined };

export const nothingAsked = CaseloadQuery.parse({});

/**
 * The query that the list begins with. The address, and what was typed at it, may be another person's: on a shared computer
 * they outlive a login.
 */
export function beginningFor(
  { userId, role }: Pick<Session, 'userId' | 'role'>,
  { q, typed }: Asked,
): CaseloadQuery {
  const asked = (q && askedBy(role, q)) ?? nothingAsked;
  return { ...asked, search: asked.search || (typed?.by === userId ? typed.text : '') };
}
