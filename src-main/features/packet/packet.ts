import type { PacketCase } from '#domain/papers/packet';
import { may } from '#domain/roles';
import { long } from '#pipeline';
import { runJob } from '#platform/jobs/run-job';
import { letterheadFrom, signaturesFrom } from '#platform/paper/letterhead-from';
import { gatherPacketCase } from './gather-packet-case.ts';
import { packetJob } from './packet-job.ts';

const make = long.packet.make.handler(async ({ input, context, errors, signal }) => {
  const { actor, centre, today } = context;
  if (input.unmasked && !may(actor.role, 'identity.unmask')) throw errors.UNMASK_FORBIDDEN();
  const cases = await context.transact(async (trx) => {
    const gathered: PacketCase[] = [];
    for (const caseId of input.caseIds) gathered.push(await gatherPacketCase(trx, caseId, input, context));
    return gathered;
  });
  const [first] = cases;
  const { bytes, pages } = await runJob(
    packetJob,
    {
      letterhead: letterheadFrom(centre),
      paper: centre.paper,
      clientLabel: centre.clientLabel,
      printedOn: today,
      printedBy: actor.name,
      signatures: signaturesFrom(centre, cases.length === 1 ? (first?.worker ?? actor.name) : actor.name),
      cases,
    },
    { signal },
  );
  const withoutPlan = cases.filter((one) => !one.hasPlan).map((one) => one.caseNumber);
  context.note({
    purpose: input.purpose,
    names: input.names,
    unmasked: input.unmasked,
    pages,
    recipient: input.recipient,
  });
  const name =
    cases.length === 1
      ? `Bahan CC ${first?.caseNumber} ${today}.pdf`
      : `Bahan CC ${cases.length} kasus ${today}.pdf`;
  return {
    name: name.replace(/[\\/:*?"<>|]/g, '-'),
    file: new Blob([bytes], { type: 'application/pdf' }),
    pages,
    withoutPlan,
  };
});

export const packet = { make };
