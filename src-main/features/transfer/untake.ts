import type { Trx } from '#database/connect';
import { formOf } from '#domain/forms';
import { long, os } from '#pipeline';
import { refusalOfIdentityDraft } from '#records/identity-draft.queries';
import { isHeld } from '#records/legal-hold.queries';
import type { Place } from '#records/place';
import { findRecord, getPlace } from '#records/record.queries';
import { verdictOf } from '#records/verdicts';
import { findVersion } from '#records/version.queries';
import { dropFile } from '#vault/attachments/store-attachment';
import { changeIdentity } from './change-identity.ts';
import {
  countTaken,
  deleteTaken,
  findBuiltOn,
  findTakenVersion,
  listTakings,
  type Taking,
} from './takings.queries.ts';

const clientForm = formOf('client');

/** What was taken of packages into a case, and whether it can be taken back. */
export const takings = os.transfer.takings.handler(async ({ input: { caseId }, context }) => {
  const { trx } = context;
  const place = await getPlace(trx, caseId);
  const all = await listTakings(trx, caseId);
  const told = [];
  for (const taking of all) {
    const { referral, version, from, takenAt, takerName } = taking;
    const identity = await findTakenVersion(trx, place.clientId, taking);
    const why = await sayWhyItStays(trx, place, taking, { all, identity });
    told.push({
      ...{ referral, version, from, takenAt, takenBy: takerName },
      ...(await countTaken(trx, caseId, taking)),
      fields: identity?.fields ?? 0,
      can: { untake: verdictOf(why) },
    });
  }
  return told;
});

/** Takes back what came with a package, as if it had not been taken; only the trail and the history of the identity tell of it. */
export const untake = long.transfer.untake.handler(async ({ input, context, errors }) => {
  const { caseId, referral, version, confirmed } = input;
  const { files, ...counts } = await context.withTrail(async (trx) => {
    const place = await getPlace(trx, caseId);
    const all = await listTakings(trx, caseId);
    const taking = all.find((one) => one.referral === referral && one.version === version);
    if (taking === undefined) throw errors.NOT_TAKEN();
    const identity = await findTakenVersion(trx, place.clientId, taking);
    const why = await sayWhyItStays(trx, place, taking, { all, identity });
    if (why !== undefined) throw errors.STAYS({ message: why });
    const gone = await deleteTaken(trx, caseId, taking);
    if (identity !== undefined) {
      const before = await findVersion(trx, identity.recordId, identity.version - 1);
      const reason = `Pengambilan berkas rujukan ${taking.from} dibatalkan`;
      const change = () => before?.answers ?? {};
      await changeIdentity({ ...context, trx }, place, { change, reason, confirmed }, errors);
    }
    const { fingerprint } = taking;
    const fields = identity?.fields ?? 0;
    context.note({ ...{ referral, version, fingerprint }, files: gone.files.length, records: gone.records });
    return { ...gone, fields };
  });
  for (const file of files) await dropFile(context.vault.folder, file);
  return { ...counts, files: files.length };
});

type Beside = { all: readonly Taking[]; identity: Awaited<ReturnType<typeof findTakenVersion>> };

/** Why what was taken stays, in a sentence; undefined where nothing was built on it. */
async function sayWhyItStays(
  trx: Trx,
  place: Place,
  taking: Taking,
  { all, identity }: Beside,
): Promise<string | undefined> {
  const { fingerprint, takenAt } = taking;
  // A record that came with two packages was laid down by the first of them.
  const later = all.find((one) => one.fingerprint === fingerprint && one.takenAt > takenAt);
  if (later !== undefined)
    return later.referral === taking.referral
      ? `Versi ${later.version} berkas ini juga sudah diambil. Batalkan yang itu dahulu.`
      : `Berkas rujukan lain dari ${later.from} diambil sesudahnya. Batalkan yang itu dahulu.`;
  if (await isHeld(trx, place.clientId))
    return 'Data orang ini ditahan untuk proses hukum, jadi pengambilan ini tidak dapat dibatalkan. Cabut penahanannya lebih dahulu.';
  const built =
    (await findBuiltOn(trx, place.clientId, taking)) ??
    (identity && (await findCorrection(trx, place, identity.version)));
  if (built !== undefined)
    return `Sejak diambil sudah ada ${built}, jadi pengambilan ini tidak dapat dibatalkan lagi.`;
  return identity && (await refusalOfIdentityDraft(trx, [place.clientId]));
}

/** Whether the identity was changed once more after the taking changed it, in words. */
async function findCorrection(trx: Trx, place: Place, taken: number): Promise<string | undefined> {
  const record = await findRecord(trx, clientForm, place);
  return record && record.version !== taken ? 'koreksi identitas' : undefined;
}
