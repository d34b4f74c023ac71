import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real ext4 disk of so many megabytes in a file, mounted; its bytes can be read raw once it is unmounted. */
export function mountLoopDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'titian-loop-'));
  const [image, place] = [join(folder, 'disk.img'), join(folder, 'disk')];
  mkdirSync(place);
  const run = (program: string, ...given: string[]) => execFileSync(program, given, { stdio: 'pipe' });
  try {
    run('truncate', '-s', `${megabytes}M`, image);
    run('mkfs.ext4', '-q', '-F', image);
    run('mount', '-o', 'loop', image, place);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      'This needs a disk of its own: Linux as root with loop devices (mkfs.ext4, mount -o loop). In a container: --privileged.',
      { cause: error },
    );
  }
  return {
    place,
    /** Brings what was written so far to the disk, so that what is deleted later has been there. */
    sync: () => run('sync', '-f', place),
    /** Unmounts, and gives every byte of the disk but its empty blocks. */
    readRaw(): Buffer {
      run('sync', '-f', place);
      run('umount', place);
      const blocks: Buffer[] = [];
      const whole = readFileSync(image);
      for (let at = 0; at < whole.length; at += 4096) {
        const block = whole.subarray(at, at + 4096);
        if (block.some((byte) => byte !== 0)) blocks.push(block);
      }
      return Buffer.concat(blocks);
    },
    remove(): void {
      spawnSync('umount', [place], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
