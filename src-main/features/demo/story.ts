import type { AtensiService } from '#domain/lists/atensi-services';
import type { Cluster } from '#domain/lists/clusters';
import type { InfluenceTechnique } from '#domain/lists/influence-techniques';
import type { PpksCategory } from '#domain/lists/ppks-categories';
import type { ProgrammeKind } from '#domain/lists/programme-kinds';
import type { ReferralSource } from '#domain/lists/referral-sources';
import type { SituationalTechnique } from '#domain/lists/situational-techniques';
import type { TerminationReason } from '#domain/lists/termination-reasons';

/**
 * A kind of life that brings people to a centre, told once and lived by many. In every text {nama} is the name
 * people call the person by, {kota} where they come from, {umur} their age in years, {peksos} their worker,
 * {kerabat} a relative ("ibu", "paman").
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
  caseReason: readonly string[];
  problemByClient: readonly string[];
  needsAndMeans: string;
  requestForServices: readonly string[];
  serviceFormulation: string;
  problemStatement: readonly string[];
  personality: readonly string[];
  situation: readonly string[];
  integrativeFormulation: readonly string[];
  selfPotentials: string;
  resourcePotentials: string;
  hinderingFactors: string;
  decision: string;
  focus: string;
  rootCause: string;
  problemSolvingGoal: string;
  contractPurpose: string;
  clientTasks: string;
  workerTasks: string;
  goals: readonly StoryGoal[];
  notes: readonly StoryNote[];
  dailyNotes: readonly string[];
  successes: readonly string[];
  failures: readonly string[];
  obstacles: readonly string[];
  lessons: readonly string[];
  unplanned: readonly string[];
  endings: readonly (readonly [TerminationReason, number])[];
};

export type StoryGoal = { statement: string; level: string; targets: readonly StoryTarget[] };

export type StoryTarget = {
  statement: string;
  indicator: string;
  baseline: number;
  targetValue: number;
  unit: string;
  /** Months from the plan to the day it is due. */
  months: number;
  tasks: readonly StoryTask[];
};

export type StoryTask = {
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
};
