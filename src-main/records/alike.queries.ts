import { type Selectable, sql } from 'kysely';
import type { AlikeClient, KnownClient } from '#contract/client';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { type Likely, likeness, likenessThresholds, shareName } from '#domain/people/likeness';
import { openEar } from '#domain/people/name-likeness';
import { nameKeys } from '#domain/people/name-sounds';
import { maskNik } from '#domain/people/nik';
import type { Role } from '#domain/roles';
import { annulledCases, hiddenClients, mayRead } from './visible.queries.ts';

/** Who asks: what they learn of a stranger depends on it. */
type Asker = { id: string; role: Role };
/** Facts of the person who is registered or corrected; what is not known stays empty. */
export type Candidate = {
  fullName: string;
  alias: string;
  nik: string | null;
  sex: 'L' | 'P' | null;
  birthDate: string | null;
  birthDateEstimated: boolean;
  birthYear?: number | null;
  formerNames?: readonly string[];
};

const clientFacts = [
  'id',
  'registerNumber',
  'fullName',
  'alias',
  'nik',
  'sex',
  'birthDate',
  'birthDateEstimated',
  'birthYear',
] as const satisfies readonly (keyof Tables['client'])[];
type ClientFacts = Pick<Selectable<Tables['client']>, (typeof clientFacts)[number]>;

/** So many names that sound like the one typed are looked at, those with most in common first. */
const mostNames = 200;

/**
 * People on file who may be the candidate, likeliest first, at most eight. Everybody on file is looked at,
 * whoever holds their case: a second file for one person hurts more than a name seen by a colleague. Only whoever
 * has nothing but the NIK in common with the candidate is not named to those who see no case of theirs.
 */
export async function findAlike(
  trx: Trx,
  asker: Asker,
  candidate: Candidate,
  exceptId = '',
): Promise<AlikeClient[]> {
  const known = (await listPossible(trx, candidate)).filter(({ id }) => id !== exceptId);
  const [typed, ear] = [likely(candidate), openEar()];
  const scored = known
    .map((person) => ({ person, ...likeness(typed, likely(person), ear) }))
    .filter(({ score }) => score >= likenessThresholds.show)
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, 8);
  return await Promise.all(
    scored.map(async ({ person, score, reasons }) => {
      const described = await describeKnown(trx, asker, person);
      const isKnown = described.openableCaseId !== null || shareName(typed, likely(person));
      return isKnown
        ? { ...described, score, reasons, isWithheld: false }
        : { ...withheld(person.id), score, reasons: ['NIK sama.'] };
    }),
  );
}

/** The person of this id, as far as it takes to recognise them; undefined when nobody has it. */
export async function findKnown(trx: Trx, asker: Asker, clientId: string): Promise<KnownClient | undefined> {
  const row = await trx
    .selectFrom('client')
    .where('id', '=', clientId)
    .where('id', 'not in', hiddenClients(trx))
    .select([...clientFacts])
    .executeTakeFirst();
  return row && (await describeKnown(trx, asker, row));
}

/** Somebody of whom no more is told than that they are on file. */
const withheld = (clientId: string) => ({
  clientId,
  registerNumber: '',
  fullName: '',
  alias: '',
  sex: null,
  birthDate: null,
  birthDateEstimated: false,
  nikMasked: '',
  town: '',
  hasOpenCase: false,
  lastCaseNumber: null,
  openableCaseId: null,
  isWithheld: true,
});

async function describeKnown(trx: Trx, asker: Asker, person: ClientFacts): Promise<KnownClient> {
  const cases = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', person.id)
    .where('id', 'not in', annulledCases(trx))
    .orderBy('admittedOn', 'desc')
    .select(['id', 'number', 'leftOn', 'originName'])
    .select(mayRead(trx, asker, 'caseFile.id').as('mayRead'))
    .execute();
  return {
    clientId: person.id,
    registerNumber: person.registerNumber,
    fullName: person.fullName,
    alias: person.alias,
    sex: person.sex,
    birthDate: person.birthDate,
    birthDateEstimated: person.birthDateEstimated === 1,
    nikMasked: person.nik === null ? '' : maskNik(person.nik),
    town: cases[0]?.originName ?? '',
    hasOpenCase: cases.some((one) => one.leftOn === null),
    lastCaseNumber: cases[0]?.number ?? null,
    openableCaseId: cases.find(({ mayRead: isOpenable }) => isOpenable)?.id ?? null,
  };
}

function likely(
  person: Omit<Candidate, 'birthDateEstimated'> & { birthDateEstimated: boolean | number },
): Likely {
  return {
    fullName: person.fullName,
    ...(person.alias ? { alias: person.alias } : {}),
    ...(person.formerNames ? { formerNames: person.formerNames } : {}),
    ...(person.nik ? { nik: person.nik } : {}),
    ...(person.sex ? { sex: person.sex } : {}),
    ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    birthDateEstimated: Boolean(person.birthDateEstimated),
    ...(person.birthYear ? { birthYear: person.birthYear } : {}),
  };
}

/** A wide net: the same NIK, a birth date that is likely (`likeness`), or a name they bear or bore that sounds alike. */
async function listPossible(trx: Trx, candidate: Candidate) {
  const byName = await listSoundingAlike(trx, candidate);
  const rows = await trx
    .selectFrom('client')
    .where(({ eb, or, and }) =>
      or([
        ...(candidate.nik ? [eb('nik', '=', candidate.nik)] : []),
        ...(candidate.birthDate
          ? [
              eb('birthDate', 'in', otherYears(candidate.birthDate)),
              and([
                eb('birthDate', '>=', `${candidate.birthDate.slice(0, 4)}-`),
                eb('birthDate', '<', `${candidate.birthDate.slice(0, 4)}-~`),
                sql<boolean>`${isNearInYear(candidate.birthDate)}`,
              ]),
            ]
          : []),
        eb('id', 'in', byName),
      ]),
    )
    .where('id', 'not in', hiddenClients(trx))
    .select([...clientFacts])
    .execute();
  const names = await listFormerNames(
    trx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, formerNames: names.get(row.id) ?? [] }));
}

async function listSoundingAlike(trx: Trx, { fullName, alias, formerNames = [] }: Candidate) {
  const sounds = [fullName, alias, ...formerNames].flatMap(nameKeys);
  const rows = await trx
    .selectFrom('nameSound')
    .where('sound', 'in', [...new Set(sounds)])
    .groupBy(['clientId', 'name'])
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy(sql`abs(length(name) - ${fullName.length})`)
    .orderBy('clientId')
    .limit(mostNames)
    .select('clientId')
    .execute();
  return [...new Set(rows.map(({ clientId }) => clientId))];
}

async function listFormerNames(trx: Trx, clientIds: string[]): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('nameSound')
    .where('clientId', 'in', clientIds)
    .where('kind', '=', 'former')
    .distinct()
    .select(['clientId', 'name'])
    .execute();
  const names = new Map<string, string[]>();
  for (const { clientId, name } of rows) names.set(clientId, [...(names.get(clientId) ?? []), name]);
  return names;
}

/** The same day and month in any year of a life, that day itself among them. */
function otherYears(birthDate: string): string[] {
  const year = Number(birthDate.slice(0, 4));
  return Array.from({ length: 241 }, (_, at) => `${year - 120 + at}${birthDate.slice(4)}`);
}

/** The same month or day, or both exchanged; holds within one year. */
function isNearInYear(birthDate: string) {
  const [, month, day] = birthDate.split('-');
  return sql`(substr(birth_date, 6, 2) = ${month} or substr(birth_date, 9) in (${day}, ${month}))`;
}
