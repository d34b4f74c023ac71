import { createHash } from 'node:crypto';
import type { Centre } from '#contract/centre';
import type { Stationery } from '#domain/papers/stationery';
import { toFileName } from '#domain/words/file-name';
import type { AnyJob, Report } from '../jobs/define-job.ts';
import { prepareJob, runJob } from '../jobs/run-job.ts';
import type { Drawn, Paper, PaperFacts } from './define-paper.ts';
import { letterheadFrom } from './letterhead-from.ts';

/** Whose paper it is, who hands it out on what day, and where that is noted for the audit. */
type Desk = {
  centre: Centre;
  actor: { name: string };
  today: string;
  note(facts: PaperFacts): void;
};

/** What a print is made for; absent where a paper only ever leaves. */
type Purpose = { purpose?: 'preview' | 'print' | 'save' };

/** A paper as it leaves: named, with the SHA-256 of its bytes that the audit keeps, and its pages or rows. */
type HandedOut<Made extends Drawn> = Omit<Made, 'bytes'> & {
  name: string;
  file: Blob;
  sha256: string;
};

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  'titian-bulan': 'application/octet-stream',
  zip: 'application/zip',
  'titian-kasus': 'application/octet-stream',
  'titian-jawaban': 'application/octet-stream',
} as const;

/** Said first of a paper that takes long to gather: what draws it is read meanwhile. */
export const expectPaper = ({ job }: { job: AnyJob }): void => prepareJob(job);

/**
 * The one way a paper leaves: draws it on the centre's stationery off the main thread, hashes it, notes for
 * its audit row what it is and to whom it goes, and gives it its name. A preview goes to nobody. Rejects with
 * the signal's reason when it is given up, or with what the drawing threw; then nothing is noted.
 */
export async function handOut<Content extends object, Asked, Made extends Drawn>(
  desk: Desk,
  paper: Paper<Content, Asked, Made>,
  content: NoInfer<Content>,
  asked: NoInfer<Asked> & Purpose,
  signal: AbortSignal | undefined,
  onProgress?: Report,
): Promise<HandedOut<Made>> {
  const onPaper = { ...content, ...stationeryOf(desk) };
  const { bytes, ...extent } = await runJob(paper.job, onPaper, { signal, onProgress });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { purpose } = asked;
  const recipient = purpose === 'preview' ? undefined : paper.recipient(asked);
  desk.note({ purpose, ...paper.tells(content, asked), ...extent, sha256, recipient });
  const name = toFileName(paper.title(onPaper), paper.format, paper.id);
  return { ...extent, name, file: new Blob([bytes], { type: mediaTypes[paper.format] }), sha256 };
}

function stationeryOf({ centre, actor, today }: Desk): Stationery {
  return {
    letterhead: letterheadFrom(centre),
    paper: centre.paper,
    printedOn: today,
    printedBy: actor.name,
  };
}
