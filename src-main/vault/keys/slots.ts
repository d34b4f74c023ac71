import { randomBytes } from 'node:crypto';
import { normalisePassphrase } from '#domain/safety/passphrase';
import {
  authenticate,
  createKeyPair,
  deriveSubkey,
  isSame,
  type KeyPair,
  seal,
  sealToKey,
  unseal,
  unsealWithKey,
} from '../file/envelope.ts';
import { deriveKey, type KdfCost } from './kdf.ts';
import { newSalt } from './new-salt.ts';
import type { RecoverySlot, SlotFile, UserSlot } from './slot-format.ts';

/** A data key with the id it has in the slot file. */
export type NamedDataKey = { id: string; key: Uint8Array };

type SlotParts = Pick<UserSlot, 'publicKey' | 'wrappedPrivateKey' | 'sealedDataKeys'>;

/** Makes a user's slot: a new key pair, its private half under the pass phrase, the data keys sealed to its public half. */
export async function makeUserSlot(
  vaultId: string,
  user: { userId: string; loginName: string; passphrase: string },
  cost: KdfCost,
  dataKeys: readonly NamedDataKey[],
): Promise<UserSlot> {
  const kdf = { algorithm: 'argon2id' as const, ...cost, salt: toText(newSalt()) };
  const wrappingKey = await deriveWrappingKey(user.passphrase, kdf);
  const owner = { userId: user.userId, kdf };
  const parts = makeParts(vaultId, wrappingKey, owner, user.userId, dataKeys);
  return { userId: user.userId, loginName: user.loginName, kdf, ...parts };
}

/** Makes the recovery slot. The recovery key has 160 random bits, so HKDF is enough (vault/SECURITY.md D7). */
export function makeRecoverySlot(
  vaultId: string,
  recoveryKey: Uint8Array,
  dataKeys: readonly NamedDataKey[],
): RecoverySlot {
  const salt = toText(randomBytes(32));
  const wrappingKey = deriveSubkey(recoveryKey, toBytes(salt), recoveryPurpose);
  return { salt, ...makeParts(vaultId, wrappingKey, { salt }, recoveryOwner, dataKeys) };
}

/** Data keys out of a slot, in the order their ids were given; undefined unless all are there. */
type OpenedSlot = NamedDataKey[] | undefined;

/** The data keys of a user's slot; undefined for a wrong pass phrase or a slot that was swapped or changed. */
export async function openUserSlot(
  vaultId: string,
  slot: UserSlot,
  passphrase: string,
  dataKeyIds: readonly string[],
): Promise<OpenedSlot> {
  const wrappingKey = await deriveWrappingKey(passphrase, slot.kdf);
  const owner = { userId: slot.userId, kdf: slot.kdf };
  return openParts(vaultId, wrappingKey, owner, slot.userId, slot, dataKeyIds);
}

/** The data keys of the recovery slot; undefined when the recovery key belongs elsewhere. */
export function openRecoverySlot(
  vaultId: string,
  slot: RecoverySlot,
  recoveryKey: Uint8Array,
  dataKeyIds: readonly string[],
): OpenedSlot {
  const wrappingKey = deriveSubkey(recoveryKey, toBytes(slot.salt), recoveryPurpose);
  return openParts(vaultId, wrappingKey, { salt: slot.salt }, recoveryOwner, slot, dataKeyIds);
}

/**
 * A slot as real as any, that nothing opens: an unknown user costs the same work as a known one (vault/SECURITY.md A4).
 */
export function makeDecoySlot(slotFile: SlotFile, userId: string): UserSlot {
  const random = (count: number) => toText(randomBytes(count));
  return {
    userId,
    loginName: userId,
    kdf: { algorithm: 'argon2id', ...slotFile.kdfCost, salt: random(16) },
    publicKey: random(32),
    wrappedPrivateKey: { nonce: random(12), box: random(48) },
    sealedDataKeys: [],
  };
}

/**
 * The slot file with another data key beside the one in use, sealed to every way in: each opens both until one is
 * settled upon. Sealed by the one in use.
 */
export function addDataKey(slotFile: SlotFile, present: NamedDataKey, added: NamedDataKey): SlotFile {
  const { vaultId } = slotFile;
  const widen = <S extends SlotParts>(slot: S, ownerName: string): S => ({
    ...slot,
    sealedDataKeys: [...slot.sealedDataKeys, sealDataKey(vaultId, ownerName, slot.publicKey, added)],
  });
  const widened = {
    ...slotFile,
    dataKeys: [...slotFile.dataKeys, { id: added.id, check: makeKeyCheck(vaultId, added.key) }],
    users: slotFile.users.map((slot) => widen(slot, slot.userId)),
    recovery: widen(slotFile.recovery, recoveryOwner),
  };
  return sealSlotFile(widened, present.key);
}

/** The slot file with this data key alone, sealed by it. */
export function settleOnDataKey(slotFile: SlotFile, settled: NamedDataKey): SlotFile {
  const only = <S extends SlotParts>(slot: S): S => ({
    ...slot,
    sealedDataKeys: slot.sealedDataKeys.filter(({ dataKeyId }) => dataKeyId === settled.id),
  });
  const narrowed = {
    ...slotFile,
    dataKeys: slotFile.dataKeys.filter(({ id }) => id === settled.id),
    users: slotFile.users.map(only),
    recovery: only(slotFile.recovery),
  };
  return sealSlotFile(narrowed, settled.key);
}

/** The check value of a data key: tells a right key from a wrong one, and tells nothing else of it. */
export function makeKeyCheck(vaultId: string, dataKey: Uint8Array): string {
  return toText(deriveSubkey(dataKey, Buffer.from(vaultId), 'titian key check v1'));
}

/** Whether this is the data key the slot file speaks of. */
export function isDataKey(slotFile: SlotFile, dataKey: Uint8Array): boolean {
  const check = slotFile.dataKeys[0]?.check ?? '';
  return isSame(toBytes(makeKeyCheck(slotFile.vaultId, dataKey)), toBytes(check));
}

/** The slot file as one change more, with its seal made anew; needs the data key. */
export function sealSlotFile(slotFile: SlotFile, dataKey: Uint8Array): SlotFile {
  const changed = { ...slotFile, changes: (slotFile.changes ?? 0) + 1 };
  return { ...changed, seal: toText(computeSeal(changed, dataKey)) };
}

/** Whether nothing but the counters changed since somebody with the data key wrote the file. */
export function isSealIntact(slotFile: SlotFile, dataKey: Uint8Array): boolean {
  return isSame(computeSeal(slotFile, dataKey), toBytes(slotFile.seal));
}

function computeSeal(slotFile: SlotFile, dataKey: Uint8Array): Uint8Array {
  const { generation: _generation, throttle: _throttle, untold: _untold, seal: _seal, ...rest } = slotFile;
  const sealed = { ...rest, version: 1 }; // the form of what is sealed, the same as in the first version of the file
  const key = deriveSubkey(dataKey, Buffer.from(slotFile.vaultId), 'titian slot file seal v1');
  return authenticate(key, toSortedJson(sealed));
}

const recoveryOwner = 'recovery';
const recoveryPurpose = 'titian recovery key v1';

function makeParts(
  vaultId: string,
  wrappingKey: Uint8Array,
  owner: object,
  ownerName: string,
  dataKeys: readonly NamedDataKey[],
): SlotParts {
  const pair = createKeyPair();
  const publicKey = toText(pair.publicKey);
  const wrapped = seal(wrappingKey, pair.privateKey, wrapContext(vaultId, owner, publicKey));
  pair.privateKey.fill(0);
  wrappingKey.fill(0);
  return {
    publicKey,
    wrappedPrivateKey: { nonce: toText(wrapped.nonce), box: toText(wrapped.box) },
    sealedDataKeys: dataKeys.map((dataKey) => sealDataKey(vaultId, ownerName, publicKey, dataKey)),
  };
}

/** Seals a data key to a slot's public key; needs no pass phrase, so anybody with the data key can do it for all. */
function sealDataKey(vaultId: string, ownerName: string, publicKey: string, dataKey: NamedDataKey) {
  const sealed = sealToKey(toBytes(publicKey), dataKey.key, dataKeyContext(vaultId, ownerName, dataKey.id));
  return {
    dataKeyId: dataKey.id,
    ephemeralPublicKey: toText(sealed.ephemeralPublicKey),
    nonce: toText(sealed.nonce),
    box: toText(sealed.box),
  };
}

function openParts(
  vaultId: string,
  wrappingKey: Uint8Array,
  owner: object,
  ownerName: string,
  slot: SlotParts,
  dataKeyIds: readonly string[],
): OpenedSlot {
  const wrapped = { nonce: toBytes(slot.wrappedPrivateKey.nonce), box: toBytes(slot.wrappedPrivateKey.box) };
  const privateKey = unseal(wrappingKey, wrapped, wrapContext(vaultId, owner, slot.publicKey));
  wrappingKey.fill(0);
  if (privateKey === undefined) return undefined;
  const pair: KeyPair = { privateKey, publicKey: toBytes(slot.publicKey) };
  const opened = dataKeyIds.flatMap((id) => {
    const sealed = slot.sealedDataKeys.find((candidate) => candidate.dataKeyId === id);
    const key = sealed && openSealed(pair, sealed, dataKeyContext(vaultId, ownerName, id));
    return key === undefined ? [] : [{ id, key }];
  });
  privateKey.fill(0);
  return opened.length === dataKeyIds.length ? opened : undefined;
}

function openSealed(pair: KeyPair, sealed: SlotParts['sealedDataKeys'][number], context: string) {
  const box = {
    ephemeralPublicKey: toBytes(sealed.ephemeralPublicKey),
    nonce: toBytes(sealed.nonce),
    box: toBytes(sealed.box),
  };
  return unsealWithKey(pair, box, context);
}

/** Binds the slot's own parameters: a cheaper cost, another salt or another's key no longer opens. */
function wrapContext(vaultId: string, owner: object, publicKey: string): string {
  return toSortedJson({ purpose: 'titian private key v1', vaultId, owner, publicKey });
}

function dataKeyContext(vaultId: string, ownerName: string, dataKeyId: string): string {
  return toSortedJson({ purpose: 'titian data key v1', vaultId, ownerName, dataKeyId });
}

function deriveWrappingKey(passphrase: string, kdf: UserSlot['kdf']): Promise<Uint8Array> {
  const { memoryKiB, passes, parallelism, salt } = kdf;
  const cost = { memoryKiB, passes, parallelism };
  return deriveKey({ passphrase: normalisePassphrase(passphrase), salt: toBytes(salt), cost });
}

/** JSON with every object's keys in order, so that the same content is always the same text. */
function toSortedJson(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function toBytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64url');
}
