import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const pageBytes = 4096;

/** Places in a process's writable memory that hold each of these; Linux only, and only for one's own processes. */
export function countInMemory(processId: number, wanted: readonly Uint8Array[]): number[] {
  const memory = openSync(`/proc/${processId}/mem`, 'r');
  const pageMap = openSync(`/proc/${processId}/pagemap`, 'r');
  const found = wanted.map(() => 0);
  for (const line of readFileSync(`/proc/${processId}/maps`, 'utf8').split('\n')) {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    if (start === undefined || end === undefined) continue;
    const first = Number.parseInt(start, 16) / pageBytes;
    const isPresent = readPresence(pageMap, first, Number.parseInt(end, 16) / pageBytes - first);
    // Whole runs of pages, so that no copy across two of them is missed; one never touched holds nothing.
    for (let page = 0; page < isPresent.length; page += 1) {
      if (!isPresent[page]) continue;
      const from = page;
      while (isPresent[page + 1]) page += 1;
      const content = Buffer.alloc((page + 1 - from) * pageBytes);
      readSync(memory, content, 0, content.length, (first + from) * pageBytes);
      for (const [index, bytes] of wanted.entries())
        found[index] = (found[index] ?? 0) + countIn(content, bytes);
    }
  }
  closeSync(memory);
  closeSync(pageMap);
  return found;
}

/** Whether each of `count` pages is in memory or swapped out: the two highest bits of its entry in the page map. */
function readPresence(pageMap: number, first: number, count: number): boolean[] {
  const entries = Buffer.alloc(count * 8);
  readSync(pageMap, entries, 0, entries.length, first * 8);
  return Array.from({ length: count }, (_, page) => (entries[page * 8 + 7] ?? 0) >= 0x40);
}

function countIn(content: Buffer, wanted: Uint8Array): number {
  let count = 0;
  for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + 1)) count += 1;
  return count;
}
