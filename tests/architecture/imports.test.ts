import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const layers = ['domain', 'contract', 'platform', 'features', 'app', 'hosts'] as const;
type Layer = (typeof layers)[number];

/** What each layer may import; the arrows of the house point down. */
const mayImport: Record<Layer, readonly Layer[]> = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  platform: ['platform', 'contract', 'domain'],
  features: ['features', 'platform', 'contract', 'domain'],
  app: ['app', 'features', 'platform', 'contract', 'domain'],
  hosts: ['hosts', 'app', 'features', 'platform', 'contract', 'domain'],
};

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, folder, file));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, path = '']) => path);

function target(file: string, path: string): string | undefined {
  if (path.startsWith('#')) return `src-main/${path.slice(1)}`;
  return path.startsWith('.') ? relative(root, resolve(file, '..', path)) : undefined;
}

const layerOf = (path: string): Layer | undefined =>
  layers.find(
    (layer) =>
      path.startsWith(`src-main/${layer}/`) ||
      path.startsWith(`src-main/${layer}.`) ||
      path.startsWith(`src-main/${layer}-`) ||
      path === `src-main/${layer}`,
  );

const featureOf = (path: string) => /^(src-(?:main|renderer)\/features\/[^/]+)/.exec(path)?.[1];

const all = [...sources('src-main'), ...sources('src-renderer')].flatMap((file) =>
  importsOf(file).flatMap((path) => {
    const to = target(file, path);
    return to === undefined ? [] : [{ from: relative(root, file), to }];
  }),
);

describe('the arrows of the house', () => {
  it('point down between the layers of the core', () => {
    const wrong = all.filter(({ from, to }) => {
      const [here, there] = [layerOf(from), layerOf(to)];
      return here !== undefined && there !== undefined && !mayImport[here].includes(there);
    });
    expect(wrong).toEqual([]);
  });

  it('never lead from one feature into another', () => {
    const wrong = all.filter(
      ({ from, to }) =>
        featureOf(from) !== undefined && featureOf(to) !== undefined && featureOf(from) !== featureOf(to),
    );
    expect(wrong).toEqual([]);
  });

  it('lead from the renderer only into domain and contract', () => {
    const wrong = all.filter(
      ({ from, to }) =>
        from.startsWith('src-renderer/') &&
        to.startsWith('src-main/') &&
        !['domain', 'contract'].includes(layerOf(to) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('keep ui and features of the renderer from knowing the screens above them', () => {
    const wrong = all.filter(
      ({ from, to }) => from.startsWith('src-renderer/ui/') && to.startsWith('src-renderer/features/'),
    );
    expect(wrong).toEqual([]);
  });
});
