import { type ChildProcess, spawn } from 'node:child_process';

/** Windows keeps awake for as long as the thread that asked lives: this one asks, and then only waits for its end. */
const askWindows = [
  '$m = Add-Type -Name P -Namespace T -PassThru -MemberDefinition',
  '\'[DllImport("kernel32.dll")] public static extern uint SetThreadExecutionState(uint s);\';',
  '$null = $m::SetThreadExecutionState([uint32]"0x80000001"); $null = [Console]::In.Read()',
].join(' ');

const askers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  win32: ['powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', askWindows]],
  linux: [
    'systemd-inhibit',
    ['--what=sleep:idle', '--who=Titian', '--why=PC lain di kantor memakai brankas di sini', 'cat'],
  ],
};

/** The system that is asked, and how one of its programs is started; in tests others. */
type System = { platform: NodeJS.Platform; start(program: string, given: string[]): ChildProcess };

/** Both end when their standard input does, also when this process is killed. */
const ours: System = {
  platform: process.platform,
  start: (program, given) =>
    spawn(program, given, { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true }),
};

/**
 * Asks the system not to fall asleep by itself, until the function given back is called or this process ends. A lid that
 * is closed, or a system that does not know the question, sleeps all the same.
 */
export function stayAwake({ platform, start }: System = ours): () => void {
  const [program, given] = askers[platform] ?? [];
  if (program === undefined) return () => undefined;
  let child: ChildProcess | undefined;
  try {
    child = start(program, given ?? []);
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    child.unref();
  } catch {
    return () => undefined;
  }
  return () => void child?.stdin?.end();
}
