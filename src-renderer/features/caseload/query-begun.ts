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

/** What an address asks of somebody: it may be another person's, since on a shared computer it outlives a login. */
export const askedOf = (role: Session['role'], q: Asked['q']): CaseloadQuery =>
  (q && askedBy(role, q)) ?? nothingAsked;

/** The query that the list begins with; what was typed at the address is for the eyes of its writer alone. */
export function beginningFor(
  { userId, role }: Pick<Session, 'userId' | 'role'>,
  { q, typed }: Asked,
): CaseloadQuery {
  const asked = askedOf(role, q);
  return { ...asked, search: asked.search || (typed?.by === userId ? typed.text : '') };
}
