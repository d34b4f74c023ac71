import { readdirSync, readFileSync } from 'node:fs';

/**
 * The memory that the programs started from here hold now, in MB, by their names: each page is shared out among those
 * that map it (PSS of Linux), so that the sum is what the computer has less of.
 */
export function memoryByProgram(): Record<string, number> {
  const found: Record<string, number> = {};
  for (const id of descendantsOf(process.pid)) {
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);
    const name = read(`/proc/${id}/comm`).trim();
    found[name] = (found[name] ?? 0) + kilobytes / 1024;
  }
  return Object.fromEntries(Object.entries(found).map(([name, megabytes]) => [name, Math.round(megabytes)]));
}

function descendantsOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => ({
      id: Number(id),
      parent: Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1]),
    }));
  const childrenOf = (id: number): number[] =>
    parents.filter(({ parent }) => parent === id).flatMap((child) => [child.id, ...childrenOf(child.id)]);
  return childrenOf(root);
}

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
