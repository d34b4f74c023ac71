import { asText, type Draft, isBlank } from '../fields/field.ts';
import type { FitFacts } from './fit.ts';
import { type ResourcePaper, resourcePapers } from './resource.ts';

/** What three forms of a person say at present; an empty one where there is no record. */
type Said = { client: Draft; caseFile: Draft; eic: Draft };

/** What is known of a person as the sources ask it, read from their forms. Lenient: what cannot be read is not known. */
export function readFitFacts(
  { client, caseFile, eic }: Said,
  { category, age }: { category: string; age: number | undefined },
): FitFacts {
  const { dtsenState, dtsenDecile, region } = client;
  const code = typeof region === 'object' && region !== null ? asText((region as Draft).code) : '';
  return {
    categories: [category, ...listOf(caseFile.otherCategories)],
    cluster: asText(caseFile.cluster) || undefined,
    age,
    dtsen: dtsenState === 'listed' || dtsenState === 'not-listed' ? dtsenState : undefined,
    decile: typeof dtsenDecile === 'number' ? dtsenDecile : undefined,
    regionCode: code || undefined,
    aid: listOf(client.aidReceived),
    papers: papersOf(client, eic),
  };
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(asText) : []);

/** Papers handed in at the intake, and those whose number stands in the identity. */
function papersOf({ familyCardNumber, birthCertificateNumber, aidReceived }: Draft, { documents }: Draft) {
  const handedIn = (typeof documents === 'object' && documents !== null ? documents : {}) as Record<
    string,
    Draft | undefined
  >;
  const numbered: Partial<Record<ResourcePaper, boolean>> = {
    kk: !isBlank(familyCardNumber),
    'birth-certificate': !isBlank(birthCertificateNumber),
    bpjs: listOf(aidReceived).includes('kis-pbi-jk'),
  };
  const papers: FitFacts['papers'] = {};
  for (const paper of Object.keys(resourcePapers) as ResourcePaper[]) {
    const state = handedIn[paper]?.state;
    if (numbered[paper] || state === 'original' || state === 'copy') papers[paper] = true;
    else if (state === 'absent') papers[paper] = false;
  }
  return papers;
}
