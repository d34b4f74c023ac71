import { asText, type Draft } from '#domain/fields/field';
import { printForm } from '#domain/form';
import { isFormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { type LongWork, long } from '#pipeline';
import { findAlike } from '#records/alike.queries';
import { clientColumns } from '#records/effects/identity';
import { examineContent } from '#vault/attachments/content/examine-content';
import { largestPackage, type OpenCase, openCase, type PackageTrouble } from './case-package.ts';
import { countAsText, knownAnswers, knownIdentity } from './known-answers.ts';
import { beginReceiving, findReceived } from './received.ts';
import { markOf } from './request-of.ts';
import { sayPrinted } from './say-printed.ts';
import { findTaken } from './transfer.queries.ts';

export const send = long.transfer.send.handler(async ({ input, context, errors }) => {
  const { uploadId, bytes, offset } = input;
  if (bytes > largestPackage) throw errors.TOO_LARGE();
  if (offset === 0) beginReceiving(context.session, uploadId, bytes);
  const upload = findReceived(context.session, uploadId);
  const piece = Buffer.from(input.piece, 'base64');
  const fits = upload?.received === offset && upload.content.length === bytes;
  if (upload === undefined || !fits || piece.length === 0 || offset + piece.length > bytes)
    throw errors.UPLOAD_LOST();
  piece.copy(upload.content, offset);
  upload.received += piece.length;
  return { received: upload.received };
});

export const open = long.transfer.open.handler(async ({ input, context, errors }) => {
  const upload = findReceived(context.session, input.uploadId);
  if (upload === undefined || upload.received < upload.content.length) throw errors.UPLOAD_LOST();
  const opened = await openCase(upload.content, input.code);
  if (typeof opened === 'string') throw refusals(errors)[opened]();
  // A file that is no scan and no picture was put there by no Titian.
  if (opened.files.some((file) => 'refusal' in examineContent(Buffer.from(file)))) throw errors.ALTERED();
  upload.opened = opened;
  const { contents, fingerprint } = opened;
  const { centre, madeAt, version, reason } = contents;
  const identity = knownIdentity(contents.identity);
  context.note({ fingerprint, version, files: contents.files.length });
  return {
    uploadId: input.uploadId,
    from: { name: centre.name, town: centre.town, fingerprint },
    ...{ madeAt, version, reason, identity, referral: contents.referral },
    parts: partsOf(contents),
    caseFile: caseFileOf(contents),
    files: contents.files.map(({ title, bytes }) => ({ title, bytes })),
    facts: factsOf(context, identity),
    ...(await context.transact(async (trx) => ({
      alike: await findAlike(trx, context.actor, personOf(identity)),
      taken: (await findTaken(trx, versionsOf(opened))) ?? null,
    }))),
  };
});

type Contents = OpenCase['contents'];

/** Each part with how much of it is no question here. */
function partsOf({ parts, records }: Contents) {
  return parts.flatMap(({ form, label, records: count }) => {
    const asText = records
      .filter((record) => record.form === form)
      .reduce((sum, record) => sum + countAsText(record), 0);
    return isFormId(form) ? [{ form, label, records: count, asText }] : [];
  });
}

/** What a registration asks of a case, as far as the sender told it and it is known here. */
function caseFileOf({ records }: Contents): Draft {
  const record = records.find(({ form }) => form === 'caseFile');
  if (record === undefined) return {};
  return Object.fromEntries(
    Object.entries(knownAnswers(record)).filter(([name]) => carriedToCase.includes(name)),
  );
}

/** What is still true of somebody at the next centre; its days and numbers are its own. */
const carriedToCase = [
  ...['category', 'otherCategories', 'abhKind'],
  ...['disabilities', 'disabilitySubKinds', 'disabilityDegree'],
];

type Refusing = Record<'NOT_A_PACKAGE' | 'NEWER' | 'CUT' | 'ALTERED' | 'WRONG_CODE', () => Error>;
const refusals = (errors: Refusing): Record<PackageTrouble, () => Error> => ({
  'not-a-package': errors.NOT_A_PACKAGE,
  newer: errors.NEWER,
  cut: errors.CUT,
  altered: errors.ALTERED,
  'wrong-code': errors.WRONG_CODE,
});

/** So many times a case may be packed anew and still be known when it comes. */
const mostVersions = 100;

/** The requests under which any version of a package would have been taken, the newest first. */
const versionsOf = ({ contents: { referral } }: OpenCase) =>
  Array.from({ length: mostVersions }, (_, at) => ({
    version: mostVersions - at,
    requestId: markOf({ referral, version: mostVersions - at }),
  }));

function personOf(identity: Draft) {
  const client = clientColumns(identity);
  return { ...client, birthDateEstimated: client.birthDateEstimated === 1 };
}

/** Who it is, in the words of our own form. */
const factsOf = ({ centre }: Pick<LongWork, 'centre'>, identity: Draft): [string, string][] =>
  printForm(formIn(centre.own, 'client'), identity, { unmasked: true })
    .filter(({ name }) => recognised.includes(name) && asText(identity[name]) !== '')
    .map(({ label, printed }) => [label, sayPrinted(printed)]);

/** What of an identity it takes to recognise somebody. */
const recognised = ['fullName', 'alias', 'sex', 'birthDate', 'birthPlace', 'nik', 'familyCardNumber'];
