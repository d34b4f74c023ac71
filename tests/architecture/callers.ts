import { listSources, readSource } from './list-imports.ts';

/** How an operation is called, from its path; one that every form has, by the name of the form or by any. */
function endOf(path: string): string {
  const [group, ...rest] = path.split('.');
  return group === 'form' ? `form(?:\\.\\w+|\\[[^\\]]+\\])\\.${rest.at(-1)}` : path.replaceAll('.', '\\.');
}

/** The files of the screens that call one of these operations. */
export function callersOf(paths: readonly string[]): string[] {
  const ends = [...new Set(paths.map(endOf))].join('|');
  const call = new RegExp(`\\b(?:orpc|client)\\.(?:${ends})\\b`);
  return listSources('src-renderer').filter((file) => call.test(readSource(file)));
}
