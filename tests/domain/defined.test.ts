import { describe, expect, it } from 'vitest';
import { defined } from '#domain/defined';

describe('defined', () => {
  it('leaves out what is undefined, and keeps what is empty, zero, false or null', () => {
    const known = { text: '', count: 0, isIt: false, nothing: null };
    const unknown: string | undefined = undefined;
    expect(Object.entries(defined({ ...known, unknown }))).toEqual(Object.entries(known));
  });

  it('is empty when nothing is known', () => {
    expect(Object.keys(defined({ one: undefined, other: undefined }))).toEqual([]);
  });
});
