import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Answers } from '#domain/form';
import type { client } from '#domain/forms/client';
import { nikStateOf } from '#domain/people/nik-states';
import { isAbout } from './about.queries.ts';
import { presentVersions } from './present-versions.queries.ts';

type Known = Pick<Tables['caseFile'], 'clientId' | 'originCode' | 'originName' | 'referralSource'> &
  Pick<Tables['client'], 'nik'>;

/** What the row of a case says of where somebody lives and comes from, who brought them, and their NIK. */
export async function identityColumns(trx: Trx, known: Known) {
  const kept = await presentVersions(trx)
    .where(isAbout(known.clientId))
    .where('formRecord.form', '=', 'client')
    .select('formVersion.answers')
    .executeTakeFirst();
  const said: Answers<typeof client> = kept === undefined ? {} : JSON.parse(kept.answers);
  const street = said.domicileAddress?.trim() || said.idCardAddress?.trim();
  return {
    address: [street, said.region?.name].filter(Boolean).join(', ') || null,
    origin: placeOf(known),
    referral: known.referralSource,
    nikState: nikStateOf(known.nik, said.nikAbsenceReason),
  };
}

/** The regency of a place, or its province where no more of it is known. */
function placeOf({ originCode, originName }: Known): string | null {
  const names = (originName ?? '').split(', ');
  return ((originCode ?? '').length >= 5 ? names.at(-2) : names.at(-1)) || null;
}
