import type { FormId } from '#domain/forms';
import { distance } from '#domain/people/name-likeness';

/** What may stand before a name in the palette, and the form it leads to in that person's case. */
const words = {
  asesmen: 'assessment',
  catatan: 'note',
  eic: 'eic',
  evaluasi: 'evaluation',
  harian: 'dailyNote',
  kontak: 'contact',
  kontrak: 'contract',
  pengukuran: 'measurement',
  persetujuan: 'consent',
  perencanaan: 'planning',
  rencana: 'planning',
  rujukan: 'referral',
  terminasi: 'termination',
} as const satisfies Record<string, FormId>;

/** A form that is asked for together with somebody: "catatan Melati", "kontrak baru Melati". */
export type AskedForm = { form: FormId; name: string };

/** Shorter words than this differ by a letter and mean something else. */
const longEnough = 6;

/** Whether a long word was typed with one letter wrong, missing or too many. */
export const isNearly = (typed: string, word: string): boolean =>
  typed.length >= longEnough && typed[0] === word[0] && distance(typed, word) === 1;

/**
 * Reads the first word of what was typed as a form, by its first four letters at least, or with one letter wrong; undefined
 * when it is none.
 */
export function askedForm(typed: string): AskedForm | undefined {
  const [first = '', ...rest] = typed.trim().toLowerCase().split(/\s+/);
  const all = Object.keys(words) as (keyof typeof words)[];
  const found =
    all.find((word) => word === first || (first.length >= 4 && word.startsWith(first))) ??
    all.find((word) => isNearly(first, word));
  const name = (rest[0] === 'baru' ? rest.slice(1) : rest).join(' ');
  if (found === undefined || name.length < 2) return undefined;
  return { form: words[found], name };
}
