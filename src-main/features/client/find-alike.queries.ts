import { type Selectable, sql } from 'kysely';
import type { AlikeClient, KnownClient } from '#contract/client';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { type Likely, likeness, likenessThresholds } from '#domain/people/likeness';
import { maskNik } from '#domain/people/nik';
import { plainWords } from '#domain/people/search-key';
import type { Actor } from '#domain/roles';
import { sees } from '#domain/roles';
import type { ShortWork } from '#pipeline';
import { hiddenClients } from '#vault/erasure/hide-client';

/** Facts of the person about to be registered; what is not known stays empty. */
type Candidate = {
  fullName: string;
  alias: string;
  nik: string | null;
  sex: 'L' | 'P' | null;
  birthDate: string | null;
  birthDateEstimated: boolean;
  birthYear?: number | null;
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

/**
 * People on file who may be the candidate, likeliest first, at most eight. Everybody on file is looked at,
 * whoever holds their case: a second file for one person hurts more than a name seen by a colleague.
 */
export async function findAlike(
  { trx, actor }: Pick<ShortWork, 'trx' | 'actor'>,
  candidate: Candidate,
): Promise<AlikeClient[]> {
  const known = await listPossible(trx, candidate);
  const scored = known
    .map((person) => ({
      person,
      ...likeness(
        likely(candidate),
        likely({ ...person, birthDateEstimated: person.birthDateEstimated === 1 }),
      ),
    }))
    .filter(({ score }) => score >= likenessThresholds.show)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8);
  return await Promise.all(
    scored.map(async ({ person, score, reasons }) => ({
      ...(await describeKnown(trx, actor, person)),
      score,
      reasons,
    })),
  );
}

/** The person of this id, as far as it takes to recognise them; undefined when nobody has it. */
export async function findKnown(
  { trx, actor }: Pick<ShortWork, 'trx' | 'actor'>,
  clientId: string,
): Promise<KnownClient | undefined> {
  const row = await trx
    .selectFrom('client')
    .where('id', '=', clientId)
    .where('id', 'not in', hiddenClients(trx))
    .select([...clientFacts])
    .executeTakeFirst();
  return row && (await describeKnown(trx, actor, row));
}

async function describeKnown(trx: Trx, actor: Actor, person: ClientFacts): Promise<KnownClient> {
  const cases = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', person.id)
    .orderBy('admittedOn', 'desc')
    .select(['id', 'number', 'leftOn', 'workerId', 'originName'])
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
    openableCaseId: cases.find((one) => sees(actor, one))?.id ?? null,
  };
}

function likely(person: Candidate): Likely {
  return {
    fullName: person.fullName,
    ...(person.alias ? { alias: person.alias } : {}),
    ...(person.nik ? { nik: person.nik } : {}),
    ...(person.sex ? { sex: person.sex } : {}),
    ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    birthDateEstimated: person.birthDateEstimated,
    ...(person.birthYear ? { birthYear: person.birthYear } : {}),
  };
}

/** A wide net: the same NIK, the same birth date, or a word of the name that begins alike. */
async function listPossible(trx: Trx, candidate: Candidate) {
  const beginnings = plainWords(`${candidate.fullName} ${candidate.alias}`).map(
    (spelling) => `"${spelling.slice(0, 3)}"*`,
  );
  const byName =
    beginnings.length === 0
      ? []
      : (
          await sql<{ clientId: string }>`
            select distinct case_file.client_id as client_id from caseload_search
            join caseload_row on caseload_row.row_number = caseload_search.rowid
            join case_file on case_file.id = caseload_row.case_id
            where caseload_search match ${beginnings.join(' OR ')} limit 2000`.execute(trx)
        ).rows.map((row) => row.clientId);
  return await trx
    .selectFrom('client')
    .where(({ eb, or }) =>
      or([
        ...(candidate.nik ? [eb('nik', '=', candidate.nik)] : []),
        ...(candidate.birthDate ? [eb('birthDate', '=', candidate.birthDate)] : []),
        eb('id', 'in', byName),
      ]),
    )
    .where('id', 'not in', hiddenClients(trx))
    .select([...clientFacts])
    .execute();
}
