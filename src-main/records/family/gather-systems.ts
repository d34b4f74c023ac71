import type { Trx } from '#database/connect';
import type { System } from '#domain/family/ecomap';
import type { Family } from '#domain/family/family';
import { nameKey } from '#domain/family/people';
import { asText, type Draft } from '#domain/fields/field';
import { type FormId, formOf } from '#domain/forms';
import type { tieKinds } from '#domain/lists/family-ties';
import { officialOf } from '#domain/own/own-lists';
import type { Place, Reader } from '../place.ts';
import { listRecords } from '../record.queries.ts';

/** So many records of a form are looked through. */
const limit = 200;

/**
 * The systems around a person, as far as the file names them in rows: kin with a tie or who care for them, referral agencies, parties of
 * contracts, and with whom contacts were made. Each once, kin first.
 */
export async function gatherSystems(
  trx: Trx,
  { family, place, reader, reads }: { family: Family; place: Place; reader: Reader; reads: boolean },
): Promise<System[]> {
  const answersOf = async (form: FormId) =>
    reads ? (await listRecords(trx, formOf(form), place, { offset: 0, limit }, reader)).records : [];
  const systems = [
    ...kinOf(family),
    ...(await answersOf('referral')).flatMap(({ answers }) => fromReferral(answers)),
    ...(await answersOf('contract')).flatMap(({ answers }) => fromContract(answers)),
    ...(await answersOf('contact')).flatMap(({ answers }) => fromContact(answers)),
  ];
  return [...new Map(systems.toReversed().map((one) => [nameKey(one.name), one])).values()].toReversed();
}

function kinOf({ people, ties }: Family): System[] {
  return people.flatMap(({ id, name, relation, isCaregiver, life }) => {
    const tie = ties.find(({ one, other }) => [one, other].includes('client') && [one, other].includes(id));
    if (relation === 'client' || name === '' || life === 'died' || (tie === undefined && !isCaregiver))
      return [];
    return [
      { name, kind: 'family' as const, tie: tie?.kind ?? null, flow: isCaregiver ? ('from' as const) : null },
    ];
  });
}

const flowOfReferral: Readonly<Record<string, System['flow']>> = { accepted: 'from', done: 'from' };

const fromReferral = ({ institution, state }: Draft): System[] =>
  asText(institution) === ''
    ? []
    : [
        {
          ...{ name: asText(institution), kind: 'formal', flow: flowOfReferral[asText(state)] ?? null },
          tie: state === 'rejected' ? ('cut-off' satisfies keyof typeof tieKinds) : null,
        },
      ];

const fromContract = ({ parties }: Draft): System[] =>
  (Array.isArray(parties) ? (parties as Draft[]) : []).flatMap((party) =>
    party?.role === 'institution' && asText(party.name) !== ''
      ? [{ name: asText(party.name), kind: 'formal' as const, tie: null, flow: 'from' as const }]
      : [],
  );

const kindOfContact: Readonly<Record<string, System['kind']>> = {
  institution: 'formal',
  'related-party': 'community',
};

/** A contact with a body or somebody of the place, under the place where it was. */
const fromContact = ({ contactKind, place }: Draft): System[] => {
  const kind = kindOfContact[officialOf(asText(contactKind))];
  return kind === undefined || asText(place) === ''
    ? []
    : [{ name: asText(place), kind, tie: null, flow: null }];
};
