import type { Signature, Stationery } from './stationery.ts';

/** The consent form as it is printed for a wet signature: from a record, or with room to write in. */
export type ConsentForm = Stationery & {
  /** Number of the case. */
  caseNumber: string;
  /** Who the data are about. */
  person: [string, string][];
  /** Who consents; empty texts leave dots to write on. */
  giver: { name: string; relation: string; communication: string };
  /** The seven things told, each with what is said of it. */
  items: [string, string][];
  /** What the consent covers, ticked or to be ticked by hand. */
  scope: { label: string; isChosen: boolean }[];
  /** Said across the top when the consent was withdrawn. */
  withdrawn?: string;
  worker: Signature;
  witness: string;
};
