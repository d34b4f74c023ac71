import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import { refusalOfIdentityDraft } from '../identity-draft.queries.ts';
import { isHeld } from '../legal-hold.queries.ts';
import { aboutToBeErased, annulledCases } from '../visible.queries.ts';

/** The file that stays, and the one that goes into it. */
export type Two = { keptId: string; goneId: string };

type Stay = { clientId: string; number: string; admittedOn: string; leftOn: string | null };

/** Why two files cannot become one; undefined when they can. */
export async function refusalToMerge(trx: Trx, two: Two): Promise<string | undefined> {
  if (two.keptId === two.goneId) return 'Kedua kasus ini sudah berada dalam satu berkas.';
  return (
    (await refusalOfPeople(trx, two)) ??
    // A draft of an identity is of one of the two, and could not be found again in the one.
    (await refusalOfIdentityDraft(trx, [two.keptId, two.goneId])) ??
    (await refusalOfStays(trx, two))
  );
}

async function refusalOfPeople(trx: Trx, { keptId, goneId }: Two): Promise<string | undefined> {
  const people = await trx
    .selectFrom('client')
    .where('id', 'in', [keptId, goneId])
    .select(['id', 'fullName', 'registerNumber', 'mergedInto'])
    .select(({ eb }) => eb('id', 'in', aboutToBeErased(trx)).as('isLeaving'))
    .execute();
  if (people.length < 2) return 'Salah satu berkas ini sudah tidak ada.';
  const [before] = people.filter(({ mergedInto }) => mergedInto !== null);
  if (before !== undefined) return `Berkas ${before.registerNumber} sudah digabungkan ke berkas lain.`;
  const [leaving] = people.filter(({ isLeaving }) => Boolean(isLeaving));
  if (leaving !== undefined)
    return `Data ${leaving.registerNumber} dalam proses pemusnahan, jadi tidak dapat digabungkan.`;
  // What is held by law of itself stays so in the one file.
  for (const { id, fullName, registerNumber } of people)
    if (await isHeld(trx, id))
      return `Data ${fullName} (${registerNumber}) ditahan untuk proses hukum, jadi berkasnya tidak dapat digabungkan. Cabut penahanannya lebih dahulu.`;
  return undefined;
}

/** Nobody is in two stays at once: of two that overlap one is wrong, and somebody has to say which. */
async function refusalOfStays(trx: Trx, { keptId, goneId }: Two): Promise<string | undefined> {
  const stays: Stay[] = await trx
    .selectFrom('caseFile')
    .where('clientId', 'in', [keptId, goneId])
    .where('id', 'not in', annulledCases(trx))
    .orderBy('admittedOn')
    .select(['clientId', 'number', 'admittedOn', 'leftOn'])
    .execute();
  const pairs = stays.flatMap((one) =>
    stays
      .filter(({ clientId }) => one.clientId === keptId && clientId === goneId)
      .map((other) => [one, other] as const),
  );
  const open = pairs.find(([one, other]) => one.leftOn === null && other.leftOn === null);
  if (open !== undefined)
    return `Keduanya memiliki kasus yang masih terbuka: ${open[0].number} dan ${open[1].number}. Tutup salah satunya, atau batalkan pendaftarannya, lebih dahulu.`;
  const overlap = pairs.find(
    ([one, other]) => one.admittedOn < endOf(other) && other.admittedOn < endOf(one),
  );
  return (
    overlap &&
    `Masa layanan ${sayStay(overlap[0])} dan ${sayStay(overlap[1])} bertumpang tindih. Betulkan tanggalnya, atau batalkan pendaftaran yang keliru, lebih dahulu.`
  );
}

const endOf = ({ leftOn }: Stay) => leftOn ?? '9999-12-31';

const sayStay = ({ number, admittedOn, leftOn }: Stay) =>
  `${number} (${formatCivilDate(admittedOn, 'short')} sampai ${leftOn === null ? 'sekarang' : formatCivilDate(leftOn, 'short')})`;
