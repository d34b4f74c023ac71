import { performance } from 'node:perf_hooks';

/** Milliseconds of many runs, shortest first. */
export type Timings = number[];

/** Times `run` `rounds` times after a few that do not count. */
export async function time(
  rounds: number,
  run: (round: number) => unknown,
  warmUp = Math.min(10, rounds),
): Promise<Timings> {
  for (let round = 0; round < warmUp; round++) await run(-1 - round);
  const timings: Timings = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run(round);
    timings.push(performance.now() - start);
  }
  return timings.sort((a, b) => a - b);
}

export const median = (timings: Timings): number => timings[Math.floor(timings.length / 2)] ?? Number.NaN;
export const p95 = (timings: Timings): number => timings[Math.floor(timings.length * 0.95)] ?? Number.NaN;

const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** One figure a line: name, value, unit, and what it may be compared with. */
export function report(name: string, value: number, unit: string, note = ''): void {
  process.stdout.write(
    `${name.padEnd(44)} ${figure(value).padStart(9)} ${unit}${note ? `   ${note}` : ''}\n`,
  );
}

/** Runs one part of the bench, and says how long that took. */
export async function step<Told>(name: string, run: () => Promise<Told>): Promise<Told> {
  const began = performance.now();
  const told = await run();
  report(`step: ${name}`, (performance.now() - began) / 1_000, 's');
  return told;
}

/** Median and p95 of an operation, beside the same statements on a plain file where there is one. */
export function reportBeside(name: string, operation: Timings, plain?: Timings): void {
  const ratio =
    plain && `${figure(median(operation) / median(plain))} x plain ${median(plain).toFixed(3)} ms`;
  report(`${name}, median`, median(operation), 'ms', ratio);
  report(`${name}, p95`, p95(operation), 'ms', plain && `plain p95 ${p95(plain).toFixed(3)} ms`);
}
