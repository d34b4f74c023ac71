import { bitRot } from '../faults/bit-rot.ts';
import { clockJumps } from '../faults/clock-jumps.ts';
import { damagedBackups } from '../faults/damaged-backups/damaged-backups.ts';
import { restoreDrills } from '../faults/restore-drills.ts';
import { tellFault } from '../faults/support/tell-fault.ts';

// The faults that need one process alone: this is bundled, and the Windows program's own Node runs it whole.

for (const fault of [restoreDrills, damagedBackups, bitRot, clockJumps]) {
  if (!(await tellFault(fault, fault.trials.short))) process.exitCode = 1;
}
process.stdout.write('selesai\n');
