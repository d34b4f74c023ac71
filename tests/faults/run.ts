import { parseArgs } from 'node:util';
import { startThreadsFromBuild } from './support/built-threads.ts';
import { tellFault } from './support/tell-fault.ts';

// `npm run faults -- [name] [--trials N] [--seed N]`: each fault at length, a figure a line; ends with 1 when one is off.

startThreadsFromBuild();
const { faults } = await import('./faults.ts');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trials: { type: 'string' }, seed: { type: 'string' } },
});
const chosen = faults.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) throw new RangeError(`Faults are: ${faults.map(({ name }) => name).join(', ')}`);

for (const fault of chosen) {
  const isWhole = await tellFault(
    fault,
    values.trials === undefined ? fault.trials.long : Number(values.trials),
    values.seed === undefined ? undefined : Number(values.seed),
  );
  if (!isWhole) process.exitCode = 1;
}
