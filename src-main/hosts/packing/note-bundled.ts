import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** Beside what was built, and never packed: which packages each build took in. */
const noted = (project: string) => join(project, 'out', 'packages');

type Built = Record<string, { moduleIds?: readonly string[] }>;

/**
 * A part of the build that writes down which packages it took in, by their folders: what was bundled goes out with Titian
 * and bears no name any more.
 */
export function noteBundled(project: string, build: 'main' | 'preload' | 'renderer') {
  return {
    name: 'titian:note-bundled',
    writeBundle(_options: unknown, built: Built) {
      const modules = Object.values(built).flatMap(({ moduleIds = [] }) => moduleIds);
      const folders = new Set(modules.flatMap((id) => packageFolderOf(project, id) ?? []));
      mkdirSync(noted(project), { recursive: true });
      writeFileSync(join(noted(project), `${build}.json`), JSON.stringify([...folders].sort()));
    },
  };
}

/** `node_modules/pdfmake/node_modules/pako` of a module within it; undefined of one of ours. */
export function packageFolderOf(project: string, id: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace('\0', '').replace(/\?.*$/, '');
  const start = `${project.replaceAll('\\', '/')}/`;
  if (!path.startsWith(start)) return undefined;
  return /^node_modules\/(?:.+\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.slice(start.length))?.[0];
}

/** The folders of every package that the last build took in. Throws a Refusal when nothing was built. */
export function listBundled(project: string): string[] {
  const folder = noted(project);
  if (!existsSync(folder)) throw new Refusal('out/packages tidak ada. Jalankan: npm run build');
  const lists = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return [...new Set(lists.flat())].sort();
}
