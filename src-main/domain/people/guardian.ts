import { asText, type Draft } from '../fields/field.ts';
import type { FamilyRelation } from '../lists/family-relations.ts';
import { isSameName } from './same-name.ts';

/** Who answers for a person where no caregiver is marked, in this order. */
const nextOfKin: readonly FamilyRelation[] = ['guardian', 'mother', 'father', 'wife', 'husband'];

const rowsOf = (value: unknown) => (Array.isArray(value) ? value : []) as Draft[];

/** Whoever of a family table answers for the person: the caregiver, else the next of kin who lives; undefined for none. */
export function findGuardian(family: unknown): Draft | undefined {
  const living = rowsOf(family).filter(({ lifeState, name }) => lifeState !== 'died' && asText(name) !== '');
  const marked = living.find(({ isCaregiver }) => isCaregiver === true);
  const kin = nextOfKin.map((relation) => living.find((row) => row.relation === relation));
  return marked ?? kin.find((row) => row !== undefined);
}

/**
 * That a contract names another guardian than the caregiver on file: somebody new answers for the person, and has agreed to
 * nothing yet. Undefined where they are the same, or one is not known.
 */
export function sayOtherGuardian(parties: unknown, family: unknown): string | undefined {
  const marked = rowsOf(family).find(
    ({ isCaregiver, lifeState }) => isCaregiver === true && lifeState !== 'died',
  );
  const named = rowsOf(parties)
    .filter(({ role }) => role === 'guardian')
    .map(({ name }) => asText(name));
  const caregiver = asText(marked?.name);
  if (caregiver === '' || named.length === 0 || named.some((name) => isSameName(name, caregiver)))
    return undefined;
  return `Wali dalam kontrak (${named.join(', ')}) bukan pengampu dalam Identitas (${caregiver}).`;
}
