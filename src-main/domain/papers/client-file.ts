import type { PrintedField } from '../form.ts';
import type { CaseMeasures, CaseScores } from '../results/case-measures.ts';
import type { Comparison } from '../results/comparison.ts';
import type { Drawing } from '../results/drawing.ts';
import type { Signature, Stationery } from './stationery.ts';

/** To whom a client file is handed; a coded answer, so that the audit keeps no name. */
export const clientFileRecipients = {
  subject: 'Yang bersangkutan',
  guardian: 'Orang tua atau wali',
  counsel: 'Kuasa atau pendamping hukum',
  authority: 'Instansi yang berwenang menurut hukum',
} as const;
export type ClientFileRecipient = keyof typeof clientFileRecipients;

/** A record as the file prints it: its present answers, then what each earlier version said otherwise. */
export type FiledRecord = {
  title: string;
  /** That somebody was coerced, and why; it stands before all else. */
  coercion?: string;
  /** Who saved the present version, when, and why it was corrected. */
  told: string;
  fields: PrintedField[];
  earlier: { told: string; fields: PrintedField[] }[];
};

/** The records of one form. */
export type FiledSection = { heading: string; records: FiledRecord[] };

/** One case with everything recorded in it. */
export type FiledCase = {
  caseNumber: string;
  facts: [string, string][];
  sections: FiledSection[];
  comparison?: Comparison;
  measures?: CaseMeasures;
  scores?: CaseScores;
  /** Entries that only their worker may read: that they are there is told, what they say is not. */
  withheld: string[][];
};

/** Everything held about one person; the print's fingerprint is made over this. */
export type ClientFileContents = {
  clientLabel: string;
  fullName: string;
  registerNumber: string;
  facts: [string, string][];
  /** PNG or JPEG as a data URL. */
  photo: string | null;
  identity: FiledSection;
  /** The family as a genogram draws it, and as sentences; absent where nobody of it is known. */
  genogram?: { drawing: Drawing; sentences: string[] };
  /** Kin on file whose own files the reader may read: what they are to the person, and no more. */
  kin: string[];
  cases: FiledCase[];
  /** Records of earlier stays elsewhere, by the centre from which they came. */
  foreign: FiledSection[];
  /** What was typed and not completed. */
  drafts: FiledRecord[];
  /** Scans and photographs, as rows for a table; they are seen and exported one by one. */
  attachments: string[][];
  /** Rows of the trail: what left on paper or as a file, and by whom the file was read or written. */
  trail: { left: string[][]; touched: string[][] };
  /** Whether identity numbers are whole. */
  unmasked: boolean;
};

/** A client file as it is drawn. */
export type ClientFile = Stationery & {
  /** This moment on the centre's wall. */
  madeAt: string;
  recipient: string;
  signature: Signature;
  contents: ClientFileContents;
  /** SHA-256 in hex of the contents as JSON in UTF-8. */
  contentsSha256: string;
};

/** How many entries the file names without what they say. */
export function countWithheld({ cases }: ClientFileContents): number {
  return cases.reduce((sum, { withheld }) => sum + withheld.length, 0);
}

/** A SHA-256 in hex as people compare it: eight groups of eight letters. */
export function formatSha256(hex: string): string {
  return (hex.match(/.{1,8}/g) ?? []).join(' ');
}
