import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { labelOf } from '../fields/choice.ts';
import { asText, type Draft } from '../fields/field.ts';
import {
  basesAfterWithdrawal,
  consentRelations,
  type consentScopes,
  consentStates,
} from '../forms/consent.ts';
import { lawfulBases } from '../lists/lawful-bases.ts';

/** On what basis somebody's data are kept, in a sentence that names nobody. */
export type ConsentStanding = { state: 'none' | 'standing' | 'withdrawn'; sentence: string };

/**
 * The standing by the records of one case, the oldest first: what was said last counts,
 * and a withdrawal is said.
 */
export function readConsentStanding(records: readonly Draft[]): ConsentStanding {
  const last = lastOf(records);
  if (last === undefined) return { state: 'none', sentence: 'Dasar pemrosesan data belum dicatat.' };
  if (last.state === 'given' && asText(last.withdrawnOn) !== '') {
    return { state: 'withdrawn', sentence: sayWithdrawn(last) };
  }
  return { state: 'standing', sentence: sayStanding(last) };
}

/** Whether people from outside may hear of a case at a conference, as what was said last of the consent has it. */
export const mayBeHeardOutside = (records: readonly Draft[]): boolean => isConsented(records, 'conference');

/** Whether what was said last of the consent covers this. */
export function isConsented(records: readonly Draft[], scope: keyof typeof consentScopes): boolean {
  const last = lastOf(records);
  if (last?.state !== 'given' || asText(last.withdrawnOn) !== '') return false;
  return Array.isArray(last.scope) && last.scope.includes(scope);
}

const lastOf = (records: readonly Draft[]): Draft | undefined =>
  records.reduce<Draft | undefined>(
    (latest, record) => (latest === undefined || dayOf(record) >= dayOf(latest) ? record : latest),
    undefined,
  );

/** A record speaks of the day it was made, or of the day it was withdrawn. */
const dayOf = ({ withdrawnOn, recordedOn }: Draft): string => asText(withdrawnOn) || asText(recordedOn);

function sayWithdrawn({ withdrawnOn, continuesOn }: Draft): string {
  const what =
    continuesOn === 'none' || asText(continuesOn) === ''
      ? 'Pemrosesan dihentikan.'
      : `Dilanjutkan berdasar: ${labelOf(basesAfterWithdrawal, continuesOn).toLowerCase()}.`;
  return `Persetujuan dicabut ${sayDay(withdrawnOn)}. ${what}`;
}

function sayStanding({ state, lawfulBasis, relation, givenOn, recordedOn }: Draft): string {
  const basis = labelOf(lawfulBases, lawfulBasis);
  if (state !== 'given') {
    return `${basis}, sejak ${sayDay(recordedOn)}. ${labelOf(consentStates, state)}.`;
  }
  const given = `persetujuan ${labelOf(consentRelations, relation).toLowerCase()}, ${sayDay(givenOn)}`;
  return lawfulBasis === 'consent' ? `${capital(given)}.` : `${basis}, dan ${given}.`;
}

const sayDay = (day: unknown) =>
  isCivilDate(asText(day)) ? formatCivilDate(asText(day), 'short') : asText(day);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
