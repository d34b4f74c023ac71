import type { Trx } from '#database/connect';
import type { MediaType } from '#domain/attachment';
import type { Draft } from '#domain/fields/field';
import { printForm } from '#domain/form';
import { type FormId, formOf, forms } from '#domain/forms';
import { type LongWork, long } from '#pipeline';
import { keepForeignRecords } from '#records/foreign.queries';
import { refusalOfIdentityDraft } from '#records/identity-draft.queries';
import type { Place } from '#records/place';
import { findRecord, getPlace } from '#records/record.queries';
import { insertAttachment } from '#vault/attachments/attachment.queries';
import { examineContent } from '#vault/attachments/content/examine-content';
import { dropFile, type KeptFile, storeAttachment } from '#vault/attachments/store-attachment';
import type { OpenCase } from './case-package.ts';
import { changeIdentity, type IdentityRefusals } from './change-identity.ts';
import { knownAnswers, knownIdentity } from './known-answers.ts';
import { findReceived } from './received.ts';
import { markOf, requestOf, sayFingerprint } from './request-of.ts';
import { sayPrinted } from './say-printed.ts';
import { findTaken, forgetAnnulled, listAdded } from './transfer.queries.ts';

const clientForm = formOf('client');

export const compare = long.transfer.compare.handler(async ({ input, context, errors }) => {
  const opened = findReceived(context.session, input.uploadId)?.opened;
  if (opened === undefined) throw errors.UPLOAD_LOST();
  const ours = await context.transact(async (trx) => {
    const place = await getPlace(trx, input.caseId);
    return (await findRecord(trx, clientForm, place))?.answers ?? {};
  });
  return differences(ours, knownIdentity(opened.contents.identity));
});

/** What both say otherwise, or only the package says, of what every Titian asks. */
function differences(ours: Draft, theirs: Draft) {
  const said = (answers: Draft) => printForm(forms.client, answers, { unmasked: true });
  const here = new Map(said(ours).map(({ name, printed }) => [name, sayPrinted(printed)]));
  return said(theirs)
    .map(({ name, label, printed }) => ({
      ...{ field: name, label },
      ...{ ours: here.get(name) ?? '', theirs: sayPrinted(printed) },
    }))
    .filter((one) => one.ours !== one.theirs);
}

export const take = long.transfer.take.handler(async ({ input, context, errors }) => {
  const opened = findReceived(context.session, input.uploadId)?.opened;
  if (opened === undefined) throw errors.UPLOAD_LOST();
  await context.transact((trx) => refuseTaken(trx, opened, errors));
  const files: StoredFile[] = [];
  try {
    for await (const file of storeNew(context, opened, input.caseId)) files.push(file);
    return await context.withTrail(async (trx) => {
      // Somebody else may have taken it while its files were written.
      await refuseTaken(trx, opened, errors);
      const records = await takeInto({ ...context, trx }, opened, input, files, errors);
      const { fields, parts } = input;
      const { fingerprint, contents } = opened;
      const { referral, version } = contents;
      context.note({ ...{ referral, version, fingerprint }, files: files.length, fields, parts, records });
      return { files: files.length, fields: fields.length, records };
    });
  } catch (error) {
    for (const { kept } of files) await dropFile(context.vault.folder, kept.file);
    throw error;
  }
});

async function refuseTaken(trx: Trx, { contents }: OpenCase, errors: Pick<Refusals, 'TAKEN'>): Promise<void> {
  const { version } = contents;
  const before = await findTaken(trx, [{ version, requestId: markOf(contents) }]);
  if (before === undefined) return;
  const message = `Berkas ini sudah diambil ke kasus ${before.caseNumber}. Tidak ada yang berubah.`;
  throw errors.TAKEN({ message });
}

type Taking = { caseId: string; fields: string[]; parts: FormId[]; confirmed: string[] };
type Refusals = IdentityRefusals &
  Record<'TAKEN' | 'BEING_CORRECTED', (options: { message: string }) => Error>;
type StoredFile = {
  title: string;
  kind: Contents['files'][number]['kind'];
  requestId: string;
  mediaType: MediaType;
  kept: KeptFile;
};

/** Lays down what of the package is not in this case yet, file by file. */
async function* storeNew(
  { vault, transact }: LongWork,
  { contents, files }: OpenCase,
  caseId: string,
): AsyncGenerator<StoredFile> {
  const seen: string[] = [];
  for (const [at, { title, kind, sha256 }] of contents.files.entries()) {
    // The same scan may have been put into the file twice.
    const copy = seen.filter((other) => other === sha256).length;
    seen.push(sha256);
    const what = copy === 0 ? sha256 : `${sha256} ${copy}`;
    const requestId =
      at === 0 ? markOf(contents) : await transact((trx) => requestFor(trx, contents, what, caseId));
    if (requestId === undefined) continue;
    const examined = examineContent(Buffer.from(files[at] ?? Buffer.alloc(0)));
    if ('refusal' in examined) throw new Error(`a file of an opened package is ${examined.refusal}`);
    const kept = await storeAttachment(vault.folder, examined.parts);
    yield { title, kind, requestId, mediaType: examined.mediaType, kept };
  }
}

type Contents = OpenCase['contents'];

/** The request under which a file comes into this case; undefined where it is in it, by an earlier version. */
async function requestFor(trx: Trx, { referral }: Contents, what: string, caseId: string) {
  const usual = requestOf(referral, what);
  const ofCase = requestOf(referral, `${what} ${caseId}`);
  const added = await listAdded(trx, [usual, ofCase]);
  if (added.some((one) => one.caseId === caseId)) return undefined;
  return added.length === 0 ? usual : ofCase;
}

async function takeInto(
  context: LongWork & { trx: Trx },
  opened: OpenCase,
  { caseId, fields, parts, confirmed }: Taking,
  files: readonly StoredFile[],
  errors: Refusals,
): Promise<number> {
  const { contents, fingerprint } = opened;
  const { trx, actor, now, newId } = context;
  const place = await getPlace(trx, caseId);
  const draft = fields.length > 0 ? await refusalOfIdentityDraft(trx, [place.clientId]) : undefined;
  if (draft !== undefined) throw errors.BEING_CORRECTED({ message: draft });
  await forgetAnnulled(trx, markOf(contents), newId());
  for (const { kept, ...file } of files)
    await insertAttachment(trx, {
      ...{ id: newId(), clientId: place.clientId, caseId, form: 'caseFile' as const, recordId: null },
      ...{ ...file, ...kept, addedAt: now, addedBy: actor.id },
    });
  const records = await keepForeignRecords(trx, rowsOf(context, opened, place, parts), context.centre.own);
  if (fields.length === 0) return records;
  const known = Object.entries(knownIdentity(contents.identity));
  const taken = Object.fromEntries(known.filter(([name]) => fields.includes(name)));
  const change = (answers: Draft) => ({ ...answers, ...taken });
  const reason = `Menurut berkas rujukan ${contents.centre.name} ${sayFingerprint(fingerprint)}`;
  await changeIdentity(context, place, { change, reason, confirmed }, errors);
  return records;
}

/** The identity and the chosen parts, as rows of the file into which they come. */
function rowsOf(
  { actor, now, newId }: LongWork,
  { contents, fingerprint }: OpenCase,
  place: Place,
  parts: readonly FormId[],
) {
  const isTaken = (form: string) => form === clientForm.id || parts.some((part) => part === form);
  return contents.records
    .filter(({ form }) => isTaken(form))
    .map((record) => ({
      ...{ id: newId(), ...place, referral: contents.referral },
      ...{ sourceId: record.id, sourceVersion: record.version, form: record.form },
      ...{ sequence: record.sequence, happenedOn: record.happenedOn, isKept: record.isKept ? 1 : 0 },
      ...{ writtenBy: record.writtenBy, writtenAt: record.writtenAt },
      answers: JSON.stringify(knownAnswers(record)),
      printed: JSON.stringify(record.printed),
      settled: JSON.stringify(record.settled),
      ...{ fromName: contents.centre.name, fromTown: contents.centre.town, fingerprint },
      ...{ madeAt: contents.madeAt, takenAt: now, takenBy: actor.id },
    }));
}
