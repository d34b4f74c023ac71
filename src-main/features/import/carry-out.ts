import { rememberedAs } from '#domain/import/headings';
import { type LongWork, long } from '#pipeline';
import { askFirst } from '#records/months/watch-sent-months';
import {
  findHeld,
  forgetHeld,
  type HeldImport,
  type HeldPerson,
  type Judged,
  peopleSheet,
} from './held-import.ts';
import { findBatchOf, findMatching, insertBatch, putMatching } from './import.queries.ts';
import { judgedOf } from './judge.ts';
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
  const registered = await rehearseOnce(file, judged, context, signal);
  if (registered.cases.length === 0) throw errors.NOTHING();
  context.note({ people: registered.result.people, leftOut: registered.result.leftOut });
  return registered.result;
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
  file.judged = undefined;
  return await judgedOf(file, context, signal);
}

/**
 * A backup first; then everything in the transaction of the audit row, so that there is all of it with its trail or
 * nothing.
 */
export const carryOut = long.import.carryOut.handler(async ({ input, context, errors, signal }) => {
  const { requestId, confirmed } = input;
  const already = await context.transact((trx) => findBatchOf(trx, requestId));
  if (already !== undefined) return already;
  const file = findHeld(context.session);
  if (file === undefined) throw errors.NO_FILE();
  const judged = await freshly(file, context, signal);
  const sheet = peopleSheet(file)?.at ?? 0;
  const isReady = (person: HeldPerson) => stateOf(file, sheet, person).state === 'ready';
  if (![...judged.people.values()].some(isReady)) throw errors.NOTHING();
  await context.backups.run(context.vault, 'import', { signal });
  const batchId = context.newId();
  context.withTrail(async (trx) => {
    const registered = await registerFile({ ...context, trx }, file, judged, signal).finally(() => {
      file.progress = undefined;
    });
    if (registered.cases.length === 0) throw errors.NOTHING();
    askFirst(registered.questions, confirmed);
    const { fileName, sha256 } = file;
    const { people, openCases, closedCases, leftOut } = registered.result;
    const counts = { people, cases: openCases + closedCases, leftOut };
    const by = { importedAt: context.now, importedBy: context.actor.id };
    await insertBatch(
      trx,
      { id: batchId, requestId, fileName, sha256, ...by, ...counts },
      registered.outcomes,
    );
    await putMatching(trx, matchingWith(await findMatching(trx), file));
    for (const one of registered.cases) context.alsoAbout(one);
    context.note({ batch: batchId, ...counts, sha256 });
    forgetHeld(context.session);
  });
  return { batchId };
});

/** How this file was matched, after how earlier ones were. */
function matchingWith(earlier: Awaited<ReturnType<typeof findMatching>>, file: HeldImport) {
  const columns = file.sheets.flatMap(({ kind, columns, rows, headingRow }) =>
    kind === null
      ? []
      : columns.flatMap(({ field, how }, at) =>
          field !== null && how === 'chosen'
            ? [[rememberedAs(kind, rows[headingRow]?.[at]), field] as const]
            : [],
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
