import { appVersion } from '#platform/app-version';

const [major, minor, patch] = appVersion.split('.');

/** A version that differs from this one in its last number only. */
export const otherPatch = `${major}.${minor}.${Number.parseInt(patch ?? '0', 10) + 7}`;
