import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameAs } from '#domain/same-as';

const json = fc.jsonValue({ maxDepth: 4 });

/** The same value with the names of its objects in the opposite order, and a name that is undefined in each. */
function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.entries(value).map(([name, inner]) => [name, rewritten(inner)] as const);
  return { ...Object.fromEntries(names.reverse()), 'not said': undefined };
}

const sortedText = (value: unknown) =>
  JSON.stringify(value, (_name, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

describe('two values say the same', () => {
  it('whatever the order of their names, and whether what is undefined is named', () => {
    fc.assert(fc.property(json, (value) => sameAs(value, rewritten(value))));
  });

  it('exactly when they are written alike with their names in order', () => {
    const close = fc.oneof(
      fc.tuple(json, json),
      json.map((value) => [value, rewritten(value)] as [unknown, unknown]),
    );
    fc.assert(
      fc.property(close, ([a, b]) => {
        expect(sameAs(a, b)).toBe(sortedText(a) === sortedText(b));
        expect(sameAs(b, a)).toBe(sameAs(a, b));
      }),
    );
  });

  it.each([
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, undefined]],
    [null, undefined],
    [null, {}],
    ['1', 1],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{ a: [] }, { a: [{}] }],
  ])('but not %j and %j', (a, b) => {
    expect(sameAs(a, b)).toBe(false);
  });
});
