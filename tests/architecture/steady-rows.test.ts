import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

const files = listSources('src-renderer').filter((file) => file.endsWith('.tsx'));

/** Every component that is drawn anew only when something that it is given changed. */
const steady = files.flatMap((file) =>
  [...readSource(file).matchAll(/(export )?const (\w+) = memo\(/g)].map(([, exported, name]) => ({
    ...{ name, file, isKnownElsewhere: exported !== undefined },
  })),
);

/** What an element is given, up to the end of its opening tag. */
function givenTo(source: string, from: number): string {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === '>' && depth === 0) return source.slice(from, at);
  }
  return source.slice(from);
}

/** What stands between its tags, where it has two. */
function heldBy(source: string, name: string, opening: string, from: number): string {
  if (opening.endsWith('/')) return '';
  const begins = from + opening.length + 1;
  return source.slice(begins, source.indexOf(`</${name}>`, begins)).trim();
}

const madeAtEveryDrawing = /=\{\s*(\([^)]*\)|\w+) =>|=\{\[|=\{\{|\?\? (\{\}|\[\])/;
/** One thing that was made elsewhere, and may be the same again. */
const oneThing = /^(\{[\w.]+(\([\w., ]*\))?\})?$/;

it('no wrapper of an input stands around other fields: each would be drawn anew with it', () => {
  const around = files.filter((file) => {
    const source = readSource(file);
    const drawn = [...source.matchAll(/<([A-Z]\w+)\s/g)].map(([, name = '']) => name);
    const holds = drawn.some((name) => /^FieldSlots?$/.test(name) || steady.some((one) => one.name === name));
    return source.includes('</Input.Wrapper>') && holds;
  });
  expect(around).toEqual([]);
});

it('what is drawn anew only when it changed is given nothing that is made at every drawing', () => {
  const found = files.flatMap((file) => {
    const source = readSource(file);
    return (
      [...source.matchAll(/<([A-Z]\w+)\s/g)]
        // The field of a form stands in a row as well, and is cheap beside the row.
        .filter(([, name]) =>
          steady.some(
            (one) => one.name === name && name !== 'FieldSlot' && (one.isKnownElsewhere || one.file === file),
          ),
        )
        .filter(({ 1: name = '', index }) => {
          const opening = givenTo(source, index);
          return madeAtEveryDrawing.test(opening) || !oneThing.test(heldBy(source, name, opening, index));
        })
        .map(([, name]) => `${file}: <${name}>`)
    );
  });
  expect(steady.length).toBeGreaterThan(8);
  expect(found).toEqual([]);
});
