import type { Stationery } from '#domain/papers/stationery';
import { defineJob, type Job } from '../jobs/define-job.ts';

/** What the drawing of a paper gives: its bytes, and how many pages or rows they are. */
export type Drawn = { bytes: Uint8Array<ArrayBuffer> } & ({ pages: number } | { rows: number });

/**
 * Facts for the audit row of a paper: counts, choices, ids; no name of a person served and nothing they told.
 */
export type PaperFacts = Record<string, string | number | boolean | string[] | undefined>;

/**
 * A paper or a file that leaves Titian. `Content` is what it needs besides the stationery, `Asked`
 * what whoever makes it chose.
 */
export type Paper<Content, Asked, Made extends Drawn> = {
  /** Its own among all papers and jobs. */
  readonly id: string;
  readonly format: 'pdf' | 'xlsx' | 'csv' | 'zip' | 'titian-bulan' | 'titian-kasus' | 'titian-jawaban';
  /** What its file is called, without the ending. */
  readonly title: (content: Content & Stationery) => string;
  /** Draws it off the main thread. */
  readonly job: Job<Content & Stationery, Made>;
  /** What its audit row says besides what that of every paper does. */
  readonly tells: (content: Content, asked: Asked) => PaperFacts;
  /** To whom it goes: what was typed, or a code of `codedRecipients`. */
  readonly recipient: (asked: Asked) => string | undefined;
};

/** What a paper needs besides the stationery. */
export type ContentOf<Declared> = Declared extends Paper<infer Content, never, Drawn> ? Content : never;

type Declaration<Content, Asked, Made extends Drawn> = Omit<Paper<Content, Asked, Made>, 'job'> & {
  draw: Job<Content & Stationery, Made>['load'];
};

/** Declares a paper beside its feature. `draw` imports what draws it when the first is asked for. */
export function definePaper<Content, Asked, Made extends Drawn>({
  draw,
  ...declared
}: Declaration<Content, Asked, Made>): Paper<Content, Asked, Made> {
  return { ...declared, job: defineJob(declared.id, draw) };
}
