import { createHash } from 'node:crypto';
import { sayFileTrouble } from '#domain/import/file-troubles';
import { long, os, watching } from '#pipeline';
import { layOutPlaces } from '#platform/find-place';
import { runAlone } from '#platform/jobs/run-alone';
import { loadPlaces } from '#platform/regions';
import { readFileJob, readingLimits } from '#platform/sheets/read-file-job';
import { fileLimits, type ReadFile } from '#platform/sheets/sheet-texts';
import { arrangeAnew, tellHeld, untold } from './arrange.ts';
import { beginHeld, findComing, findHeld, forgetHeld, type HeldImport } from './held-import.ts';
import { findImportOf, findMatching } from './import.queries.ts';

/** Takes the next piece; with the last one the file is read in a thread of its own, and held. */
export const send = long.import.send.handler(async ({ input, context, errors, signal }) => {
  const { uploadId, name, bytes, offset } = input;
  const { session } = context;
  if (bytes > fileLimits.bytes) throw errors.NOT_TAKEN({ message: sayFileTrouble('too-large') });
  if (offset === 0) beginHeld(session, { id: uploadId, name, bytes });
  const file = findComing(session, uploadId);
  const piece = Buffer.from(input.piece, 'base64');
  const fits = file !== undefined && file.received === offset && offset + piece.length <= file.content.length;
  if (!fits || piece.length === 0) throw errors.NO_FILE();
  piece.copy(file.content, offset);
  file.received += piece.length;
  if (file.received < bytes) return { received: file.received };

  const { content } = file;
  file.content = Buffer.alloc(0);
  file.sha256 = createHash('sha256').update(content).digest('hex');
  // Half a second that is not missed while the file is read in its thread.
  const [read] = await Promise.all([readBounded(content, signal), loadPlaces().then(layOutPlaces)]);
  if (!read.ok) {
    forgetHeld(session);
    throw errors.NOT_TAKEN({ message: sayFileTrouble(read.trouble) });
  }
  const { matching, earlier } = await context.transact(async (trx) => ({
    matching: await findMatching(trx),
    earlier: await findImportOf(trx, file.sha256),
  }));
  file.earlier = earlier;
  file.values = matching.values;
  file.sheets = read.sheets.map((sheet) => arrangeAnew(sheet, matching.columns));
  leaveOthers(file);
  return { received: bytes };
});

/** One sheet tells of the people: of several the longest. */
function leaveOthers(file: HeldImport): void {
  const [, ...others] = file.sheets
    .filter(({ kind }) => kind === 'people')
    .toSorted((a, b) => b.rows.length - a.rows.length);
  for (const other of others) Object.assign(other, untold(other.raw));
}

/** So long a file may be read, in milliseconds: a whole one takes seconds. */
const longest = 60_000;

/** A thread that runs out of its memory or its time ends, and only the thread. */
async function readBounded(content: Buffer, signal: AbortSignal | undefined): Promise<ReadFile> {
  const late = AbortSignal.timeout(longest);
  const given = signal === undefined ? late : AbortSignal.any([signal, late]);
  try {
    return await runAlone(
      readFileJob,
      { bytes: new Uint8Array(content) },
      { limits: readingLimits, signal: given },
    );
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, trouble: 'too-many-cells' };
  }
}

export const held = os.import.held.handler(({ context }) => {
  const file = findHeld(context.session);
  return file === undefined ? null : tellHeld(file, context);
});

export const forget = os.import.forget.handler(({ context }) => forgetHeld(context.session));

/** Asked while another operation has the transaction: it waits for none. */
export const progress = watching.import.progress.handler(
  ({ context: { session } }) => (session && findHeld(session)?.progress) ?? null,
);
