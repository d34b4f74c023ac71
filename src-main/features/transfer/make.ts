import { asText } from '#domain/fields/field';
import { type FormHead, printForm } from '#domain/form';
import { type FormId, formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { sayForeignTitle } from '#domain/papers/foreign-title';
import { isConsented } from '#domain/people/consent-standing';
import { type LongWork, long, os } from '#pipeline';
import { runJob } from '#platform/jobs/run-job';
import { handOut } from '#platform/paper/hand-out';
import { letterheadFrom } from '#platform/paper/letterhead-from';
import { getConsentStanding, listStageAnswers } from '#records/case.queries';
import type { Reader } from '#records/place';
import { findRecord, getPlace } from '#records/record.queries';
import { attachmentFile } from '#vault/attachments/attachment-files';
import { readSealed } from '#vault/attachments/sealed-file';
import { takeCentreKey } from '#vault/keys/centre-key';
import { kdfFloor } from '#vault/keys/kdf';
import { answerKeyOf } from './answer-slip.ts';
import { largestPackage, newCode, type PackagedRecord, packCase } from './case-package.ts';
import { packRecords } from './packed-records.ts';
import { filesOf, offeredForms, offerParts } from './parts.ts';
import { countPacked, getCaseNumber } from './transfer.queries.ts';
import { casePackage, transferJob } from './transfer-papers.ts';

type Trx = Parameters<Parameters<LongWork['transact']>[0]>[0];

/** What was said last of consent, as far as it bears on what leaves. */
async function consentOf(trx: Trx, caseId: string) {
  const records = (await listStageAnswers(trx, caseId, 'consent')).map(({ answers }) => answers);
  return {
    consent: (await getConsentStanding(trx, caseId)).sentence,
    isCovered: isConsented(records, 'service'),
    arePhotosCovered: isConsented(records, 'photo'),
  };
}

export const offer = os.transfer.offer.handler(async ({ input, context, errors }) => {
  const { trx, actor } = context;
  const referral = await referralOf(trx, input);
  if (referral === undefined) throw errors.NOT_FOUND();
  const consent = await consentOf(trx, input.caseId);
  const ofPerson = await filesOf(trx, input.caseId, [], 'audience');
  return {
    institution: asText(referral.answers.institution),
    parts: await offerParts(trx, input.caseId, actor),
    identityFiles: ofPerson.filter(mayLeave(consent)).length,
    ...consent,
  };
});

const referralOf = async (trx: Trx, { caseId, recordId }: { caseId: string; recordId: string }) =>
  await findRecord(trx, formOf('referral'), await getPlace(trx, caseId), recordId);

type Asked = { caseId: string; recordId: string; parts: FormId[]; withConfidential: boolean };

/** Everything of a package but its key: read at one time. */
async function gather(trx: Trx, context: LongWork, { caseId, recordId, parts, withConfidential }: Asked) {
  const { actor, centre } = context;
  const referral = await referralOf(trx, { caseId, recordId });
  if (referral === undefined) return undefined;
  const reader: Reader = withConfidential ? { userId: actor.id } : 'audience';
  const chosen = offeredForms(actor.role).filter((form) => parts.includes(form));
  const records = await packRecords(trx, context, { caseId, forms: ['client', ...chosen], reader });
  const identity = records.find(({ form }) => form === 'client')?.answers ?? {};
  const sections = chosen.map((id) => {
    return { form: formIn(centre.own, id), records: records.filter(({ form }) => form === id) };
  });
  const consent = await consentOf(trx, caseId);
  const files = await filesOf(trx, caseId, chosen, reader);
  return {
    ...{ referral, identity, records, sections, consent, chosen },
    files: files.filter(mayLeave(consent)),
    caseNumber: await getCaseNumber(trx, caseId),
    version: (await countPacked(trx, caseId, recordId)) + 1,
    key: await takeCentreKey(trx, context.now),
  };
}

/** Pictures of somebody, which leave only where consent covers photographs. */
const photographs: readonly string[] = ['client-photo', 'activity-photo'];
const mayLeave =
  ({ arePhotosCovered }: { arePhotosCovered: boolean }) =>
  ({ kind }: { kind: string }) =>
    arePhotosCovered || !photographs.includes(kind);

export const make = long.transfer.make.handler(async ({ input, context, errors, signal }) => {
  const { centre, actor, today, vault, now } = context;
  const told = await context.transact((trx) => gather(trx, context, input));
  if (told === undefined) throw errors.NOT_FOUND();
  if (told.chosen.length === 0) throw errors.NOTHING();
  if (!told.consent.isCovered && !input.otherBasis) throw errors.NOT_COVERED();
  const size = told.files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (size > largestPackage * 0.9) throw errors.TOO_LARGE();
  const { sections, records, identity, caseNumber, version, referral, key } = told;
  const reason = asText(referral.answers.reason);
  const person = printForm(formIn(centre.own, 'client'), identity, { unmasked: true });
  const sheet = {
    letterhead: letterheadFrom(centre),
    paper: centre.paper,
    printedOn: today,
    printedBy: actor.name,
  };
  const sheets = { ...sheet, caseNumber, reason, person, sections: sections.map(onPaper) };
  const pdf = await runJob(transferJob, sheets, { signal });
  const code = newCode();
  const bytes = await packCase(
    {
      ...{ referral: input.recordId, version, madeAt: now, reason, identity, records },
      centre: { id: vault.vaultId, name: centre.name, town: centre.town },
      parts: sections.map(({ form: { id: form, label }, records: own }) => ({
        form,
        label,
        records: own.length,
      })),
      answerKey: answerKeyOf(key.key, input.recordId).toString('base64'),
    },
    [
      {
        title: `Berkas rujukan ${centre.name}`.slice(0, 110) + (version === 1 ? '' : ` (${version})`),
        ...{ kind: 'cover-letter', mediaType: 'application/pdf', content: Buffer.from(pdf.bytes) },
      },
      ...(await readFiles(context, told.files, signal)),
    ],
    { key: key.key, code, cost: kdfFloor },
  );
  const content = {
    ...{ bytes: new Uint8Array(bytes), caseNumber, version, referral: input.recordId },
    ...{ parts: told.chosen, files: told.files.length, withConfidential: input.withConfidential },
    isCovered: told.consent.isCovered,
  };
  const asked = { recipient: asText(referral.answers.institution) };
  return { ...(await handOut(context, casePackage, content, asked, signal)), code };
});

/** What is confidential is not on the sheets: an attachment is read by more people than it. */
const onPaper = ({ form, records }: { form: FormHead; records: PackagedRecord[] }) => ({
  label: form.label,
  records: records
    .filter(({ isKept }) => !isKept)
    .map((record) => ({ title: sayForeignTitle(form, record), fields: record.printed })),
});

type Files = Awaited<ReturnType<typeof filesOf>>;

async function readFiles({ vault }: LongWork, files: Files, signal: AbortSignal | undefined) {
  const read = [];
  for (const { file, title, kind, mediaType, ...sealed } of files) {
    signal?.throwIfAborted();
    const blocks: Uint8Array[] = [];
    for await (const block of readSealed(attachmentFile(vault.folder, file), sealed)) blocks.push(block);
    read.push({ title, kind, mediaType, content: Buffer.concat(blocks) });
  }
  return read;
}
