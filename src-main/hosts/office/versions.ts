import { compareVersions } from '#domain/safety/update-troubles';

/**
 * How one version stands to another: below 0 when the first is older. Two that differ in their last number only speak
 * with each other, and are equal here.
 */
export function compareSpeech(one: string, other: string): number {
  const spoken = (version: string) => version.split('.').slice(0, 2).join('.');
  return compareVersions(spoken(one), spoken(other));
}
