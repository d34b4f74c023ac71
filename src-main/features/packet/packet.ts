import type { OnAgenda } from '#contract/packet';
import type { Trx } from '#database/connect';
import { type FoundNames, nameHider } from '#domain/people/hide-names';
import { may } from '#domain/roles';
import { long, type Work } from '#pipeline';
import { expectPaper, handOut } from '#platform/paper/hand-out';
import { getLexicon } from '#records/names/lexicon';
import { listUserNames } from '#records/user.queries';
import { type GatheredCase, gatherPacketCase, type PacketChoices } from './gather-packet-case.ts';
import { hideInPacket } from './hide-in-packet.ts';
import { packetPaper } from './packet-paper.ts';

const make = long.packet.make.handler(async ({ input, context, errors, signal }) => {
  const { actor, centre } = context;
  if (input.unmasked && !may(actor.role, 'identity.unmask')) throw errors.UNMASK_FORBIDDEN();
  expectPaper(packetPaper);
  const { gathered, colleagues } = await context.transact((trx) => gather(trx, input, context));
  const { cases, foundNames } = await withChosenNames(gathered, [...colleagues, centre.headName], input);
  const content = { clientLabel: centre.clientLabel, size: input.size, cases };
  const made = await handOut(context, packetPaper, content, input, signal);
  const withoutPlan = cases.filter((one) => !one.hasPlan).map((one) => one.caseNumber);
  const leftOut = gathered
    .map(({ packetCase: { caseNumber }, leftOut: what }) => ({ caseNumber, what }))
    .filter(({ what }) => what.length > 0);
  return { ...made, withoutPlan, leftOut, foundNames, onAgenda: gathered.flatMap(askedElsewhere) };
});

/** The question of a case as it was put to a conference; nothing where whoever prints asks it. */
function askedElsewhere({
  packetCase: { caseNumber, question, options },
  askedBy,
}: GatheredCase): OnAgenda[] {
  return askedBy === undefined ? [] : [{ caseNumber, meeting: askedBy, question, options }];
}

async function gather(trx: Trx, input: PacketChoices & { caseIds: string[] }, context: Work) {
  const gathered: GatheredCase[] = [];
  for (const caseId of input.caseIds) gathered.push(await gatherPacketCase(trx, caseId, input, context));
  return { gathered, colleagues: [...(await listUserNames(trx)).values()] };
}

type NamesAsked = PacketChoices & { shownNames: string[]; hiddenNames: string[] };

/** The cases as they were asked for: with initials, no name of any of these people stands in any of them. */
async function withChosenNames(gathered: GatheredCase[], colleagues: string[], input: NamesAsked) {
  const cases = gathered.map(({ packetCase }) => packetCase);
  const nothing: FoundNames = { hidden: [], left: [] };
  if (input.names === 'full') return { cases, foundNames: nothing };
  const known = { names: gathered.flatMap(({ names }) => names), colleagues };
  const choices = { shown: input.shownNames, hidden: input.hiddenNames };
  const hider = nameHider(known, await getLexicon(), choices);
  return { cases: cases.map((one) => hideInPacket(one, hider.hide)), foundNames: hider.found() };
}

export const packet = { make };
