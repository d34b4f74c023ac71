import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { noncePlaceholder } from './page-guard.ts';

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** One file of the built screens, ready to send. */
type ScreenFile = { body: Uint8Array<ArrayBuffer>; type: string };

/** The built screens: an exact list of addresses; nothing outside it can be named, let alone read. */
export type Screens = {
  /** The page itself, with the nonce of this answer. */
  page(nonce: string): string;
  /** A file by the exact path of its address (`/assets/x.js`); undefined for anything else. */
  find(pathname: string): ScreenFile | undefined;
};

/** Lists the built screens of a folder. Throws ENOENT when they have not been built. */
export function readScreens(folder: string): Screens {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const paths = new Map(listFiles(folder).map((path) => [addressOf(folder, path), path]));
  const files = new Map<string, ScreenFile>();
  return {
    page: (nonce) => page.replaceAll(noncePlaceholder, nonce),
    find(pathname) {
      const path = paths.get(pathname);
      if (path === undefined) return undefined;
      const known = files.get(pathname);
      if (known) return known;
      const file = { body: new Uint8Array(readFileSync(path)), type: mediaTypes[extname(path)] ?? '' };
      files.set(pathname, file);
      return file;
    },
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in mediaTypes && entry.name !== 'index.html')
    .map((entry) => join(entry.parentPath, entry.name));
}

function addressOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`;
}
