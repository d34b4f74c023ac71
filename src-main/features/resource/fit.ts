import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { ageInYears } from '#domain/people/age';
import { type Fit, type FitFacts, fitOf, fitStateCodes } from '#domain/resources/fit';
import { readFitFacts } from '#domain/resources/fit-facts';
import { licenceDoubt } from '#domain/resources/licence';
import type { ResourceAnswers } from '#domain/resources/resource';
import type { Actor } from '#domain/roles';
import { os } from '#pipeline';
import { findResource, listResources } from './directory.queries.ts';
import { listAnswers, listLinkedCases, listOwnLinks, listPeople } from './fit.queries.ts';

/** The people of some cases, each with what sources ask about. */
async function gatherPeople(trx: Trx, asked: { caseId: string } | { actor: Actor }, today: string) {
  const people = await listPeople(trx, asked);
  const answers = {
    client: await listAnswers(trx, asked, 'client'),
    caseFile: await listAnswers(trx, asked, 'caseFile'),
    eic: await listAnswers(trx, asked, 'eic'),
  };
  return people.map(({ caseId, registerNumber, name, worker, category, ...birth }) => {
    const of = (form: keyof typeof answers): Draft => answers[form].get(caseId) ?? {};
    const said = { client: of('client'), caseFile: of('caseFile'), eic: of('eic') };
    const facts: FitFacts = readFitFacts(said, { category, age: ageInYears(birth, today) });
    return { caseId, registerNumber, name, worker, facts };
  });
}

const rankOf = ({ state }: Fit): number => fitStateCodes.indexOf(state);

export const ofCase = os.resource.ofCase.handler(async ({ input, context }) => {
  const { trx, today } = context;
  const [person] = await gatherPeople(trx, input, today);
  if (person === undefined) return [];
  const links = await listOwnLinks(trx, input.caseId);
  const sources = (await listResources(trx)).filter(({ isActive, id }) => isActive === 1 || links.has(id));
  return sources
    .map(({ id, name, kind, answers }) => {
      const source = JSON.parse(answers) as ResourceAnswers;
      const { state, says } = fitOf(source, person.facts);
      const doubt = licenceDoubt(source, today);
      const fit = { state, says: doubt === undefined ? says : [...says, doubt] };
      return { id, name, kind, fit, gives: source.gives ?? [] };
    })
    .sort((a, b) => rankOf(a.fit) - rankOf(b.fit))
    .map(({ id, fit, ...source }) => ({
      ...{ ...source, resourceId: id, fit: fit.state, says: fit.says },
      link: links.get(id) ?? null,
    }));
});

export const candidates = os.resource.candidates.handler(async ({ input, context, errors }) => {
  const { trx, actor, today } = context;
  const row = await findResource(trx, input.resourceId);
  if (row === undefined) throw errors.NOT_FOUND();
  const source = JSON.parse(row.answers) as ResourceAnswers;
  const linked = await listLinkedCases(trx, row.id);
  const people = await gatherPeople(trx, { actor }, today);
  const judged = people
    .filter(({ caseId }) => !linked.has(caseId))
    .map(({ facts, ...person }) => ({ ...person, fit: fitOf(source, facts) }));
  const count = (state: Fit['state']) => judged.filter(({ fit }) => fit.state === state).length;
  const unfit = count('unfit');
  const receives = count('receives');
  return {
    candidates: judged
      .filter(({ fit: { state } }) => state !== 'unfit' && state !== 'receives')
      .sort((a, b) => rankOf(a.fit) - rankOf(b.fit))
      .map(({ fit, ...person }) => ({ ...person, fit: fit.state, says: fit.says })),
    others: { unfit, receives, linked: people.length - judged.length },
  };
});
