import type { BriefTask } from '../fields/plan-tree-kind.ts';
import type { PrintedField } from '../form.ts';
import type { CaseMeasures, CaseScores } from '../results/case-measures.ts';
import type { Comparison } from '../results/comparison.ts';
import type { Drawing } from '../results/drawing.ts';
import type { PillarState } from '../workflow.ts';
import type { FamilyMember } from './family-members.ts';
import type { LastConference } from './last-conference.ts';
import type { PacketFindings } from './packet-findings.ts';
import type { PacketPart, PacketSize } from './packet-plan.ts';
import type { Signature, Stationery } from './stationery.ts';

/** All that the case-conference packet says of one case; gathered once, drawn without the database. */
export type PacketCase = {
  caseNumber: string;
  registerNumber: string;
  /** Full name, or initials, as the person printing chose. */
  name: string;
  alias?: string;
  sex: 'L' | 'P';
  /** "17 tahun", "sekitar 60 tahun" or "tidak diketahui". */
  age: string;
  /** Masked unless the person printing chose otherwise and may. */
  nik: string;
  category: string;
  admittedOn: string;
  /** The day of admission is day 1. */
  dayInCare: number;
  worker: string;
  stage: string;
  /** On what basis the person's data are kept; names nobody. */
  consent: string;
  pillars: { label: string; state: PillarState; on?: string }[];
  /** Forms as they are declared: when they were completed, and what they say. Empty ones are absent. */
  sections: PacketSection[];
  /** What the assessments found and stands today. */
  findings: PacketFindings;
  /** What the plan says of what a plan contains; empty where there is none. */
  planMeter: string;
  /** Goals of the plan, each followed by its targets with their tasks. */
  tasks: string[][];
  /** The same on two pages, and whether that is all there is to say of them. */
  brief: { tasks: BriefTask[]; isWhole: boolean };
  family: FamilyMember[];
  /** Absent where nobody of the family is known, or the person printing left it out. */
  genogram?: { drawing: Drawing; sentences: string[] };
  /** Absent where the file names no system around the person. */
  ecomap?: Drawing;
  /** Latest interventions, newest first. */
  recentNotes: RecentNote[];
  /** Without a plan the paper says so, whichever parts it has. */
  hasPlan: boolean;
  /** Absent when there is no plan to compare with, or the person printing left it out. */
  comparison?: Comparison;
  /** What stands beside the comparison; on two pages only T of the last round. */
  measures?: CaseMeasures;
  /** What instruments measured, in the annex alone. */
  scores?: CaseScores;
  /** The newest contract in a line; empty where there is none. */
  contract: string;
  /** Which sources the person has, and which were asked, in a line; empty where there are none. */
  resources: string;
  /** Absent when there was none, or the person printing left it out. */
  lastConference?: LastConference;
  question: string;
  options: string[];
  /** Mengetahui Kepala, and the worker of this case; without a worker a line to write on. */
  signatures: { left: Signature; right: Signature };
};

/** A form as the packet prints it; `brief`: the fields of the brief size, in its order. */
export type PacketSection = {
  part: PacketPart;
  heading: string;
  note: string;
  fields: PrintedField[];
  brief: readonly string[];
};

type RecentNote = { on: string; summary: string; coercion: string };

/** A whole packet: one case or several, with the choices of the person printing. */
export type Packet = Stationery & {
  /** Label of the person served, such as "Penerima Manfaat". */
  clientLabel: string;
  size: PacketSize;
  cases: PacketCase[];
};
