import { asText } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { completeRecord } from '#records/complete-record';
import { findRecord, getPlace } from '#records/record.queries';
import { takeCentreKey } from '#vault/keys/centre-key';
import { readSlip, writeSlip } from './answer-slip.ts';
import { findReceived } from './received.ts';
import { sayFingerprint } from './request-of.ts';
import { getCaseNumber } from './transfer.queries.ts';
import { answerSlip } from './transfer-papers.ts';

export const answer = long.transfer.answer.handler(async ({ input, context, errors, signal }) => {
  const opened = findReceived(context.session, input.uploadId)?.opened;
  if (opened === undefined) throw errors.UPLOAD_LOST();
  const { contents } = opened;
  const { centre, vault, today, now } = context;
  const { key, caseNumber } = await context.transact(async (trx) => ({
    key: await takeCentreKey(trx, now),
    caseNumber: await getCaseNumber(trx, input.caseId),
  }));
  const text = writeSlip(
    {
      ...{ referral: contents.referral, state: input.state, answer: input.answer, answeredOn: today },
      centre: { id: vault.vaultId, name: centre.name, town: centre.town },
    },
    key.key,
    Buffer.from(contents.answerKey, 'base64'),
  );
  const content = { text, caseNumber, state: input.state };
  return await handOut(context, answerSlip, content, { recipient: contents.centre.name }, signal);
});

const refusal = { 'not-a-slip': 'NOT_A_SLIP', newer: 'NEWER', altered: 'ALTERED' } as const;

export const takeAnswer = os.transfer.takeAnswer.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, newId } = context;
  const { caseId, recordId } = input;
  const { key } = await takeCentreKey(trx, now);
  const slip = readSlip(input.slip, recordId, key);
  if (typeof slip === 'string') throw errors[refusal[slip]]();
  const form = formOf('referral');
  const place = await getPlace(trx, caseId);
  const record = await findRecord(trx, form, place, recordId);
  if (record === undefined) throw errors.NOT_FOUND();
  const known = record.answers;
  if (asText(known.answer) !== '' || known.state === 'accepted' || known.state === 'rejected')
    throw errors.ANSWERED();
  const { state, answeredOn, centre, fingerprint } = slip;
  const says = slip.answer === '' ? `${centre.name} menjawab.` : slip.answer;
  const done = await completeRecord(
    trx,
    {
      ...{ ...place, form, recordId, version: record.version, confirmed: input.confirmed },
      answers: { ...known, sentOn: known.sentOn ?? context.today, state, answer: says, answeredOn },
      reason: `Jawaban dari ${centre.name} ${sayFingerprint(fingerprint)}`,
      ...{ requestId: newId(), userId: actor.id, now, newId },
    },
    context,
  );
  if (!done.ok)
    throw errors.INCOMPLETE(
      done.why === 'troubles'
        ? { message: done.troubles[0]?.sentence ?? '', data: { troubles: done.troubles } }
        : { data: { troubles: [] } },
    );
  context.note({ fingerprint, state });
  return { from: centre.name, fingerprint, state };
});
