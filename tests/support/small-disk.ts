import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of a few megabytes, in memory, that can be filled and made read-only. */
export function mountSmallDisk(megabytes: number) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Error(
      'This test needs a small disk of its own: run it on Linux as root (sudo, or a container with CAP_SYS_ADMIN), so that `mount -t tmpfs` works.',
    );
  }
  const place = mkdtempSync(join(tmpdir(), 'titian-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'titian-test', place]);
  const ballast = join(place, 'ballast');
  return {
    place,
    /** Fills the disk but for so many bytes, in pages of 4096. */
    fill(leave = 0) {
      const { bavail, bsize } = statfsSync(place);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    setReadOnly: (isReadOnly: boolean) =>
      execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, place]),
    unmount() {
      execFileSync('umount', [place]);
      rmSync(place, { recursive: true, force: true });
    },
  };
}
