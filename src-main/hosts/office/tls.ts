import { constants } from 'node:crypto';
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import { fingerprintOf, type Identity } from './identity.ts';

/** Whoever connects and has not shown who they are after so long, in ms, is cut off. */
export const handshakeTimeout = 10_000;

/**
 * TLS 1.3 and nothing older, with this PC's own key; no session is ever resumed, since nobody's identity is looked at then
 * (hosts/SECURITY.md D30).
 */
export function ownTls({ key, certificate }: Identity): SecureContextOptions {
  return {
    key,
    cert: certificate,
    minVersion: 'TLSv1.3',
    maxVersion: 'TLSv1.3',
    secureOptions: constants.SSL_OP_NO_TICKET,
  };
}

/**
 * Takes these certificates and no other. Pinned as authorities, because a check of one's own after `rejectUnauthorized:
 * false` is never called. One's own stands among them, so that the list is never empty: Node would take the world's.
 */
export const pinned = (own: Identity, others: readonly string[]) => ({
  ...ownTls(own),
  ca: [own.certificate, ...others],
  rejectUnauthorized: true,
});

/** The fingerprint of who is at the other end of a socket. */
export function peerOf(socket: TLSSocket): string | undefined {
  const certificate = socket.getPeerX509Certificate();
  return certificate === undefined ? undefined : fingerprintOf(certificate);
}

/** 32 bytes that both ends of this very connection know and nobody else, whoever stands between. */
export const channelOf = (socket: TLSSocket): Buffer =>
  socket.exportKeyingMaterial(32, 'EXPORTER-titian-pairing', Buffer.alloc(0));
