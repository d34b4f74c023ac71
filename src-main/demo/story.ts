import type { Draft } from '#domain/fields/field';
import type { Finding } from '#domain/fields/findings';
import type { GasScale } from '#domain/fields/gas-scale';
import type { AtensiService } from '#domain/lists/atensi-services';
import type { Cluster } from '#domain/lists/clusters';
import type { EducationLevel } from '#domain/lists/education';
import type { InfluenceTechnique } from '#domain/lists/influence-techniques';
import type { InstrumentId } from '#domain/lists/instruments';
import type { MaritalStatus } from '#domain/lists/marital-status';
import type { PpksCategory } from '#domain/lists/ppks-categories';
import type { ProgrammeKind } from '#domain/lists/programme-kinds';
import type { ReferralSource } from '#domain/lists/referral-sources';
import type { resourceActs } from '#domain/lists/resource-acts';
import type { SituationalTechnique } from '#domain/lists/situational-techniques';
import type { TerminationReason } from '#domain/lists/termination-reasons';

/** One text for every life of the story, or one for each of its strands, in the order of `caseReason`. */
export type Told = string | readonly string[];

/** Texts of which a life takes one by chance: each fits every strand. */
export type AnyOf = readonly string[];

type LifeState = 'alive' | 'died' | 'unknown';

/**
 * A kind of life that brings people to a centre, told once and lived by many. A story has a few strands: what
 * happened differs between them, what is done about it is much the same. In every text {nama} is the name people
 * call the person by, {kota} where they come from, {umur} their age in years, {peksos} their worker, {kerabat} a
 * relative ("ibu", "paman"); a story may add words of its own (`particulars`).
 */
export type Story = {
  id: string;
  category: PpksCategory;
  cluster: Cluster;
  /** How often, beside the other stories. */
  weight: number;
  sexes: readonly ('L' | 'P')[];
  ages: readonly [number, number];
  referralSources: readonly ReferralSource[];
  relative: readonly string[];
  /** Months of service when nothing cuts it short. */
  months: readonly [number, number];
  /** Words that differ between lives and stay the same through one: {barang} is one of `particulars.barang`. */
  particulars?: Readonly<Record<string, AnyOf>>;
  maritalStatuses?: readonly MaritalStatus[];
  education?: readonly EducationLevel[];
  occupations?: AnyOf;
  /** Nobody knew the birth date, papers and family of most of these people when they came. */
  isUnknown?: true;
  /** What is known of the parents, strand by strand. */
  parents?: readonly { father: LifeState; mother: LifeState }[];
  /** How consent was explained to somebody who needs more than reading aloud. */
  communication?: Told;
  /** What the case form says besides, strand by strand. */
  admission?: readonly Draft[];
  caseReason: readonly string[];
  /** Why somebody who had left came back. */
  returnReason: string;
  problemByClient: Told;
  needsAndMeans: Told;
  requestForServices: Told;
  serviceFormulation: Told;
  /** Why the centre could not take somebody on. */
  turnedAway: string;
  problemStatement: Told;
  personality: AnyOf;
  conditions: Readonly<Record<'physical' | 'psychological' | 'social' | 'spiritual', AnyOf>>;
  hopes: AnyOf;
  situation: Told;
  integrativeFormulation: Told;
  selfPotentials: AnyOf;
  resourcePotentials: AnyOf;
  hinderingFactors: AnyOf;
  decision: Told;
  /** Numbered in this order. */
  findings: readonly StoryFinding[];
  focus: Told;
  rootCause: Told;
  problemSolvingGoal: Told;
  contractPurpose: Told;
  clientTasks: Told;
  workerTasks: Told;
  /** A contract about one behaviour, for a month. */
  limitedContract: string;
  /** What is measured again and again: an instrument, and each of its scores from the first to the last. */
  instrument?: { id: InstrumentId; scores: Readonly<Record<string, readonly [number, number]>> };
  goals: readonly StoryGoal[];
  successes: AnyOf;
  failures: AnyOf;
  obstacles: AnyOf;
  lessons: AnyOf;
  unplanned: AnyOf;
  afterwards: AnyOf;
  /** Why a case ends once its plan was carried out; T06 and T17 are for those who were never accepted. */
  endings: readonly (readonly [Exclude<TerminationReason, 'T06' | 'T17'>, number])[];
} & StoryLog;

/** What is written down from day to day. */
export type StoryLog = {
  notes: readonly StoryNote[];
  dailyNotes: AnyOf;
  /** Moments in which somebody was held or made to do something; few stories have them. */
  coercion?: readonly { summary: string; reason: string; response: string }[];
};

/** What an assessment finds; `answeredBy` is the number of the goal that answers it. */
export type StoryFinding = Pick<Finding, 'kind' | 'level' | 'heading' | 'weight' | 'statement' | 'decision'> &
  Partial<
    Pick<
      Finding,
      'evidence' | 'source' | 'clientSays' | 'lookedAt' | 'against' | 'judgment' | 'basis' | 'decisionNote'
    >
  > & { answeredBy?: number };

export type StoryGoal = { statement: string; level: string; targets: readonly StoryTarget[] };

export type StoryTarget = {
  statement: string;
  indicator: string;
  baseline: number;
  targetValue: number;
  unit: string;
  /** Months from the plan to the day it is due. */
  months: number;
  /** Where the figure of a round comes from. */
  evidence: string;
  /** What held it back when it was not reached. */
  obstacle: string;
  /** Why it may leave the plan; without it, it never does. */
  removedBecause?: string;
  /** Hard-won days that may be lost at one blow and begun anew. */
  mayFallBack?: true;
  /** What each level of attainment would look like (GAS). */
  scale?: GasScale;
  tasks: readonly StoryTask[];
};

type StoryTask = {
  what: string;
  how: string;
  why: string;
  when: string;
  where: string;
  executor: string;
  service: AtensiService;
  programme: ProgrammeKind;
};

export type StoryNote = {
  kind: 'client' | 'family' | 'home-visit' | 'related-party' | 'case-discussion' | 'institution';
  summary: string;
  response: string;
  technique?: InfluenceTechnique;
  situational?: SituationalTechnique;
  followUp?: string;
  /** What was done towards a resource system. */
  act?: { kinds: readonly (keyof typeof resourceActs)[]; addressed: string; asked: string; outcome: string };
  /** Only in the first or last third of the work; without it, at any time. */
  phase?: 'early' | 'late';
  /** Only in this strand, counted from 0. */
  strand?: number;
  /** For the worker's eyes only. */
  isPrivate?: true;
};
