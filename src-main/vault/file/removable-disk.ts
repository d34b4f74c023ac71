import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Windows answers within this long, in milliseconds, or is not believed. */
const patience = 5_000;

/**
 * Whether the disk that a mount came from (`/dev/sdb1`) can be pulled out, as Linux says of it: of the disk itself, of
 * which a partition is a part. False where it does not say.
 */
export function isRemovableSource(source: string, blocks: string = '/sys/class/block'): boolean {
  const entry = join(blocks, basename(source));
  if (!source.startsWith('/dev/') || !existsSync(entry)) return false;
  const part = realpathSync(entry);
  return [part, dirname(part)].some((folder) => {
    const file = join(folder, 'removable');
    return existsSync(file) && readFileSync(file, 'utf8').trim() === '1';
  });
}

/** What Windows said of a drive letter; asked once, since the asking takes half a second. */
const told = new Map<string, boolean>();

/** Whether a Windows drive (`E:`) can be pulled out. The drive of the system is not asked for. */
export function isRemovableDrive(
  letter: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (!/^[a-z]:$/i.test(letter) || letter.toUpperCase() === environment.SystemDrive?.toUpperCase())
    return false;
  const known = told.get(letter);
  if (known !== undefined) return known;
  const answer = askWindows(letter);
  told.set(letter, answer);
  return answer;
}

/** The word is .NET's own and not in the language of the Windows. */
function askWindows(letter: string): boolean {
  try {
    const question = `[IO.DriveInfo]::new('${letter}').DriveType`;
    const given = ['-NoProfile', '-NonInteractive', '-Command', question];
    const options = { encoding: 'utf8', timeout: patience, windowsHide: true } as const;
    return execFileSync('powershell.exe', given, options).trim() === 'Removable';
  } catch {
    return false;
  }
}
