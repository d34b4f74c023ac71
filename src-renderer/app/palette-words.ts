import { type FormId, formOf } from '#domain/forms';
import { distance } from '#domain/people/name-likeness';
import type { Permission } from '#domain/roles';

/** A form, the packet of a case, or a new case. */
type Asked = FormId | 'packet' | 'newCase';

/** What may stand before a name in the palette, and the form it leads to in that person's case, the packet of it, or a new one. */
const words = {
  asesmen: 'assessment',
  bahan: 'packet',
  bimbingan: 'followUp',
  catatan: 'note',
  eic: 'eic',
  evaluasi: 'evaluation',
  harian: 'dailyNote',
  kasus: 'newCase',
  kontak: 'contact',
  kontrak: 'contract',
  pengukuran: 'measurement',
  persetujuan: 'consent',
  perencanaan: 'planning',
  rencana: 'planning',
  rujukan: 'referral',
  terminasi: 'termination',
} as const satisfies Record<string, Asked>;

/** What is asked for together with somebody: "catatan Melati", "kontrak baru Melati", "bahan Melati"; and who may. */
export type AskedOf = { what: Asked; label: string; may: Permission; name: string };

/** A word of so many letters stands for a form of the file that is open. */
const shortest = 3;

/** What the letters begin to name: forms of a file and its packet, as asked for in a file that is open ("bimb", "kontrak baru"). */
export function begunBy(typed: string): Omit<AskedOf, 'name'>[] {
  const letters = typed
    .trim()
    .toLowerCase()
    .replace(/ baru$/, '');
  if (letters.length < shortest) return [];
  const named = Object.entries(words).filter(
    ([word, what]) => word.startsWith(letters) && what !== 'newCase',
  );
  return [...new Set(named.map(([, what]) => what))].map(toldOf);
}

/** Shorter words than this differ by a letter and mean something else. */
const longEnough = 6;

/** Whether a long word was typed with one letter wrong, missing or too many. */
export const isNearly = (typed: string, word: string): boolean =>
  typed.length >= longEnough && typed[0] === word[0] && distance(typed, word) === 1;

/**
 * Reads the first word of what was typed as what is asked for, by its first four letters at least, or with one letter wrong;
 * undefined when it is none.
 */
export function askedOf(typed: string): AskedOf | undefined {
  const [first = '', ...rest] = typed.trim().toLowerCase().split(/\s+/);
  const all = Object.keys(words) as (keyof typeof words)[];
  const found =
    all.find((word) => word === first || (first.length >= 4 && word.startsWith(first))) ??
    all.find((word) => isNearly(first, word));
  const isNew = rest[0] === 'baru';
  const name = (isNew ? rest.slice(1) : rest).join(' ');
  if (found === undefined || name.length < 2) return undefined;
  const what = words[found];
  return what === 'newCase' && !isNew ? undefined : { ...toldOf(what), name };
}

function toldOf(what: Asked): Omit<AskedOf, 'name'> {
  if (what === 'newCase') return { what, label: 'Kasus baru', may: 'identity.write' };
  if (what === 'packet') return { what, label: 'Bahan', may: 'packet.print' };
  return { what, label: formOf(what).label, may: formOf(what).read };
}
