import type { VaultTrouble } from './vault-troubles.ts';

/** Crockford's base 32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A prime a little below 2^10, so that one check value fills two letters. */
const prime = 1021;
const keyLetters = 32;
const groupLength = 4;

/** Bytes of a recovery key: 160 bits (vault/SECURITY.md D7). */
export const recoveryKeyBytes = 20;

type ParsedRecoveryKey =
  | { ok: true; key: Uint8Array }
  | {
      ok: false;
      trouble: VaultTrouble &
        ('recovery-key-wrong-length' | 'recovery-key-unknown-letter' | 'recovery-key-mistyped');
      /** The group, 1 to 9, where the mistake is, when it can be told. */
      group?: number;
    };

/** Nine groups of four letters: eight of the key, one of check. Throws RangeError unless given 20 bytes. */
export function formatRecoveryKey(key: Uint8Array): string {
  if (key.length !== recoveryKeyBytes) throw new RangeError(`A recovery key has ${recoveryKeyBytes} bytes`);
  const letters = toLetters(key);
  const all = [...letters, ...checkLetters(letters)].map((value) => alphabet[value]).join('');
  return all.match(/.{4}/g)?.join('-') ?? '';
}

/**
 * Reads what a person typed: case, spaces and dashes do not matter, O is 0, I and L are 1. Any one or two
 * wrong letters, and any two swapped ones, are seen here, before a key is tried; of one wrong letter the
 * group is told.
 */
export function parseRecoveryKey(text: string): ParsedRecoveryKey {
  const typed = text.toUpperCase().replace(/[\s\-‐-―]/g, '');
  const values = [...typed.replace(/O/g, '0').replace(/[IL]/g, '1')].map((letter) =>
    alphabet.indexOf(letter),
  );
  const unknown = values.indexOf(-1);
  if (unknown >= 0) return { ok: false, trouble: 'recovery-key-unknown-letter', group: groupOf(unknown) };
  if (values.length !== keyLetters + groupLength) return { ok: false, trouble: 'recovery-key-wrong-length' };

  const letters = values.slice(0, keyLetters);
  const mistake = findMistake(letters, values.slice(keyLetters));
  if (mistake !== undefined) return { ok: false, trouble: 'recovery-key-mistyped', ...mistake };
  return { ok: true, key: toBytes(letters) };
}

// The check group is a Reed-Solomon code over the integers modulo 1021: the sum of the letters, and the sum
// of the letters times their place. One wrong letter shifts both sums, and the quotient of the shifts is its
// place.

function sums(letters: readonly number[]): [number, number] {
  let plain = 0;
  let weighted = 0;
  for (const [index, letter] of letters.entries()) {
    plain = (plain + letter) % prime;
    weighted = (weighted + (index + 1) * letter) % prime;
  }
  return [plain, weighted];
}

function checkLetters(letters: readonly number[]): number[] {
  return sums(letters).flatMap((sum) => [sum >> 5, sum & 31]);
}

function findMistake(letters: readonly number[], check: readonly number[]): { group?: number } | undefined {
  const [plain, weighted] = sums(letters);
  const [a = 0, b = 0, c = 0, d = 0] = check;
  const plainShift = modulo(plain - (a * 32 + b));
  const weightedShift = modulo(weighted - (c * 32 + d));
  if (a * 32 + b >= prime || c * 32 + d >= prime) return { group: groupOf(keyLetters) };
  if (plainShift === 0 && weightedShift === 0) return undefined;
  if (plainShift === 0 || weightedShift === 0) return { group: groupOf(keyLetters) };
  for (let place = 1; place <= keyLetters; place += 1) {
    if (modulo(place * plainShift) === weightedShift) return { group: groupOf(place - 1) };
  }
  return {};
}

function modulo(value: number): number {
  return ((value % prime) + prime) % prime;
}

function groupOf(index: number): number {
  return Math.min(Math.floor(index / groupLength), keyLetters / groupLength) + 1;
}

function toLetters(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

function toBytes(letters: readonly number[]): Uint8Array {
  const bits = letters.map((letter) => letter.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}
