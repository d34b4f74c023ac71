import type { Signer } from './letter.ts';
import type { Signature } from './stationery.ts';

/**
 * The number under a signature with what it is called: as it was typed where it begins with a letter ("NRP 78010101",
 * "NBM. 123"), as NIP where it is a bare number; nothing where there is none.
 */
export function signerNumber(text: string): string {
  const number = text.trim();
  if (number === '') return '';
  return /^\p{L}/u.test(number) ? number : `NIP. ${number}`;
}

/** Somebody of the centre as one who signs, with the number under the name. */
export const signerOf = ({ role, name, employeeNumber = '' }: Signature): Signer => ({
  ...{ role, name, number: signerNumber(employeeNumber) },
});
