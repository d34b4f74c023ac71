import { describe, expect, it } from 'vitest';
import { faults } from '../faults.ts';

/** The short forms of every second program, from this one on: two files share them, so that neither is waited for long. */
export function tryShortForms(first: 0 | 1): void {
  describe('the short form of', () => {
    const half = faults.filter(({ trials }, place) => place % 2 === first && trials.short > 0);
    it.each(half)('$name: $promise', { timeout: 360_000 }, async ({ trials, run }) => {
      for (const { what, count, wanted } of await run(trials.short))
        expect({ [what]: count }).toEqual({ [what]: wanted });
    });
  });
}
