import { Liquid, LiquidError, type Template } from 'liquidjs';

/** What a template is filled with: text by name, and rows that a template goes through. */
type TemplateValues = { readonly [name: string]: string | readonly TemplateValues[] | TemplateValues };

/** One thing wrong with a template: on which line, and what, as an Indonesian sentence. */
export type TemplateTrouble = { line: number; sentence: string };

/** Stands where nothing is known: room to write by hand. */
const blankLine = '……………………………';

const keptTags = new Set(['if', 'unless', 'for', 'comment']);
const longestTemplate = 60_000;

/**
 * Liquid without what a letter has no need of: no file is read, no text is run, nothing is reached but the values given.
 * An empty value prints as room to write by hand, and holds as absent in a condition.
 */
function makeEngine(): Liquid {
  const engine = new Liquid({
    ...{ strictVariables: true, strictFilters: true, ownPropertyOnly: true, jsTruthy: true },
    ...{ templates: {}, parseLimit: longestTemplate, renderLimit: 1_000, memoryLimit: 5_000_000 },
    outputEscape: sayValue,
  });
  for (const tag of Object.keys(engine.tags)) if (!keptTags.has(tag)) delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters)) delete engine.filters[filter];
  return engine;
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.map((row) => Object.values(row as object).join(', ')).join('\n');
  return value === '' || value === undefined || value === null ? blankLine : String(value);
}

let engine: Liquid | undefined;
const theEngine = () => {
  engine ??= makeEngine();
  return engine;
};

/**
 * What is wrong with a template: words of the language that are not there, and names that are not among `known`. `sample`
 * holds a value for each of those, with one row where there are rows. Empty when it can be filled.
 */
export function checkTemplate(
  text: string,
  known: ReadonlySet<string>,
  sample: TemplateValues,
): TemplateTrouble[] {
  if (text.length > longestTemplate)
    return [{ line: 1, sentence: `Templat terlalu panjang: paling banyak ${longestTemplate} huruf.` }];
  try {
    const parsed = theEngine().parse(text);
    const unknown = listUnknown(parsed, known);
    if (unknown.length > 0) return unknown;
    theEngine().renderSync(parsed, sample);
    return [];
  } catch (error) {
    return [describeTrouble(error)];
  }
}

function listUnknown(parsed: Template[], known: ReadonlySet<string>): TemplateTrouble[] {
  const { globals } = theEngine().analyzeSync(parsed);
  return Object.values(globals)
    .flat()
    .map(({ segments, location }) => ({ name: segments.join('.'), line: location.row }))
    .filter(({ name }) => !known.has(name))
    .map(({ name, line }) => ({ line, sentence: `Tempat {{ ${name} }} tidak dikenal.` }));
}

/** Fills a template. Throws what Liquid does for one that `checkTemplate` objects to. */
export function fillTemplate(text: string, values: TemplateValues): string {
  return theEngine().parseAndRenderSync(text, values);
}

/** What Liquid says, in Indonesian, by what the sentence begins with. */
const sentences: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  [/undefined variable: ([^,]+)/, ([, name]) => `Tempat {{ ${name} }} tidak dikenal.`],
  [/tag "?\{%\s*(\w+).*not closed/, ([, tag]) => `Bagian {% ${tag} %} belum ditutup.`],
  [/tag "(\w+)" not found/, ([, tag]) => `Perintah {% ${tag} %} tidak tersedia. Yang ada: if, unless, for.`],
  [/undefined filter: (\w+)/, ([, name]) => `Perintah "| ${name}" tidak tersedia.`],
  [/not closed/, () => 'Kurung kurawal belum ditutup.'],
  [/limit exceeded/, () => 'Templat ini terlalu panjang atau berulang tanpa akhir.'],
];

function describeTrouble(error: unknown): TemplateTrouble {
  if (!LiquidError.is(error)) throw error;
  const [line = 1] = error.token.getPosition();
  for (const [like, say] of sentences) {
    const found = like.exec(error.message);
    if (found !== null) return { line, sentence: say(found) };
  }
  return { line, sentence: 'Bagian ini tidak dapat dibaca. Periksa kurung kurawal dan ejaannya.' };
}
