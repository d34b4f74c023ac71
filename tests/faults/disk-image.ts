import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mountLoopDisk } from '../support/loop-disk.ts';
import { childScript } from './support/child-script.ts';
import type { Fault } from './support/fault.ts';
import { canaries, occurs } from './written-bytes/canaries.ts';
import { countSkipped, makeDay } from './written-bytes/day.ts';
import { makeWorkstationDay } from './written-bytes/workstation-day.ts';

/**
 * A working day on a disk of its own, vault and temporary files, and then every block of that disk read raw.
 */
export const diskImage: Fault = {
  name: 'disk-image',
  goal: 'P2',
  promise: 'no block of a disk, deleted files included, holds anything of a working day in clear',
  trials: { short: 1, long: 10 },
  async run(trials) {
    const found = { hits: 0, skipped: 0, bytes: 0, unseen: 0 };
    // At length the PC that works on another's vault is looked through as well.
    const days = trials === diskImage.trials.short ? [onVault] : [onVault, makeWorkstationDay];
    for (const begin of Array.from({ length: trials }, () => days).flat()) {
      const elsewhere = mkdtempSync(join(tmpdir(), 'titian-diminta-'));
      const disk = mountLoopDisk(64);
      try {
        const { folder, secrets, close } = await begin(disk.place);
        const asked = join(elsewhere, 'nominatif.csv');
        const day = JSON.parse(await runOn(disk, await childScript('workday'), folder, asked));
        found.skipped += countSkipped(day.done);
        await close();
        const raw = disk.readRaw();
        found.bytes += raw.length;
        found.hits += secrets.filter((secret) => occurs(secret, raw)).length;
      } finally {
        disk.remove();
        rmSync(elsewhere, { recursive: true, force: true });
      }
      found.unseen += await countUnseen();
    }
    return [
      {
        what: `secrets seen in ${(found.bytes / 1_048_576).toFixed(1)} MB of used blocks`,
        count: found.hits,
        wanted: 0,
      },
      { what: 'kinds of work the day left out', count: found.skipped, wanted: 0 },
      { what: 'canaries of a careless file, since deleted, not seen', count: found.unseen, wanted: 0 },
    ];
  },
};

async function onVault(place: string) {
  const { centre, secrets } = await makeDay(place);
  return { folder: centre.folder, secrets, close: () => centre.close() };
}

type Disk = ReturnType<typeof mountLoopDisk>;

/** The same eyes on a disk where a temporary file was written in clear and deleted again. */
async function countUnseen(): Promise<number> {
  const disk = mountLoopDisk(16);
  try {
    const texts = Object.values(canaries);
    const file = join(disk.place, 'sementara');
    await runOn(disk, join(import.meta.dirname, 'written-bytes', 'careless.ts'), file, JSON.stringify(texts));
    disk.sync();
    rmSync(file);
    const raw = disk.readRaw();
    return texts.filter((text) => !occurs(text, raw)).length;
  } finally {
    disk.remove();
  }
}

/** Runs a script with its temporary files on the disk too, syncing ten times a second. */
async function runOn(disk: Disk, script: string, ...given: string[]): Promise<string> {
  const temporary = join(disk.place, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const child = spawn(process.execPath, [script, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary },
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  const syncing = setInterval(disk.sync, 100);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(syncing);
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return said;
}
