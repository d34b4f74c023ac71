import { createHash } from 'node:crypto';
import { formatMoment, zoneOffsets } from '#domain/instant';
import { type ClientFile, clientFileRecipients } from '#domain/papers/client-file';
import { may, sees } from '#domain/roles';
import { long } from '#pipeline';
import { runJob } from '#platform/jobs/run-job';
import { letterheadFrom, signaturesFrom } from '#platform/paper/letterhead-from';
import { getPerson, listCases } from './client-file.queries.ts';
import { clientFileJob } from './client-file-job.ts';
import { gatherClientFile } from './gather-client-file.ts';

const make = long.clientFile.make.handler(async ({ input, context, errors, signal }) => {
  const { actor, centre, today, now } = context;
  const { purpose, recipient, unmasked } = input;
  if (unmasked && !may(actor.role, 'identity.unmask')) throw errors.UNMASK_FORBIDDEN();
  if (purpose !== 'preview' && recipient === undefined) throw errors.NO_RECIPIENT();
  const contents = await context.transact(async (trx) => {
    const { id } = await getPerson(trx, input.caseId);
    const others = (await listCases(trx, id)).filter((one) => !sees(actor, one));
    const [other] = others;
    if (other !== undefined) {
      throw errors.NOT_ALL_YOURS({
        message: `Orang ini juga mempunyai kasus ${other.number} pada pekerja sosial lain. Mintalah Kepala atau Supervisor mencetak berkasnya.`,
      });
    }
    return await gatherClientFile(trx, input, context);
  });
  const contentsSha256 = sha256Of(JSON.stringify(contents));
  const file: ClientFile = {
    letterhead: letterheadFrom(centre),
    paper: centre.paper,
    printedOn: today,
    printedBy: actor.name,
    madeAt: `${formatMoment(now, zoneOffsets[centre.zone])} ${centre.zone}`,
    recipient: recipient === undefined ? '' : clientFileRecipients[recipient],
    signature: signaturesFrom(centre, actor.name).left,
    contents,
    contentsSha256,
  };
  const { bytes, pages } = await runJob(clientFileJob, file, { signal });
  const sha256 = sha256Of(bytes);
  const withheld = contents.cases.reduce((sum, one) => sum + one.withheld.length, 0);
  context.note({ purpose, recipient, unmasked, pages, withheld, sha256, contentsSha256 });
  return {
    name: `Berkas klien ${contents.registerNumber} ${today}.pdf`.replace(/[\\/:*?"<>|]/g, '-'),
    file: new Blob([bytes], { type: 'application/pdf' }),
    pages,
    sha256,
    contentsSha256,
    withheld,
  };
});

const sha256Of = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

export const clientFile = { make };
