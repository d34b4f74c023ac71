import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const sizes = [1_000, 10_000, 100_000] as const;

/** The figures of the list at three sizes, side by side, and how the last two differ; each size in a process of its own. */
export function tellGrowth(kept: string | undefined): void {
  const keeping = kept === undefined ? [] : [`--keep=${kept}`];
  const rows = new Map<string, string[]>();
  for (const [column, size] of sizes.entries()) {
    const program = join(import.meta.dirname, 'bench.ts');
    const ran = spawnSync(process.execPath, [program, `${size}`, '--list', ...keeping], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.stdout.write(ran.stdout);
    if (ran.status !== 0) throw new Error(`the bench of ${size} cases ended with ${ran.status}`);
    for (const line of ran.stdout.split('\n')) {
      const [, name, value] = /^(\S.*?)\s{2,}([\d.]+)(?: |$)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      const row = rows.get(name) ?? sizes.map(() => '');
      row[column] = value;
      rows.set(name, row);
    }
  }
  const line = (name: string, values: readonly string[]) =>
    `${name.padEnd(60)}${values.map((value) => value.padStart(10)).join('')}\n`;
  process.stdout.write(`\n${line('', [...sizes.map(String), 'ten times'])}`);
  for (const [name, values] of rows) process.stdout.write(line(name, [...values, factorOf(values)]));
}

/** By how much the figure grows from the middle size to the largest. */
function factorOf(values: readonly string[]): string {
  const [, middle = '', largest = ''] = values;
  return middle === '' || largest === '' || Number(middle) === 0
    ? ''
    : `x ${(Number(largest) / Number(middle)).toFixed(1)}`;
}
