import type { Trx } from '#database/connect';
import { rememberedAs } from '#domain/import/headings';
import { formatMoment, zoneOffsets } from '#domain/instant';
import { type LongWork, long } from '#pipeline';
import { askFirst } from '#records/months/watch-sent-months';
import { findHeld, forgetHeld, type HeldImport, type Judged, takeTurn } from './held-import.ts';
import {
  findBatchOf,
  findImportOf,
  findMatching,
  insertBatch,
  putMatching,
  sayHeldAgainst,
} from './import.queries.ts';
import { judgedOf } from './judge.ts';
import { forgetJudged } from './judging.ts';
import { type FileRegistered, registerFile } from './register-file.ts';
import { stateOf } from './row-state.ts';

/** Ends the transaction of a rehearsal: everything was written, and none of it is kept. */
class TakenBack extends Error {
  readonly registered: FileRegistered;
  constructor(registered: FileRegistered) {
    super('a rehearsal is taken back');
    this.registered = registered;
  }
}

export const rehearse = long.import.rehearse.handler(async ({ context, errors, signal }) => {
  const file = findHeld(context.session);
  if (file === undefined) throw errors.NO_FILE();
  const judged = await freshly(file, context, signal);
  const rehearsed = asSaid(file);
  const registered = await rehearseOnce(file, judged, context, signal);
  if (registered.cases.length === 0) throw errors.NOTHING(await sayNothing(file, context));
  context.note({ people: registered.result.people, leftOut: registered.result.leftOut });
  return { ...registered.result, rehearsed };
});

async function rehearseOnce(
  file: HeldImport,
  judged: Judged,
  context: LongWork,
  signal: AbortSignal | undefined,
) {
  try {
    return await context.transact(async (trx): Promise<FileRegistered> => {
      throw new TakenBack(await registerFile({ ...context, trx }, file, judged, signal));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.registered;
    throw error;
  } finally {
    file.progress = undefined;
  }
}

/** Judged by what is on file now: somebody may have been registered since the rows were looked at. */
async function freshly(
  file: HeldImport,
  context: LongWork,
  signal: AbortSignal | undefined,
): Promise<Judged> {
  const heldAgainst = await context.transact((trx) => sayHeldAgainst(trx));
  if (file.judged !== undefined && file.judged.heldAgainst !== heldAgainst) forgetJudged(file);
  return await judgedOf(file, context, signal);
}

/** The file with everything that was said of it, so that what is imported is what was rehearsed. */
const asSaid = ({ id, said }: HeldImport): string => `${id} ${said}`;

/** Why nothing is left to take: most often somebody imported the same file already. */
async function sayNothing({ sha256 }: HeldImport, { transact, centre }: LongWork) {
  const earlier = await transact((trx) => findImportOf(trx, sha256));
  if (earlier === undefined) return {};
  const at = formatMoment(earlier.importedAt, zoneOffsets[centre.zone]);
  return {
    message: `Tidak ada baris yang dapat diambil: berkas yang sama sudah diimpor oleh ${earlier.importedBy} pada ${at}.`,
  };
}

/**
 * A backup first; then everything in the transaction of the audit row, so that there is all of it with its trail or
 * nothing. Of two requests at once the second waits, and finds what the first came to. What was not rehearsed as it
 * stands, or was judged by what has changed meanwhile, is not taken.
 */
export const carryOut = long.import.carryOut.handler(async ({ input, context, errors, signal }) => {
  const { requestId, confirmed, rehearsed } = input;
  const release = await takeTurn(context.session);
  try {
    const already = await context.transact((trx) => findBatchOf(trx, requestId));
    if (already !== undefined) return already;
    const file = findHeld(context.session);
    if (file === undefined) throw errors.NO_FILE();
    if (rehearsed !== undefined && rehearsed !== asSaid(file)) throw errors.CHANGED();
    const judged = await freshly(file, context, signal);
    if (!hasReady(file, judged)) throw errors.NOTHING(await sayNothing(file, context));
    await context.backups.run(context.vault, 'import', { signal });
    const batchId = context.newId();
    const takeAll = async (trx: Trx) => {
      if ((await sayHeldAgainst(trx)) !== judged.heldAgainst) throw errors.CHANGED();
      const registered = await registerFile({ ...context, trx }, file, judged, signal).finally(() => {
        file.progress = undefined;
      });
      if (registered.cases.length === 0) throw errors.NOTHING();
      askFirst(registered.questions, confirmed);
      await keepBatch(trx, context, { batchId, requestId, file, registered });
    };
    await context.withTrail(takeAll);
    forgetHeld(context.session);
    return { batchId };
  } finally {
    release();
  }
});

const hasReady = (file: HeldImport, judged: Judged): boolean =>
  [...judged.people.values()].some((person) => stateOf(file, judged, person).state === 'ready');

type TakenBatch = { batchId: string; requestId: string; file: HeldImport; registered: FileRegistered };

/** Keeps what was taken and what was not, and how the file was matched. */
async function keepBatch(
  trx: Trx,
  context: LongWork,
  { batchId, requestId, file, registered }: TakenBatch,
): Promise<void> {
  const { fileName, sha256 } = file;
  const { people, openCases, closedCases, leftOut } = registered.result;
  const counts = { people, cases: openCases + closedCases, leftOut };
  const by = { importedAt: context.now, importedBy: context.actor.id };
  await insertBatch(trx, { id: batchId, requestId, fileName, sha256, ...by, ...counts }, registered.outcomes);
  await putMatching(trx, matchingWith(await findMatching(trx), file));
  for (const one of registered.cases) context.alsoAbout(one);
  context.note({ batch: batchId, ...counts, sha256 });
}

/** How this file was matched, after how earlier ones were. */
function matchingWith(earlier: Awaited<ReturnType<typeof findMatching>>, file: HeldImport) {
  const columns = file.sheets.flatMap(({ kind, columns, headings }) =>
    kind === null
      ? []
      : columns.flatMap(({ field, how }, at) =>
          field !== null && how === 'chosen' ? [[rememberedAs(kind, headings[at]), field] as const] : [],
        ),
  );
  const values = Object.entries(file.values).map(
    ([field, texts]) => [field, { ...earlier.values[field], ...texts }] as const,
  );
  return {
    columns: { ...earlier.columns, ...Object.fromEntries(columns) },
    values: { ...earlier.values, ...Object.fromEntries(values) },
  };
}
