import { webcrypto, X509Certificate } from 'node:crypto';
import type { Identity } from '#hosts/office/identity';

/** A key of one's own with a certificate under the very subject name of another: what whoever copies names can make. */
export async function makeNamesake({ certificate }: Pick<Identity, 'certificate'>): Promise<Identity> {
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(webcrypto as Crypto);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const read = new X509Certificate(certificate);
  const copy = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: read.serialNumber,
    name: read.subject,
    notBefore: new Date('2000-01-01T00:00:00Z'),
    notAfter: new Date('9999-12-31T23:59:59Z'),
    signingAlgorithm: algorithm,
    keys,
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
    certificate: copy.toString('pem'),
  };
}
