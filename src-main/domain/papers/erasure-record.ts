import type { Signature, Stationery } from './stationery.ts';

/** Berita acara pemusnahan as it is printed: the last time the name stands anywhere. */
export type ErasureRecord = Stationery & {
  registerNumber: string;
  person: [string, string][];
  why: [string, string][];
  /** What is destroyed, in numbers. */
  counts: [string, string][];
  backupDays: number;
  proposer: Signature;
  head: Signature;
};
