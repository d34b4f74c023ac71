import type { Answers } from '#domain/form';
import type { caseFile } from '#domain/forms/case-file';
import type { client } from '#domain/forms/client';
import { checkFamilyCardNumber, readNik, tidyNumber } from '#domain/people/nik';
import { searchKey } from '#domain/people/search-key';
import { askAboutAlike } from '../ask-about-alike.ts';
import { stateFact } from '../case-facts.ts';
import { refreshPerson } from '../refresh-person.ts';
import type { Effect } from './effect.ts';

/** The columns of a person that SQL searches, sorts and counts by. */
export function clientColumns(answers: Answers<typeof client>) {
  const digits = tidyNumber(answers.nik ?? '');
  const familyCard = tidyNumber(answers.familyCardNumber ?? '');
  return {
    fullName: answers.fullName ?? '',
    alias: answers.alias ?? '',
    nameKey: searchKey(answers.fullName ?? ''),
    nik: readNik(digits).ok ? digits : null,
    familyCardNumber: checkFamilyCardNumber(familyCard).length === 0 ? familyCard : null,
    sex: answers.sex ?? null,
    birthDate: answers.birthDate ?? null,
    birthDateEstimated: answers.birthDateEstimated ? 1 : 0,
    birthYear: birthYear(answers),
  };
}

function birthYear({ birthDate, ageEstimate, ageEstimatedOn }: Answers<typeof client>): number | null {
  if (birthDate !== undefined) return Number(birthDate.slice(0, 4));
  if (ageEstimate === undefined || ageEstimatedOn === undefined) return null;
  return Number(ageEstimatedOn.slice(0, 4)) - ageEstimate;
}

/** The columns of a case that SQL counts by; its category and approach are dated facts. */
export function caseColumns(answers: Answers<typeof caseFile>) {
  return {
    referralSource: answers.referralSource ?? null,
    originCode: answers.origin?.code ?? null,
    originName: answers.origin?.name ?? null,
    admittedOn: answers.admittedOn ?? '',
  };
}

export const clientEffect: Effect = {
  async asks(trx, { before, ...completion }) {
    // Whoever is registered was compared before they became anybody.
    if (before === undefined) return [];
    return await askAboutAlike(trx, {
      ...completion,
      before: clientColumns(before),
      now: clientColumns(completion.answers),
    });
  },
  async apply(trx, { clientId, answers, isWaiting }) {
    if (isWaiting) return;
    await trx.updateTable('client').set(clientColumns(answers)).where('id', '=', clientId).execute();
    await refreshPerson(trx, clientId);
  },
};

export const caseFileEffect: Effect = {
  async apply(trx, { caseId, answers, reason, now, userId, isWaiting }) {
    if (isWaiting) return;
    await trx.updateTable('caseFile').set(caseColumns(answers)).where('id', '=', caseId).execute();
    const { category = '', categorySince, approach, approachSince } = answers as Answers<typeof caseFile>;
    const about = { caseId, reason, recordedAt: now, recordedBy: userId };
    const facts = [
      { kind: 'category', value: category, since: categorySince ?? null },
      { kind: 'approach', value: approach ?? null, since: approachSince ?? null },
    ] as const;
    for (const fact of facts) await stateFact(trx, { ...about, ...fact });
  },
};
