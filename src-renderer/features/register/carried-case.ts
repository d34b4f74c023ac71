import type { Written } from '#domain/fields/assumed';

// The case was typed for somebody new who turned out to be known: what was typed goes along to their new case,
// and to nobody else's.
let carried: { clientId: string; written: Written } | undefined;

/** Takes what was typed of a case along to the new case of this person. */
export function carryCase(clientId: string, written: Written): void {
  carried = { clientId, written };
}

/** What was typed for this person; nothing for anybody else. */
export function carriedCase(clientId: string): Written | undefined {
  return carried?.clientId === clientId ? carried.written : undefined;
}

/** The case was opened: nothing is carried any more. */
export function dropCarriedCase(): void {
  carried = undefined;
}
