import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { consentRelations, consentScopes } from '#domain/forms/consent';
import { type ConsentItem, consentItems, usualTellings } from '#domain/lists/consent-items';
import { describeBirth } from '#domain/people/age';
import { readConsentStanding } from '#domain/people/consent-standing';
import { long } from '#pipeline';
import type { ContentOf } from '#platform/paper/define-paper';
import { handOut } from '#platform/paper/hand-out';
import { workerSignature } from '#platform/paper/letterhead-from';
import { findRecord } from '#records/record.queries';
import { getAsked } from './consent-form.queries.ts';
import { consentFormPaper } from './consent-form-paper.ts';

const make = long.consentForm.make.handler(async ({ input, context, errors, signal }) => {
  const { centre } = context;
  const { person, consent } = await context.transact(async (trx) => {
    const found = await getAsked(trx, input.caseId);
    const { recordId } = input;
    if (recordId === undefined) return { person: found, consent: {} as Draft };
    const place = { caseId: input.caseId, clientId: found.clientId };
    const record = await findRecord(trx, formOf('consent'), place, recordId);
    if (record === undefined) throw errors.NOT_FOUND();
    return { person: found, consent: record.answers };
  });
  const content: ContentOf<typeof consentFormPaper> = {
    caseNumber: person.number,
    person: [
      [centre.clientLabel, person.fullName],
      ['Nomor register / kasus', `${person.registerNumber} / ${person.number}`],
      [
        'Tanggal lahir',
        person.birthDate === null
          ? '–'
          : describeBirth(person.birthDate, person.birthDateEstimated === 1, 'long'),
      ],
    ],
    ...written(consent, centre.name),
    worker: workerSignature(person),
  };
  return await handOut(context, consentFormPaper, content, input, signal);
});

/** What the record says, and the usual wording where it says nothing. */
function written(consent: Draft, centreName: string) {
  const told = (consent.items ?? {}) as Partial<Record<ConsentItem, { content?: unknown }>>;
  const chosen = [consent.scope].flat();
  const standing = readConsentStanding([consent]);
  return {
    giver: {
      name: asText(consent.givenBy),
      relation: labelOf(consentRelations, consent.relation),
      communication: asText(consent.communication),
    },
    items: (Object.entries(consentItems) as [ConsentItem, string][]).map(
      ([item, label]): [string, string] => [
        label,
        asText(told[item]?.content) || usualTellings[item](centreName),
      ],
    ),
    scope: Object.entries(consentScopes).map(([code, label]) => ({ label, isChosen: chosen.includes(code) })),
    witness: asText(consent.witness),
    ...(standing.state === 'withdrawn' ? { withdrawn: standing.sentence } : {}),
  };
}

export const consentForm = { make };
