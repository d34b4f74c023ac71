import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';

describe('the short form of', () => {
  it.each(faults)('$name: $promise', { timeout: 180_000 }, async ({ trials, run }) => {
    for (const { what, count, wanted } of await run(trials.short))
      expect({ [what]: count }).toEqual({ [what]: wanted });
  });
});
