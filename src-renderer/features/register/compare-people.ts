import type { AlikeClient } from '#contract/client';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { asText } from '#domain/fields/field';
import { sexes } from '#domain/lists/sex';
import { maskNik, tidyNumber } from '#domain/people/nik';
import type { Registration } from './use-registration-draft.ts';

/** How a fact of two people compares; `unknown` where one of them lacks it. */
export type Sameness = 'same' | 'differs' | 'unknown';
type ComparedFact = { label: string; typed: string; known: string; sameness: Sameness };

/** The person typed and somebody on file, fact by fact. */
export function compareFacts({ client, caseFile }: Registration, known: AlikeClient): ComparedFact[] {
  const text = (name: string) => asText(client[name]).trim();
  const nik = tidyNumber(text('nik'));
  return [
    fact('Nama lengkap', text('fullName'), known.fullName),
    fact('Nama panggilan', text('alias'), known.alias),
    fact('Jenis kelamin', sexOf(text('sex')), sexOf(known.sex ?? '')),
    fact(
      'Tanggal lahir',
      birthOf(text('birthDate'), client.birthDateEstimated === true),
      birthOf(known.birthDate ?? '', known.birthDateEstimated),
    ),
    // Only the digits that are not masked can be compared here; whether all are the same, the reasons say.
    fact('NIK', nik.length === 16 ? maskNik(nik) : nik, known.nikMasked),
    fact('Daerah asal', placeOf(caseFile.origin), known.town),
  ];
}

function fact(label: string, typed: string, known: string): ComparedFact {
  const isUnknown = typed === '' || known === '';
  const isSame = typed.toLowerCase() === known.toLowerCase();
  return { label, typed, known, sameness: isUnknown ? 'unknown' : isSame ? 'same' : 'differs' };
}

function sexOf(code: string): string {
  return code === 'L' || code === 'P' ? sexes[code] : '';
}

function birthOf(date: string, isEstimated: boolean): string {
  if (!isCivilDate(date)) return date;
  return `${formatCivilDate(date, 'short')}${isEstimated ? ' (perkiraan)' : ''}`;
}

function placeOf(origin: unknown): string {
  return typeof origin === 'object' && origin !== null && 'name' in origin ? asText(origin.name) : '';
}
