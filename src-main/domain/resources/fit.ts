import { labelOf } from '../fields/choice.ts';
import { aidReceived } from '../lists/aid-received.ts';
import { joinWords } from '../words/indonesian.ts';
import { type ResourceAnswers, type ResourcePaper, resourcePapers } from './resource.ts';

/** What is known of a person, as a source asks it; what is undefined or null is not known. */
export type FitFacts = {
  categories: readonly string[];
  cluster: string | undefined;
  /** Completed years. */
  age: number | undefined;
  dtsen: 'listed' | 'not-listed' | undefined;
  decile: number | undefined;
  /** Official code of the place they live in. */
  regionCode: string | undefined;
  aid: readonly string[];
  /** Whether a paper is there; without an entry nobody has looked. */
  papers: Partial<Record<ResourcePaper, boolean>>;
};

/** How somebody stands to a source. What is not known is another thing than what is not so. */
export const fitStates = {
  fits: 'Memenuhi syarat',
  lacksPapers: 'Memenuhi syarat, berkas belum lengkap',
  unknown: 'Belum diketahui',
  receives: 'Sudah menerima',
  unfit: 'Tidak memenuhi syarat',
} as const;
export type FitState = keyof typeof fitStates;
/** The codes of the states, the most promising first. */
export const fitStateCodes = Object.keys(fitStates) as [FitState, ...FitState[]];

/** The verdict, and the sentences that say why: what is not so, or what is not known, and which papers want seeing to. */
export type Fit = { state: FitState; says: string[] };

type Judged = { is: 'met' | 'unmet' | 'unknown'; says: string };

/** Whether somebody can ask a source for what it gives, as far as the directory says to whom it gives. */
export function fitOf(source: ResourceAnswers, facts: FitFacts): Fit {
  if (source.aid !== undefined && facts.aid.includes(source.aid))
    return { state: 'receives', says: [`${aidReceived[source.aid]} tercatat pada Identitas`] };
  const judged = [whoIs(source, facts), ageIs(source, facts), dtsenIs(source, facts), placeIs(source, facts)];
  const saying = (is: Judged['is']) =>
    judged.flatMap((one) => (one !== undefined && one.is === is ? [one.says] : []));
  if (saying('unmet').length > 0) return { state: 'unfit', says: saying('unmet') };
  const papers = papersLacking(source, facts);
  if (saying('unknown').length > 0) return { state: 'unknown', says: [...saying('unknown'), ...papers] };
  return { state: papers.length > 0 ? 'lacksPapers' : 'fits', says: papers };
}

/** Category or cluster: either is enough, where a source names both. */
function whoIs({ categories = [], clusters = [] }: ResourceAnswers, facts: FitFacts): Judged | undefined {
  if (categories.length === 0 && clusters.length === 0) return undefined;
  const isOfCategory = facts.categories.some((one) => (categories as readonly string[]).includes(one));
  const isOfCluster = (clusters as readonly (string | undefined)[]).includes(facts.cluster);
  if (isOfCategory || isOfCluster) return { is: 'met', says: '' };
  if (clusters.length > 0 && facts.cluster === undefined)
    return { is: 'unknown', says: 'klaster belum diisi' };
  return { is: 'unmet', says: 'kategori PPKS tidak termasuk' };
}

function ageIs({ ageFrom = 0, ageTo = Infinity }: ResourceAnswers, { age }: FitFacts): Judged | undefined {
  if (ageFrom === 0 && ageTo === Infinity) return undefined;
  if (age === undefined) return { is: 'unknown', says: 'umur tidak diketahui' };
  return { is: age >= ageFrom && age <= ageTo ? 'met' : 'unmet', says: `umur ${age} tahun` };
}

function dtsenIs({ dtsen, decileTo }: ResourceAnswers, facts: FitFacts): Judged | undefined {
  if (dtsen === undefined) return undefined;
  if (facts.dtsen === undefined) return { is: 'unknown', says: 'DTSEN belum dicek' };
  if (facts.dtsen === 'not-listed') return { is: 'unmet', says: 'tidak terdata DTSEN' };
  if (decileTo === undefined) return { is: 'met', says: '' };
  if (facts.decile === undefined) return { is: 'unknown', says: 'desil DTSEN belum diisi' };
  return { is: facts.decile <= decileTo ? 'met' : 'unmet', says: `desil DTSEN ${facts.decile}` };
}

function placeIs({ places = [] }: ResourceAnswers, { regionCode }: FitFacts): Judged | undefined {
  const codes = places.flatMap(({ region }) => (region === undefined ? [] : [region.code]));
  if (codes.length === 0) return undefined;
  if (regionCode === undefined) return { is: 'unknown', says: 'wilayah domisili belum diisi' };
  // A district of a regency that is served is served; of somebody known by regency alone the district is not known.
  if (codes.some((code) => isWithin(regionCode, code))) return { is: 'met', says: '' };
  return codes.some((code) => isWithin(code, regionCode))
    ? { is: 'unknown', says: 'wilayah domisili belum cukup terperinci' }
    : { is: 'unmet', says: 'wilayah domisili di luar wilayah yang dilayani' };
}

const isWithin = (code: string, outer: string) => code === outer || code.startsWith(`${outer}.`);

function papersLacking({ papers = [] }: ResourceAnswers, facts: FitFacts): string[] {
  const named = (isThere: boolean | undefined) =>
    papers.filter((one) => facts.papers[one] === isThere).map((one) => labelOf(resourcePapers, one));
  const [absent, unseen] = [named(false), named(undefined)];
  return [
    ...(absent.length > 0 ? [`belum ada ${joinWords(absent)}`] : []),
    ...(unseen.length > 0 ? [`belum diperiksa: ${joinWords(unseen)}`] : []),
  ];
}

/** The verdict with its reasons, in one line. */
export const sayFit = ({ state, says }: Fit): string =>
  says.length === 0 ? fitStates[state] : `${fitStates[state]}: ${says.join('; ')}`;
