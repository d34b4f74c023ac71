import { createHash } from 'node:crypto';

/** The id of a request that takes a thing out of a package: the same thing is taken once. */
export function requestOf(referral: string, what: string): string {
  const hex = createHash('sha256').update(`titian-kasus ${referral} ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** How a text names the centre that signed a package; its name may change, and the fingerprint stays. */
export const sayFingerprint = (fingerprint: string): string => `(sidik ${fingerprint.slice(0, 9)})`;

/** The request of the first file of a package: by it a package is known to be taken. */
export const markOf = ({ referral, version }: { referral: string; version: number }): string =>
  requestOf(referral, String(version));
