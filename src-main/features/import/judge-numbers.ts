import type { HeldImport, HeldPerson, Judged } from './held-import.ts';
import { rowKey } from './held-import.ts';
import { rootOf } from './root-of.ts';
import { isSkipped } from './stands-alone.ts';
import type { Telling } from './telling.ts';

/**
 * Says of every row, from the top, whose number of the book is somebody else's. A person has one number of the book:
 * another one in a later row of theirs is said, and not taken.
 */
export function judgeNumbers(
  file: HeldImport,
  sheet: number,
  { people, again }: Judged,
  { say }: Telling<number>,
): void {
  const { taken } = again;
  const cases = new Map<string, number>();
  const registers = new Map<string, { root: number | string; at: number }>();
  const numberOf = new Map<number | string, string>();
  for (const person of people.values()) {
    const { at, registerNumber, caseNumber } = person;
    if (isSkipped(file, sheet, at)) continue;
    if (caseNumber !== undefined) {
      const [number, first] = [caseNumber.toLowerCase(), cases.get(caseNumber.toLowerCase())];
      if (taken.case.has(number))
        say(at, 'troubles', 'caseNumber', 'Nomor kasus ini sudah dipakai di Titian.');
      else if (first !== undefined) say(at, 'troubles', 'caseNumber', usedInRow(first));
      cases.set(number, first ?? at);
    }
    if (registerNumber === undefined) continue;
    const number = registerNumber.toLowerCase();
    const root = rootOf(file, sheet, at);
    const [holder, first, own] = [taken.register.get(number), registers.get(number), numberOf.get(root)];
    if (typeof root === 'string' ? holder !== root : own !== undefined && own.toLowerCase() !== number)
      say(at, 'remarks', 'registerNumber', sayNotTaken(registerNumber, own));
    else if (typeof root === 'number' && holder !== undefined && !mayBe(file, sheet, person, holder))
      say(at, 'troubles', 'registerNumber', 'Nomor ini sudah dipakai orang lain di Titian.');
    else if (first !== undefined && first.root !== root && !mayBe(file, sheet, person, String(first.at)))
      say(at, 'troubles', 'registerNumber', usedInRow(first.at));
    else if (person.troubles.length === 0) numberOf.set(root, own ?? registerNumber);
    registers.set(number, first ?? { root, at });
  }
}

const usedInRow = (row: number) => `Nomor ini sudah dipakai di baris ${row + 1}.`;

const sayNotTaken = (number: string, own: string | undefined) =>
  `Nomor induk ${number} tidak dipakai: orang ini ${own === undefined ? 'sudah bernomor lain' : `bernomor ${own}`}.`;

/** The same number of the book is the same person where they look alike, as long as nobody has decided. */
function mayBe(file: HeldImport, sheet: number, { at, alike }: HeldPerson, other: string): boolean {
  return !file.decisions.has(rowKey(sheet, at)) && alike.some(({ id }) => id === other);
}
