import { describe, expect, it } from 'vitest';
import { type Import, listImports, listSources, readSource } from './list-imports.ts';

/** The floors of the core: each may import itself and what stands before it. */
const core = [
  'domain',
  'contract',
  'platform',
  'database',
  'records',
  'vault',
  // The made-up people live through records and the vault, and know nothing of operations; one feature offers them.
  'demo',
  'pipeline',
  'features',
  'app',
  'hosts',
];

/** The rooms of the vault, likewise; what stands at its top may import all of them. */
const vault = [
  'file',
  'keys',
  'audit',
  'attachments',
  'erasure',
  'backup',
  'integrity',
  'rescue',
  'rotation',
  'top',
];

/** The floors of the renderer, likewise. */
const renderer = ['core', 'ui', 'parts', 'features', 'app'];

/** Files that import each other because the thing itself is so, each with its reason. */
const inTheNatureOfTheThing = [
  // A list is a kind of field, and holds fields of every kind.
  ['src-main/domain/fields/grid-fields.ts', 'src-main/domain/fields/kinds.ts'],
];

const all = listImports();

const floorIn = (house: string, floors: readonly string[]) => (path: string) =>
  floors.find((floor) => new RegExp(`^${house}/${floor}(?:[/.-]|$)`).test(path));

const roomOfVault = (path: string): string | undefined => {
  const [, room] = /^src-main\/vault\/(?:([a-z]+)\/)?/.exec(path) ?? [];
  return path.startsWith('src-main/vault/') ? (room ?? 'top') : undefined;
};

/** The imports that lead to a floor that stands later, and those of a file on no floor. */
function findUpward(floors: readonly string[], floorOf: (path: string) => string | undefined): Import[] {
  return all.filter(({ from, to }) => {
    const [here, there] = [floorOf(from), floorOf(to)];
    return here !== undefined && there !== undefined && floors.indexOf(there) > floors.indexOf(here);
  });
}

const featureOf = (path: string) => /^(src-(?:main|renderer)\/features\/[^/]+)/.exec(path)?.[1];

describe('the arrows of the house', () => {
  it('lead only into floors that stand before, in the core', () => {
    expect(findUpward(core, floorIn('src-main', core))[0]).toBeUndefined();
  });

  it('lead only into rooms that stand before, in the vault', () => {
    expect(findUpward(vault, roomOfVault)[0]).toBeUndefined();
  });

  it('lead only into floors that stand before, in the renderer', () => {
    expect(findUpward(renderer, floorIn('src-renderer', renderer))[0]).toBeUndefined();
  });

  it('leave what only draws without any way to the core', () => {
    const wrong = all.find(
      ({ from, to }) => from.startsWith('src-renderer/ui/') && to.startsWith('src-renderer/core/'),
    );
    expect(wrong).toBeUndefined();
  });

  it('begin and end on a floor', () => {
    const floorOf = (path: string) =>
      path.startsWith('src-main/')
        ? floorIn('src-main', core)(path)
        : floorIn('src-renderer', renderer)(path);
    const rooms = all.map(({ from }) => roomOfVault(from)).filter((room) => room !== undefined);
    expect(all.find(({ from, to }) => !floorOf(from) || !floorOf(to))).toBeUndefined();
    expect(rooms.find((room) => !vault.includes(room))).toBeUndefined();
  });

  it('never lead from one feature into another', () => {
    const wrong = all.find(({ from, to }) => {
      const [here, there] = [featureOf(from), featureOf(to)];
      return here !== undefined && there !== undefined && here !== there;
    });
    expect(wrong).toBeUndefined();
  });

  it('lead from the renderer only into domain and contract', () => {
    const wrong = all.find(
      ({ from, to }) => from.startsWith('src-renderer/') && /^src-main\/(?!domain\/|contract\/)/.test(to),
    );
    expect(wrong).toBeUndefined();
  });

  // hosts/SECURITY.md D36
  it('lead to what gathers many centres from commands alone, each loaded when it is asked for', () => {
    const collect = 'src-main/hosts/collect/';
    const into = all.filter(({ from, to }) => to.startsWith(collect) && !from.startsWith(collect));
    const commands = new Set(into.map(({ from }) => from));
    expect([...commands].filter((file) => !file.startsWith('src-main/hosts/cli/'))).toEqual([]);
    const loading = all.filter(({ from, to }) => commands.has(to) && !commands.has(from));
    expect([...new Set(loading.map(({ from }) => from))]).toEqual(['src-main/hosts/cli/commands.ts']);
    const packages = listSources('src-main').filter((file) => /from 'pg(-[\w-]+)?'/.test(readSource(file)));
    expect(packages.length).toBeGreaterThan(1);
    expect(packages.filter((file) => !file.startsWith(collect))).toEqual([]);
    expect(readSource('src-main/hosts/cli/commands.ts')).not.toMatch(/^import .*(collect|enrol)/m);
  });

  it('make no circle but those in the nature of the thing', () => {
    expect(findCircles(all)).toEqual(inTheNatureOfTheThing);
  });
});

/** Every set of files that reach each other, sorted (Tarjan 1972). */
function findCircles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let lowest = order.get(file) ?? 0;
    stack.push(file);
    for (const other of next.get(file) ?? []) {
      if (!order.has(other)) lowest = Math.min(lowest, visit(other));
      else if (stack.includes(other)) lowest = Math.min(lowest, order.get(other) ?? 0);
    }
    low.set(file, lowest);
    if (lowest === order.get(file)) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest;
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return circles.sort();
}
