import { describe, expect, it } from 'vitest';
import { civilDateOfInstant, formatInstant, zoneOf, zoneOffsets } from '#domain/instant';

describe('formatInstant', () => {
  it('prints the wall clock of the centre, whatever the zone of the machine', () => {
    const instant = '2026-11-23T01:05:00.000Z';
    expect(formatInstant(instant, zoneOffsets.WIB)).toBe('23 Nov 2026 08.05');
    expect(formatInstant(instant, zoneOffsets.WITA)).toBe('23 Nov 2026 09.05');
    expect(formatInstant(instant, zoneOffsets.WIT)).toBe('23 Nov 2026 10.05');
  });

  it('refuses a text that does not say it is UTC', () => {
    expect(() => formatInstant('2026-11-23T01:05:00', 480)).toThrow(RangeError);
    expect(() => formatInstant('2026-11-23', 480)).toThrow(RangeError);
    expect(() => formatInstant('2026-99-23T01:05:00Z', 480)).toThrow(RangeError);
  });
});

describe('zoneOf', () => {
  it('knows the three zones of the country, and takes WIB for a machine that stands in none', () => {
    expect([420, 480, 540, 0, -600, 330].map(zoneOf)).toEqual(['WIB', 'WITA', 'WIT', 'WIB', 'WIB', 'WIB']);
  });
});

describe('civilDateOfInstant', () => {
  it('turns the day at local midnight', () => {
    expect(civilDateOfInstant('2026-11-22T16:59:59.999Z', zoneOffsets.WIB)).toBe('2026-11-22');
    expect(civilDateOfInstant('2026-11-22T17:00:00.000Z', zoneOffsets.WIB)).toBe('2026-11-23');
  });
});
