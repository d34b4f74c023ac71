import { writeFileSync } from 'node:fs';

/**
 * Takes the memory of this process out of any core dump the system may write of it (Linux: no kind of mapping
 * is dumped; threads share the setting). Elsewhere a program cannot say this of itself, and nothing is done.
 */
export function leaveNoCoreDump(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // A system without /proc, or one that forbids it: the vault still opens.
  }
}
