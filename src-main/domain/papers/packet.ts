import type { PrintedField } from '../form.ts';
import type { Comparison } from '../results/comparison.ts';
import type { PillarState } from '../workflow.ts';
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
  daysInCare: number;
  worker: string;
  stage: string;
  /** On what basis the person's data are kept; names nobody. */
  consent: string;
  pillars: { label: string; state: PillarState; on?: string }[];
  /** Stage summaries: a heading, who completed it when, and the printed fields. Empty stages are absent. */
  sections: { heading: string; note: string; fields: PrintedField[] }[];
  family: { head: string[]; rows: string[][] };
  /** Latest interventions, newest first. */
  recentNotes: { on: string; summary: string }[];
  /** Without a plan the paper says so, whichever parts it has. */
  hasPlan: boolean;
  /** Absent when there is no plan to compare with, or the person printing left it out. */
  comparison?: Comparison;
  lastRound?: {
    evaluatedOn: string;
    process: 'good' | 'fair' | 'poor';
    result: 'good' | 'fair' | 'poor';
    obstacles: string;
    followUp: string;
  };
  question: string;
  options: string[];
};

/** A whole packet: one case or several, with the choices of the person printing. */
export type Packet = Stationery & {
  /** Label of the person served, such as "Penerima Manfaat". */
  clientLabel: string;
  signatures: { left: Signature; right: Signature };
  cases: PacketCase[];
};
