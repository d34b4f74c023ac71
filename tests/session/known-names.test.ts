import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../support/cases.ts';
import { makeTestCentre } from '../support/test-centre.ts';

describe('a name at the door', () => {
  it('is refused alike whether anybody is called that, in words, counts and time', {
    timeout: 60_000,
  }, async () => {
    const centre = await makeTestCentre();
    await centre.app.lock();
    const answers = { kepala: [] as unknown[], 'tidak-ada': [] as unknown[] };
    const times = { kepala: [] as number[], 'tidak-ada': [] as number[] };
    for (let time = 0; time < 60; time++) {
      // Two tries each, then a day of calm: both counters stay under their free tries.
      if (time % 2 === 0) centre.time.pass(25 * 3_600_000);
      for (const loginName of ['kepala', 'tidak-ada'] as const) {
        const began = performance.now();
        const { code, message, data } = await refusalOf(
          centre.client.vault.unlock({ loginName, passphrase: `salah sama sekali ${time}` }),
        );
        times[loginName].push(performance.now() - began);
        answers[loginName].push({ code, message, data });
      }
    }
    expect(answers.kepala).toEqual(answers['tidak-ada']);
    expect(Math.abs(median(times.kepala) - median(times['tidak-ada']))).toBeLessThan(5);
    await centre.close();
  });
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
