import { may } from '#domain/roles';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { type GatheredCase, gatherPacketCase } from './gather-packet-case.ts';
import { packetPaper } from './packet-paper.ts';

const make = long.packet.make.handler(async ({ input, context, errors, signal }) => {
  const { actor, centre } = context;
  if (input.unmasked && !may(actor.role, 'identity.unmask')) throw errors.UNMASK_FORBIDDEN();
  const gathered = await context.transact(async (trx) => {
    const cases: GatheredCase[] = [];
    for (const caseId of input.caseIds) cases.push(await gatherPacketCase(trx, caseId, input, context));
    return cases;
  });
  const cases = gathered.map(({ packetCase }) => packetCase);
  const content = { clientLabel: centre.clientLabel, cases };
  const made = await handOut(context, packetPaper, content, input, signal);
  const withoutPlan = cases.filter((one) => !one.hasPlan).map((one) => one.caseNumber);
  const leftOut = gathered
    .map(({ packetCase: { caseNumber }, leftOut: what }) => ({ caseNumber, what }))
    .filter(({ what }) => what.length > 0);
  return { ...made, withoutPlan, leftOut };
});

export const packet = { make };
