import { randomBytes } from 'node:crypto';

/** Stands in index.html where the nonce of each answer goes. */
export const noncePlaceholder = '__TITIAN_NONCE__';

/** A fresh style nonce: 128 bits, one for each answer. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * Headers of every answer, of both hosts alike: nothing but our own files runs, nothing leaves, nothing is
 * kept. Mantine writes `<style>` elements, hence the nonce; it breaks under `require-trusted-types-for`.
 */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self'",
      'frame-src blob:',
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
