import type { PacketCase } from '#domain/papers/packet';
import { may } from '#domain/roles';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { signaturesFrom } from '#platform/paper/letterhead-from';
import { gatherPacketCase } from './gather-packet-case.ts';
import { packetPaper } from './packet-paper.ts';

const make = long.packet.make.handler(async ({ input, context, errors, signal }) => {
  const { actor, centre } = context;
  if (input.unmasked && !may(actor.role, 'identity.unmask')) throw errors.UNMASK_FORBIDDEN();
  const cases = await context.transact(async (trx) => {
    const gathered: PacketCase[] = [];
    for (const caseId of input.caseIds) gathered.push(await gatherPacketCase(trx, caseId, input, context));
    return gathered;
  });
  const [first] = cases;
  const worker = cases.length === 1 ? (first?.worker ?? actor.name) : actor.name;
  const content = { clientLabel: centre.clientLabel, signatures: signaturesFrom(centre, worker), cases };
  const made = await handOut(context, packetPaper, content, input, signal);
  const withoutPlan = cases.filter((one) => !one.hasPlan).map((one) => one.caseNumber);
  return { ...made, withoutPlan };
});

export const packet = { make };
