import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { readSlotFile } from '#vault/keys/slot-file';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { register, someone } from '../../support/cases.ts';
import { fastPlace } from '../../support/fast-place.ts';
import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import { countHalves, isSaved, isSound } from '../support/check-saves.ts';
import { childScript } from '../support/child-script.ts';
import { type DiskEvent, readDiskLog } from '../support/disk/disk-log.ts';
import { shimFile } from '../support/disk/shim.ts';
import type { Fault } from '../support/fault.ts';
import { killChild } from '../support/kill-child.ts';
import { createLossyDisk, type Loss } from './lossy-disk.ts';

const losses: readonly Loss[] = ['all', 'some', 'torn'];
/** Cuts of one recorded run of saves, and how long a run is for each of its cuts, in milliseconds. */
const cutsOfRun = 500;
const [msOfCut, leastMs] = [6, 700];

/** The power goes at any moment of saving; the disk keeps only what was synced. */
export const powerCut: Fault = {
  name: 'power-cut',
  goal: 'R2',
  promise: 'a power cut loses nothing that was acknowledged, and leaves nothing damaged',
  trials: { short: 30, long: 5_000 },
  async run(trials) {
    const kept = newCount();
    for (let left = trials; left > 0; left -= cutsOfRun) await cutPower(Math.min(left, cutsOfRun), kept);
    const careless = newCount();
    await cutPower(Math.min(trials, cutsOfRun), careless, 'NORMAL');
    return [
      { what: `acknowledged saves lost, in ${kept.cuts} cuts`, count: kept.lost, wanted: 0 },
      { what: 'databases or slot files damaged', count: kept.damaged, wanted: 0 },
      { what: 'saves of which only a part is there', count: kept.partial, wanted: 0 },
      { what: 'runs without any acknowledged save', count: kept.idle, wanted: 0 },
      {
        what: `synchronous=NORMAL seen to lose saves (${careless.lost} lost)`,
        count: careless.lost > 0 ? 1 : 0,
        wanted: 1,
      },
    ];
  },
};

const newCount = () => ({ cuts: 0, lost: 0, damaged: 0, partial: 0, idle: 0 });

/** Records one run of saves and looks at the disk it would have left at `cuts` random moments. */
async function cutPower(
  cuts: number,
  count: ReturnType<typeof newCount>,
  synchronous?: string,
): Promise<void> {
  const work = mkdtempSync(join(fastPlace(), 'titian-power-'));
  const { events, start, dataKey, close } = await recordSaves(
    work,
    Math.max(leastMs, cuts * msOfCut),
    synchronous,
  );
  try {
    const ready = events.findIndex(({ what }) => what === 'A');
    const moments = Array.from({ length: cuts }, () => ready + Math.random() * (events.length - ready)).sort(
      (a, b) => a - b,
    );
    const disk = createLossyDisk(start);
    const acknowledged: string[] = [];
    let said = '';
    for (const [index, event] of events.entries()) {
      while ((moments[0] ?? Number.POSITIVE_INFINITY) < index) {
        moments.shift();
        const folder = join(work, 'after');
        restart(folder, disk.cut(losses[count.cuts++ % losses.length] ?? 'all', Math.random));
        await look(folder, dataKey, acknowledged, count);
      }
      if (event.what !== 'A') disk.do(event);
      else {
        said += event.data.toString();
        acknowledged.splice(0, acknowledged.length, ...said.split('\n').slice(1, -1));
      }
    }
    if (acknowledged.length === 0) count.idle++;
  } finally {
    await close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Everything a saving process did to its vault, from the files as they were before. */
async function recordSaves(work: string, ms: number, synchronous: string | undefined) {
  const centre = await makeTestCentre({ home: work });
  const { caseId } = await register(centre.client, someone('Bagas Contoh'));
  await centre.app.close();
  const { dataKey } = await unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date() });
  const paths = readdirSync(centre.folder).map((name) => join(centre.folder, name));
  const start = new Map(paths.map((path) => [path, readFileSync(path)]));
  const log = join(work, 'disk.log');
  const less = synchronous === undefined ? [] : [synchronous];
  await killChild(await childScript('keep-saving'), [centre.folder, caseId, ...less], ms, {
    LD_PRELOAD: shimFile(),
    SHIM_WATCH: centre.folder,
    SHIM_LOG: log,
  });
  const events: DiskEvent[] = readDiskLog(readFileSync(log));
  return { events, start, dataKey, close: centre.close };
}

function restart(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, bytes] of files) writeFileSync(join(folder, basename(path)), bytes);
}

async function look(
  folder: string,
  dataKey: Uint8Array,
  acknowledged: readonly string[],
  count: ReturnType<typeof newCount>,
): Promise<void> {
  try {
    await readSlotFile(folder);
    const database = openDatabase(vaultFiles(folder).database, dataKey);
    try {
      if (!isSound(database)) count.damaged++;
      count.lost += acknowledged.filter((id) => !isSaved(database, id)).length;
      count.partial += countHalves(database);
    } finally {
      database.close();
    }
  } catch {
    count.damaged++;
  }
}
