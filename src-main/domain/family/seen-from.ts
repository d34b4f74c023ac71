import { asText, type Draft } from '../fields/field.ts';
import { type FamilyRelation, relationFacts } from '../lists/family-relations.ts';
import { idsOfRows, nameKey } from './people.ts';

type Sex = 'L' | 'P' | null;

const bySex = (sex: Sex, man: FamilyRelation, woman: FamilyRelation): FamilyRelation =>
  sex === null ? 'other-relative' : sex === 'L' ? man : woman;

/** What somebody is to their kin, who is `relation` to them. */
export function seenFrom(relation: FamilyRelation, sex: Sex): FamilyRelation {
  switch (relation) {
    case 'older-sibling':
      return 'younger-sibling';
    case 'younger-sibling':
      return 'older-sibling';
    case 'father':
    case 'mother':
      return 'child';
    case 'child':
      return bySex(sex, 'father', 'mother');
    case 'husband':
    case 'wife':
      return bySex(sex, 'husband', 'wife');
    case 'grandfather':
    case 'grandmother':
      return 'grandchild';
    case 'grandchild':
      return bySex(sex, 'grandfather', 'grandmother');
    case 'uncle':
    case 'aunt':
      return 'nephew';
    case 'nephew':
      return bySex(sex, 'uncle', 'aunt');
    case 'cousin':
      return 'cousin';
    default:
      return 'other-relative';
  }
}

const isSibling = (relation: FamilyRelation) =>
  relation === 'older-sibling' || relation === 'younger-sibling';

/** Relations that brothers and sisters share. */
const shared: readonly FamilyRelation[] = [
  ...(['father', 'mother', 'grandfather', 'grandmother', 'uncle', 'aunt'] as const),
  ...(['stepfather', 'stepmother', 'cousin', 'guardian'] as const),
];

/** What somebody is to the person, who is `theirs` to a kin that is `kin` to the person. */
function relationThrough(
  kin: FamilyRelation,
  theirs: FamilyRelation,
  sex: Sex,
  isOlder: boolean,
): FamilyRelation {
  const sibling = isOlder ? 'older-sibling' : 'younger-sibling';
  if (isSibling(kin)) {
    if (shared.includes(theirs)) return theirs;
    if (isSibling(theirs)) return sibling;
    return theirs === 'child' ? 'nephew' : 'other-relative';
  }
  if (kin === 'father' || kin === 'mother') {
    if (theirs === 'husband') return 'father';
    if (theirs === 'wife') return 'mother';
    if (theirs === 'child') return sibling;
    if (theirs === 'father') return 'grandfather';
    if (theirs === 'mother') return 'grandmother';
    return isSibling(theirs) ? bySex(sex, 'uncle', 'aunt') : 'other-relative';
  }
  if (kin === 'child') {
    if (isSibling(theirs)) return 'child';
    if (theirs === 'child') return 'grandchild';
    return theirs === 'father' ? 'husband' : theirs === 'mother' ? 'wife' : 'other-relative';
  }
  return (kin === 'husband' || kin === 'wife') && theirs === 'child' ? 'child' : 'other-relative';
}

/** Somebody on file, as a row of a family table tells of them. */
export type OnFile = { name: string; sex: Sex; birthDate: string | null; nik: string | null };

/** What belongs to the one file only, and is not copied into another. */
const ownColumns: readonly string[] = ['isCaregiver', 'livesTogether', 'tie', 'income', 'incomePeriod'];

/**
 * The rows that a kin's family table has for the person: the kin, then everybody of it who is neither the person nor in
 * the person's own table, each with the relation they have to the person. `id` is the same at every reading of the same rows.
 */
export function rowsFromKin(facts: {
  person: OnFile & { rows: unknown };
  kin: OnFile & { relation: FamilyRelation; rows: unknown };
}): { id: string; row: Draft }[] {
  const { person, kin } = facts;
  const kinRow: Draft = {
    ...{ name: kin.name, relation: kin.relation },
    ...(kin.sex === null ? {} : { sex: kin.sex }),
    ...(kin.birthDate === null ? {} : { birthDate: kin.birthDate }),
    ...(kin.nik === null ? {} : { nik: kin.nik }),
  };
  const own = rowsOf(person.rows);
  const isThere = (row: Draft) => own.some((one) => isSame(one, row)) || isSame({ name: person.name }, row);
  const theirs = rowsOf(kin.rows).map((row) => translated(row, kin.relation, person.birthDate));
  const all = [kinRow, ...theirs];
  const ids = idsOfRows(all);
  return all.flatMap((row, at) => (isThere(row) ? [] : [{ id: ids[at] ?? '', row }]));
}

function translated(row: Draft, kin: FamilyRelation, birthDate: string | null): Draft {
  const theirs = (asText(row.relation) || 'other-relative') as FamilyRelation;
  const sex = row.sex === 'L' || row.sex === 'P' ? row.sex : (relationFacts[theirs]?.sex ?? null);
  const born = asText(row.birthDate);
  const isOlder = born !== '' && birthDate !== null ? born <= birthDate : theirs === 'older-sibling';
  const relation = relationThrough(kin, theirs, sex, isOlder);
  const kept = Object.entries(row).filter(([name]) => !ownColumns.includes(name));
  const side = kin === 'father' || kin === 'mother' ? { side: kin } : {};
  const { side: _own, ...rest } = Object.fromEntries(kept) as Draft;
  const sided = ['grandfather', 'grandmother', 'uncle', 'aunt'].includes(relation);
  const told = isSibling(kin) ? (row.side === undefined ? {} : { side: row.side }) : side;
  return { ...rest, relation, ...(sided ? told : {}) };
}

const rowsOf = (rows: unknown): Draft[] =>
  (Array.isArray(rows) ? rows : []).filter((row) => typeof row === 'object' && row !== null) as Draft[];

/** By NIK, by name, or, where neither is known, as the one father or mother. */
function isSame(one: Draft, other: Draft): boolean {
  const [a, b] = [asText(one.nik), asText(other.nik)];
  if (a !== '' && a === b) return true;
  const [name, otherName] = [nameKey(asText(one.name)), nameKey(asText(other.name))];
  if (name !== '' && otherName !== '') return name === otherName;
  return one.relation === other.relation && (one.relation === 'father' || one.relation === 'mother');
}
