import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { contradictionsOf } from '#domain/days/contradictions';
import { formOf, forms } from '#domain/forms';
import type { TerminationReason } from '#domain/lists/termination-reasons';
import type { StageId } from '#domain/stage';
import { getProgress } from '../case.queries.ts';
import { listCoercive } from '../coercion.queries.ts';
import { getKnownDays } from '../known-days.queries.ts';
import type { Place } from '../place.ts';
import { findRecord } from '../record.queries.ts';

/** Work that was done with somebody: whose registration holds it was no mistake. */
const work = ['assessment', 'planning', 'evaluation'] as const satisfies readonly StageId[];

/** Why a registration cannot be annulled; undefined when it can. */
export async function refusalToAnnul(trx: Trx, caseId: string): Promise<string | undefined> {
  const { completed } = await getProgress(trx, caseId);
  const done = work.find((stage) => completed[stage] > 0);
  const instead =
    'Tutup kasusnya dengan Terminasi, atau gabungkan berkasnya bila orang ini terdaftar dua kali.';
  if (done !== undefined)
    return `Kasus ini sudah memiliki ${formOf(done).label}, jadi pendaftarannya tidak dapat dibatalkan. ${instead}`;
  if ((await listCoercive(trx, caseId)).length > 0)
    return `Kasus ini memiliki catatan paksaan, yang tidak boleh hilang dari penelaahan. ${instead}`;
  return undefined;
}

/** How a case stood before its registration was annulled, by its columns. */
type Ending = Pick<Tables['caseFile'], 'leftOn' | 'leaveReason' | 'leaveSubReason'>;

/** A day on which nobody was there, and the reason that says so. */
const neverThere = 'T17' satisfies TerminationReason;

/**
 * Ends a case as one that never was, and returns how it stood: a person has one open case, and the next registration may
 * be the right one.
 */
export async function endAsNever(trx: Trx, caseId: string): Promise<string> {
  const { admittedOn, ...ending } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select(['leftOn', 'leaveReason', 'leaveSubReason', 'admittedOn'])
    .executeTakeFirstOrThrow();
  await putEnding(trx, caseId, { leftOn: admittedOn, leaveReason: neverThere, leaveSubReason: null });
  return JSON.stringify(ending satisfies Ending);
}

/** Puts an annulled case back as it stood. Returns why it cannot be: its days would run into another stay. */
export async function standAgain(
  trx: Trx,
  place: Place,
  { kept, today }: { kept: string | null; today: string },
): Promise<string | undefined> {
  const form = forms.caseFile;
  const ending = JSON.parse(kept ?? '{}') as Partial<Ending>;
  const { leftOn = null, leaveReason = null, leaveSubReason = null } = ending;
  const registered = await findRecord(trx, form, place);
  const known = await getKnownDays(trx, form, place, today);
  const stays = known.stays.map((stay) => (stay.isThis ? { ...stay, leftOn } : stay));
  const against = contradictionsOf(form, registered?.answers ?? {}, { ...known, stays });
  const overlap = against.find(({ rule }) => rule === 'stays-overlap-admission');
  if (overlap !== undefined) return overlap.sentence;
  await putEnding(trx, place.caseId, { leftOn, leaveReason, leaveSubReason });
  return undefined;
}

async function putEnding(trx: Trx, caseId: string, ending: Ending): Promise<void> {
  await trx.updateTable('caseFile').set(ending).where('id', '=', caseId).execute();
}
