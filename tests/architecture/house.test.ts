import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

const project = join(import.meta.dirname, '../..');
const sources = ['src-main', 'src-renderer'].flatMap(listSources);

/** Frozen once released, however long they are. */
const isFrozen = (file: string) => /database\/migrations\/\d{4}-/.test(file);

/** How many lines each function of a file has, those within others and of one line too, by its name if it has one. */
function functionsOf(file: string, source: string): { name: string; lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, start, end, id } = node as {
      type?: string;
      start?: number;
      end?: number;
      id?: { name?: string } | null;
    };
    if (/^(Function(Declaration|Expression)|ArrowFunctionExpression)$/.test(type ?? ''))
      found.push({ name: id?.name ?? file, lines: source.slice(start, end).split('\n').length });
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(parseSync(file, source).program.body);
  return found;
}

const lengthsOf = (file: string, source: string) => functionsOf(file, source).map(({ lines }) => lines);

describe('the house', () => {
  it('has no file over 250 lines', () => {
    const long = sources
      .filter((file) => !isFrozen(file))
      .map((file) => [file, readSource(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  it('has functions of at most 28 lines, all but one in twenty', () => {
    const lengths = sources.flatMap((file) => lengthsOf(file, readSource(file))).sort((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(2_000);
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThanOrEqual(28);
    expect(lengthsOf('a.ts', 'function a() {\n  b((c) => c);\n}')).toEqual([3, 1]);
  });

  it('has no function over 95 lines but those that hold the functions of one thing', () => {
    const long = sources
      .flatMap((file) => functionsOf(file, readSource(file)))
      .filter(({ lines }) => lines > 95);
    expect(long.map(({ name }) => name).sort()).toEqual([
      'createBackups',
      'createHub',
      'createKeeper',
      'formRouter',
    ]);
  });

  it('turns off no rule of the compiler or the style, any and ! among them', () => {
    const off = /@ts-(ignore|nocheck|expect-error)|biome-ignore.*(noExplicitAny|noNonNullAssertion)/;
    expect(sources.filter((file) => off.test(readSource(file)))).toEqual([]);
    const biome = readFileSync(join(project, '.biome.json'), 'utf8');
    for (const rule of ['noNonNullAssertion', 'noExplicitAny']) expect(biome).toContain(`"${rule}": "error"`);
  });
});
