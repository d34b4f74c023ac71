import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { faults } from './faults.ts';
import { isKept } from './support/fault.ts';

// `npm run faults -- [name] [--trials N]`: each fault at length, a figure a line; ends with 1 when one is off.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trials: { type: 'string' } },
});
const chosen = faults.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) throw new RangeError(`Faults are: ${faults.map(({ name }) => name).join(', ')}`);

for (const { name, goal, promise, trials, run } of chosen) {
  const count = values.trials === undefined ? trials.long : Number(values.trials);
  process.stdout.write(`${name} (${goal}): ${promise}\n`);
  const began = performance.now();
  for (const figure of await run(count)) {
    const mark = isKept(figure) ? '  ' : '! ';
    if (!isKept(figure)) process.exitCode = 1;
    process.stdout.write(`${mark}${figure.what.padEnd(58)} ${figure.count} (wanted ${figure.wanted})\n`);
  }
  process.stdout.write(`  ${count} trials in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}
