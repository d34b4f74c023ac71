import { createHash } from 'node:crypto';
import { formatMoment, zoneOffsets } from '#domain/instant';
import { clientFileRecipients, countWithheld } from '#domain/papers/client-file';
import { may } from '#domain/roles';
import { long } from '#pipeline';
import { expectPaper, handOut } from '#platform/paper/hand-out';
import { headSignature } from '#platform/paper/letterhead-from';
import { findUnread, getPerson } from './client-file.queries.ts';
import { clientFilePaper } from './client-file-paper.ts';
import { gatherClientFile } from './gather-client-file.ts';

const make = long.clientFile.make.handler(async ({ input, context, errors, signal }) => {
  const { actor, centre, now } = context;
  const { purpose, recipient, unmasked } = input;
  if (unmasked && !may(actor.role, 'identity.unmask')) throw errors.UNMASK_FORBIDDEN();
  if (purpose !== 'preview' && recipient === undefined) throw errors.NO_RECIPIENT();
  expectPaper(clientFilePaper);
  const contents = await context.transact(async (trx) => {
    const { id } = await getPerson(trx, input.caseId);
    const other = await findUnread(trx, actor, id);
    if (other !== undefined) {
      throw errors.NOT_ALL_YOURS({
        message: `Orang ini juga mempunyai kasus ${other} pada pekerja sosial lain. Mintalah Kepala atau Supervisor mencetak berkasnya.`,
      });
    }
    return await gatherClientFile(trx, input, context);
  });
  const contentsSha256 = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  const content = {
    madeAt: `${formatMoment(now, zoneOffsets[centre.zone])} ${centre.zone}`,
    recipient: recipient === undefined ? '' : clientFileRecipients[recipient],
    signature: headSignature(centre),
    contents,
    contentsSha256,
  };
  const made = await handOut(context, clientFilePaper, content, input, signal);
  return { ...made, contentsSha256, withheld: countWithheld(contents) };
});

export const clientFile = { make };
