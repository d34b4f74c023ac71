import { describe, expect, it } from 'vitest';
import { type Rating, ratings } from '#domain/lists/ratings';
import { processByResult } from '#domain/results/process-by-result';

const all = Object.keys(ratings) as Rating[];

describe('processByResult', () => {
  it('says something of its own in each cell', () => {
    const sentences = all.flatMap((process) =>
      all.map((result) => processByResult(process, result).sentence),
    );
    expect(new Set(sentences).size).toBe(9);
  });

  it('tells a good process with a poor result from the reverse', () => {
    expect(processByResult('good', 'poor')).toMatchObject({
      verdict: 'process-ahead',
      sentence: expect.stringMatching(/^Proses baik tetapi hasil kurang/),
    });
    expect(processByResult('poor', 'good')).toMatchObject({
      verdict: 'result-ahead',
      sentence: expect.stringMatching(/^Hasil baik meskipun proses kurang/),
    });
  });

  it('calls both good only when both are', () => {
    const both = all.flatMap((process) =>
      all.filter((result) => processByResult(process, result).verdict === 'both-good'),
    );
    expect(both).toEqual(['good']);
  });
});
