import { performance } from 'node:perf_hooks';
import { type Fault, isKept } from './fault.ts';

/** Runs a fault so many times and writes a figure a line; gives whether every promise was kept. */
export async function tellFault(
  { name, goal, promise, run }: Fault,
  trials: number,
  seed?: number,
): Promise<boolean> {
  process.stdout.write(`${name} (${goal}): ${promise}\n`);
  const began = performance.now();
  const figures = await run(trials, seed);
  for (const figure of figures) {
    const mark = isKept(figure) ? '  ' : '! ';
    process.stdout.write(`${mark}${figure.what.padEnd(58)} ${figure.count} (wanted ${figure.wanted})\n`);
  }
  process.stdout.write(`  ${trials} trials in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  return figures.every(isKept);
}
