import { asText } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { resilienceAsks } from '#domain/papers/resilience';
import { long } from '#pipeline';
import type { ContentOf } from '#platform/paper/define-paper';
import { handOut } from '#platform/paper/hand-out';
import { findRecord } from '#records/record.queries';
import { getOwner } from './resilience.queries.ts';
import { resiliencePaper } from './resilience-paper.ts';

const print = long.resilience.print.handler(async ({ input, context, signal }) => {
  const { caseId } = input;
  const { owner, answers } = await context.transact(async (trx) => {
    const found = await getOwner(trx, caseId);
    const record = await findRecord(trx, formOf('resilience'), { caseId, clientId: found.clientId });
    return { owner: found, answers: record?.answers ?? {} };
  });
  const content: ContentOf<typeof resiliencePaper> = {
    caseNumber: owner.number,
    name: owner.alias || owner.fullName,
    madeOn: asText(answers.madeOn) || undefined,
    parts: Object.entries(resilienceAsks).map(([field, asks]) => ({
      asks,
      lines: asText(answers[field])
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    })),
  };
  return await handOut(context, resiliencePaper, content, input, signal);
});

export const resilience = { print };
