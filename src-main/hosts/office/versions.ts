/**
 * How one version stands to another: below 0 when the first is older. Two that differ in their last number only speak
 * with each other, and are equal here.
 */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.split('.').slice(0, 2).map(Number);
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [parts(one), parts(other)] as const;
  return major - otherMajor || minor - otherMinor;
}
