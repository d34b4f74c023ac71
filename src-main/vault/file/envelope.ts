import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Bytes of every symmetric key, and of an X25519 key. */
export const keyBytes = 32;

/** Something encrypted with AES-256-GCM; `box` is the ciphertext and its 16-byte tag. */
export type Sealed = { nonce: Uint8Array; box: Uint8Array };

/** A data key only the holder of one private key can open. */
type SealedToKey = Sealed & { ephemeralPublicKey: Uint8Array };

export type KeyPair = { publicKey: Uint8Array; privateKey: Uint8Array };

/** HKDF-SHA256, 32 bytes. `purpose` keeps keys for different uses apart. */
export function deriveSubkey(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, keyBytes));
}

/** HMAC-SHA256 of a text. */
export function authenticate(key: Uint8Array, text: string): Uint8Array {
  return createHmac('sha256', key).update(text).digest();
}

/** Compares in constant time. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Encrypts under a fresh random nonce and binds `context`, which must be given again to open. */
export function seal(key: Uint8Array, secret: Uint8Array, context: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context, 'utf8'));
  const box = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { nonce, box };
}

/** The secret, or undefined when the key or the context is another, or a byte was changed. */
export function unseal(key: Uint8Array, { nonce, box }: Sealed, context: string): Uint8Array | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context, 'utf8')).setAuthTag(box.subarray(-16));
  const secret = decipher.update(box.subarray(0, -16));
  try {
    return Buffer.concat([secret, decipher.final()]);
  } catch {
    return undefined;
  } finally {
    secret.fill(0);
  }
}

/** A fresh X25519 pair, raw bytes. */
export function createKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { publicKey: publicKey.subarray(-keyBytes), privateKey: privateKey.subarray(-keyBytes) };
}

/** Seals a secret to a public key: ephemeral X25519, HKDF over both public keys, AES-256-GCM. */
export function sealToKey(publicKey: Uint8Array, secret: Uint8Array, context: string): SealedToKey {
  const ephemeral = createKeyPair();
  const key = agree(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey);
  ephemeral.privateKey.fill(0);
  const sealed = { ...seal(key, secret, context), ephemeralPublicKey: ephemeral.publicKey };
  key.fill(0);
  return sealed;
}

/** Opens what `sealToKey` sealed, or undefined when it was sealed to another key or context. */
export function unsealWithKey(pair: KeyPair, sealed: SealedToKey, context: string): Uint8Array | undefined {
  const key = agree(pair.privateKey, sealed.ephemeralPublicKey, sealed.ephemeralPublicKey, pair.publicKey);
  const secret = unseal(key, sealed, context);
  key.fill(0);
  return secret;
}

function agree(
  privateKey: Uint8Array,
  publicKey: Uint8Array,
  ephemeralPublicKey: Uint8Array,
  recipientPublicKey: Uint8Array,
): Uint8Array {
  const shared = diffieHellman({
    privateKey: readPrivateKey(privateKey),
    publicKey: readPublicKey(publicKey),
  });
  const salt = Buffer.concat([ephemeralPublicKey, recipientPublicKey]);
  const key = deriveSubkey(shared, salt, 'titian sealed to key v1');
  shared.fill(0);
  return key;
}

// The fixed beginnings of an X25519 key in DER (RFC 8410).
const privateKeyHead = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicKeyHead = Buffer.from('302a300506032b656e032100', 'hex');

function readPrivateKey(privateKey: Uint8Array) {
  const der = Buffer.concat([privateKeyHead, privateKey]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return key;
}

function readPublicKey(publicKey: Uint8Array) {
  return createPublicKey({ key: Buffer.concat([publicKeyHead, publicKey]), format: 'der', type: 'spki' });
}
