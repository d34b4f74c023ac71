import { expect, it } from 'vitest';
import { createRandom } from '#demo/random';
import { tooSeldom } from './one-figure/wealth.ts';

/** What happens in one life of eight, as often as a unit is changed. */
const what = 'other unit';
const named = (count: number, lives: number) =>
  tooSeldom(new Map([[what, count]]), lives).some((one) => one.startsWith(what));

it('takes for too seldom what hardly happens in many lives, and nothing that chance left out of few', () => {
  const random = createRandom(1);
  for (const lives of [1, 10, 20, 40, 100, 1_000]) {
    const counts = Array.from(
      { length: 300 },
      () => Array.from({ length: lives }, () => random.chance(0.12)).filter(Boolean).length,
    );
    expect(counts.filter((count) => named(count, lives))).toEqual([]);
  }
  expect([named(0, 100), named(40, 1_000), named(60, 1_000)]).toEqual([true, true, false]);
});
