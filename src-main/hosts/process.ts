import { systemCode } from './refusal.ts';

/** Whether a process with this number runs now, of this account or another. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

const signals = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  ...(process.platform === 'win32' ? (['SIGBREAK'] as const) : []),
] as const;

/**
 * Resolves when the person or the system asks this process to end; asked twice, it ends at once. Windows says SIGHUP
 * when the console goes, as at log-off and shutdown, and SIGBREAK for Ctrl+Break.
 */
export function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
