import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { killedWhileAttaching } from '../faults/killed-while-attaching.ts';
import { killedWhileBackingUp } from '../faults/killed-while-backing-up.ts';
import { killedWhileErasing } from '../faults/killed-while-erasing.ts';
import { killedWhileRemaking } from '../faults/killed-while-remaking.ts';
import { killedWhileRestoring } from '../faults/killed-while-restoring.ts';
import { killedWhileRotating } from '../faults/killed-while-rotating.ts';
import { killedWhileSaving } from '../faults/killed-while-saving.ts';
import { newerVersion } from '../faults/newer-version.ts';
import { startAgain } from '../faults/second-instance.ts';
import { bundleScripts } from '../faults/support/child-script.ts';
import type { Fault } from '../faults/support/fault.ts';
import { tellFault } from '../faults/support/tell-fault.ts';
import { endWine, runUnderWine } from './wine.ts';

// The fault programs in their short form against the Windows program that TITIAN_WINDOWS_PROGRAM names, a figure a line;
// ends with 1 when one is off. Processes are killed and started from here; what needs one process alone runs within it.

/** The part of `second-instance` that needs no lock of one system to hold against the other. */
const secondStarts: Fault = {
  name: 'second-instance',
  goal: 'R7',
  promise: 'a second Titian is refused at once in a sentence',
  trials: { short: 3, long: 100 },
  async run(trials) {
    const { admitted, disturbed } = await startAgain(trials);
    return [
      { what: `second starts not refused in a sentence, of ${trials}`, count: admitted, wanted: 0 },
      { what: 'times the first Titian was disturbed', count: disturbed, wanted: 0 },
    ];
  },
};

const fromHere = [
  killedWhileSaving,
  killedWhileBackingUp,
  killedWhileRestoring,
  killedWhileRotating,
  killedWhileAttaching,
  killedWhileErasing,
  killedWhileRemaking,
  secondStarts,
  newerVersion,
];

for (const fault of fromHere) {
  const isKept = await tellFault(fault, fault.trials.short).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  if (!isKept) process.exitCode = 1;
}
await runWithin();
endWine();

async function runWithin(): Promise<void> {
  const folder = await bundleScripts({ 'faults-within': '../../windows/faults-within.ts' });
  cpSync(join(import.meta.dirname, '../attachments/fixtures'), join(folder, 'fixtures'), { recursive: true });
  const program = join(process.env.TITIAN_WINDOWS_PROGRAM ?? '', 'node.exe');
  const { code, out, err } = await runUnderWine([program, join(folder, 'faults-within.js')]);
  process.stdout.write(`${out}${err}`);
  if (code !== 0 || !out.includes('selesai')) process.exitCode = 1;
}
