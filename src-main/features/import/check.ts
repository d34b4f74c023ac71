import type { ImportCheck } from '#contract/import-told';
import { defined } from '#domain/defined';
import { plain } from '#domain/import/cell';
import type { Said } from '#domain/import/row-reader';
import { long, os } from '#pipeline';
import { findHeld, type HeldImport, type Judged } from './held-import.ts';
import { judgedOf } from './judge.ts';
import { forgetJudged } from './judging.ts';
import { saidOfFurther, saidOfPerson, stateOf, stateOfFurther } from './row-state.ts';

export const check = long.import.check.handler(async ({ context, errors, signal }) => {
  const file = findHeld(context.session);
  if (file === undefined) throw errors.NO_FILE();
  const judged = await judgedOf(file, context, signal);
  const told = countRows(file, judged);
  context.note({ rows: told.rows, ready: told.ready });
  return told;
});

/** How every row stands, in numbers. */
function countRows(file: HeldImport, judged: Judged): ImportCheck {
  const people = [...judged.people.values()];
  const states = people.map((person) => ({ person, state: stateOf(file, judged, person).state }));
  const said = people.map((person) => saidOfPerson(file, judged, person));
  const count = (wanted: string) => states.filter(({ state }) => state === wanted).length;
  const ready = states.flatMap(({ person, state }) => (state === 'ready' ? [person] : []));
  const closed = ready.filter(({ termination }) => termination !== undefined).length;
  const further = [...judged.further].flatMap(([at, rows]) => {
    const kind = file.sheets[at]?.kind;
    if (kind === null || kind === undefined) return [];
    const states = rows.map((row) => stateOfFurther(file, judged, at, row).state);
    const count = (state: string) => states.filter((one) => one === state).length;
    return [{ kind, ready: count('ready'), troubled: count('troubled'), skipped: count('skipped') }];
  });
  const all = [
    ...said,
    ...[...judged.further].flatMap(([at, rows]) => rows.map((row) => saidOfFurther(file, judged, at, row))),
  ];
  return {
    rows: people.length,
    ready: ready.length,
    troubled: count('troubled'),
    alike: count('alike'),
    skipped: count('skipped'),
    remarked: said.filter(({ remarks }) => remarks.length > 0).length,
    open: ready.length - closed,
    closed,
    family: ready.filter(({ client }) => Array.isArray(client.family)).length,
    further,
    unknownTexts: unknownTexts(all.flatMap(({ troubles }) => troubles)),
    troubles: commonTroubles(all.map(({ troubles }) => troubles)),
    left: file.sheets.flatMap(({ kind, columns, headings }) =>
      kind === null
        ? []
        : columns.flatMap(({ field }, at) => {
            const heading = headings[at] ?? '';
            return field === null && heading !== '' ? [heading.slice(0, 80)] : [];
          }),
    ),
  };
}

/** What no list knows, the commonest first. */
function unknownTexts(troubles: readonly Said[]): ImportCheck['unknownTexts'] {
  const found = new Map<string, ImportCheck['unknownTexts'][number]>();
  for (const { field, text, choices } of troubles) {
    if (text === undefined) continue;
    const key = `${field} ${plain(text)}`;
    const known = found.get(key) ?? { field, text: text.slice(0, 200), cells: 0, ...defined({ choices }) };
    found.set(key, { ...known, cells: known.cells + 1 });
  }
  return [...found.values()].sort((a, b) => b.cells - a.cells).slice(0, 200);
}

function commonTroubles(rows: readonly (readonly Said[])[]): ImportCheck['troubles'] {
  const found = new Map<string, ImportCheck['troubles'][number]>();
  for (const troubles of rows)
    for (const { field, sentence, text } of troubles) {
      if (text !== undefined) continue;
      const kind = sentence.replace(/"[^"]*"|\d[\d/.,E+]*/g, '…');
      const known = found.get(`${field} ${kind}`) ?? { field, sentence, rows: 0 };
      found.set(`${field} ${kind}`, { ...known, rows: known.rows + 1 });
    }
  return [...found.values()].sort((a, b) => b.rows - a.rows).slice(0, 50);
}

/** What a text means is said once for the whole file, and remembered when it is imported. */
export const mean = os.import.mean.handler(({ input, context, errors }) => {
  const file = findHeld(context.session);
  if (file === undefined) throw errors.NO_FILE();
  const { field, text, code } = input;
  file.values[field] = { ...file.values[field], [plain(text)]: code };
  forgetJudged(file);
});
