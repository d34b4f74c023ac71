import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a clock that is wrong', () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await makeTestCentre({ start: '2026-11-23T02:00:00.000Z' });
    await centre.client.vault.lock();
  });
  afterEach(() => centre.close());

  const warnings = async () => {
    await centre.as('kepala');
    return (await centre.client.vault.status()).session?.warnings ?? [];
  };
  const clockRows = async () =>
    (await centre.client.audit.list({ kind: 'warning' })).rows.map(({ operation }) => operation);

  it('is told at login when it runs a day behind, and the trail keeps its order', async () => {
    centre.time.setWall('2026-11-22T02:00:00.000Z');
    expect((await warnings()).join(' ')).toContain('lebih awal daripada catatan terakhir di brankas');
    expect(await clockRows()).toEqual(['clock.behind']);
    const { rows } = await centre.client.audit.list({});
    const numbers = rows.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect((await centre.client.audit.verify({})).troubles).toEqual([]);
  });

  it('is told when it leapt a year ahead', async () => {
    centre.time.setWall('2027-11-23T02:00:00.000Z');
    expect((await warnings()).join(' ')).toContain('365 hari setelah catatan terakhir');
    expect(await clockRows()).toEqual(['clock.ahead']);
  });

  it('is not suspected over a weekend, or for minutes', async () => {
    centre.time.setWall('2026-11-26T02:00:00.000Z');
    expect(await warnings()).toEqual([]);
    await centre.client.vault.lock();
    centre.time.setWall('2026-11-26T01:55:00.000Z');
    expect(await warnings()).toEqual([]);
  });
});
