import { printValue } from '../fields/kinds.ts';
import { family } from '../forms/family.ts';
import { namelessWords } from '../lists/nameless-words.ts';
import { initialsOf } from '../people/initials.ts';

/** A member of the family as a paper names them, and what is known of them. */
export type FamilyMember = { who: string; about: string };

/** What is told of somebody whose name is not to be known: nothing by which they could be found. */
const toldWithInitials: readonly string[] = ['lifeState', 'occupation'];

/** The family as people: "Siti Pratama (ibu, pengampu)", and the rest in a line. */
export function printFamily(
  members: unknown,
  { names, unmasked }: { names: 'full' | 'initials'; unmasked: boolean },
): FamilyMember[] {
  return (Array.isArray(members) ? members : []).flatMap((member: unknown) => {
    const printed = printValue(family, [member], { unmasked });
    const [cells] = printed.shape === 'table' ? printed.rows : [];
    if (cells === undefined) return [];
    const of = Object.fromEntries(Object.keys(family.columns).map((name, at) => [name, cells[at] ?? '']));
    const told = Object.entries(of).filter(
      ([name, text]) =>
        !namedFirst.includes(name) && text !== '' && (names === 'full' || toldWithInitials.includes(name)),
    );
    const kin = [of.relation?.toLowerCase(), of.isCaregiver === 'Ya' ? 'pengampu' : '']
      .filter(Boolean)
      .join(', ');
    const name = names === 'full' ? (of.name ?? '') : shownInitials(of.name ?? '');
    return [
      {
        who: name === '' ? capital(kin) : `${name} (${kin})`,
        about: told.map(([column, text]) => sayColumn(column, text)).join('; '),
      },
    ];
  });
}

const namedFirst: readonly string[] = ['name', 'relation', 'isCaregiver'];

/** Before what says nothing by itself. */
const prefixes: Readonly<Record<string, string>> = {
  birthDate: 'lahir',
  nik: 'NIK',
  familyCardNumber: 'KK',
  income: 'penghasilan Rp',
  incomePeriod: 'per',
  phone: 'HP',
  side: 'dari pihak',
  deathYear: 'meninggal',
  livesTogether: 'serumah',
  tie: 'hubungan',
  father: 'ayahnya',
  mother: 'ibunya',
  partner: 'pasangannya',
  twin: 'kembar dengan',
};
/** Choices that go on after a word, and no names. */
const lowered = new Set(['incomePeriod', 'side', 'livesTogether', 'tie', 'union']);
const sayColumn = (column: string, text: string) =>
  [prefixes[column], lowered.has(column) ? text.toLowerCase() : text].filter(Boolean).join(' ');

/** "Tidak diketahui" in the place of a name is none. */
const shownInitials = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every((word) => word === '' || namelessWords.has(word))
    ? ''
    : initialsOf(name);

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
