import type { Letterhead, Signature } from './packet.ts';

/** Berita acara pemusnahan as it is printed: the last time the name stands anywhere. */
export type ErasureRecord = {
  letterhead: Letterhead;
  paper: 'A4' | 'F4';
  printedOn: string;
  printedBy: string;
  person: [string, string][];
  why: [string, string][];
  /** What is destroyed, in numbers. */
  counts: [string, string][];
  backupDays: number;
  proposer: Signature;
  head: Signature;
};
