import { createHash, randomBytes, webcrypto, X509Certificate } from 'node:crypto';

/** What a PC is known by to the others: a P-256 key and a certificate of its own making, both PEM. */
export type Identity = { key: string; certificate: string };

/**
 * Makes a PC's identity, once in its life. Nothing about it depends on a clock, since those of an office are often wrong;
 * the subject is random, because of two pinned certificates with one subject only the first would be let in.
 */
export async function makeIdentity(): Promise<Identity> {
  await import('reflect-metadata'); // which the next one wants to find
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(webcrypto as Crypto);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(16).toString('hex').replace(/^./, '1'),
    name: `CN=titian-${randomBytes(16).toString('hex')}`,
    notBefore: new Date('2000-01-01T00:00:00Z'),
    notAfter: new Date('9999-12-31T23:59:59Z'),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    ],
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${key.match(/.{1,64}/g)?.join('\n')}\n-----END PRIVATE KEY-----\n`,
    certificate: certificate.toString('pem'),
  };
}

/** SHA-256 over a certificate (PEM, or as a socket gives it), in hex: what is pinned. */
export function fingerprintOf(certificate: string | X509Certificate): string {
  const read = typeof certificate === 'string' ? new X509Certificate(certificate) : certificate;
  return createHash('sha256').update(read.raw).digest('hex');
}
