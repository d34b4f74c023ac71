import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { enter } from '../hosts/support/enter.ts';
import { servedBy, titian } from '../hosts/support/titian.ts';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { childScript } from './support/child-script.ts';
import type { Fault } from './support/fault.ts';
import { startScript } from './support/kill-child.ts';

const credentials = { TITIAN_USER: headLogin.loginName, TITIAN_PASSPHRASE: headLogin.passphrase };
const patience = 2_000;
/** Fewer starts than this say nothing of time on a machine that others use as well. */
const enough = 100;
const isOpen = /sedang dibuka oleh Titian yang lain \(proses \d+, di komputer .+, sejak pukul \d\d\.\d\d\)/;

/**
 * Titian is started twice on a vault, the vault is held by another program, or its folder cannot be written.
 */
export const secondInstance: Fault = {
  name: 'second-instance',
  goal: 'R7',
  promise:
    'a second Titian is refused at once in a sentence, and a vault held by another is waited for, never hung',
  trials: { short: 3, long: enough },
  async run(trials) {
    const starts = await startAgain(trials);
    const held = await saveWhileHeld(trials < 10 ? 6_500 : 30_000);
    return [
      { what: `second starts not refused in a sentence, of ${trials}`, count: starts.admitted, wanted: 0 },
      {
        what: `median of a refusal over ${patience / 1000} s, from ${enough} starts on (median ${starts.median} ms, slowest ${starts.slowest} ms)`,
        count: trials >= enough && starts.median > patience ? 1 : 0,
        wanted: 0,
      },
      { what: 'times the first Titian was disturbed', count: starts.disturbed, wanted: 0 },
      {
        what: `saves lost or hung while held for ${held.heldMs} ms (saved after ${held.tookMs} ms)`,
        count: held.lost,
        wanted: 0,
      },
      { what: `refusals in other words, of ${held.refused} while held`, count: held.otherWords, wanted: 0 },
      {
        what: `others kept waiting over a second meanwhile, from ${enough} starts on (longest ${held.longestMs} ms)`,
        count: trials >= enough && held.longestMs > 1_000 ? 1 : 0,
        wanted: 0,
      },
      { what: 'read-only folders not told as such', count: await readOnly(), wanted: 0 },
    ];
  },
};

/** Real processes, in turn: the same command, another command, and the same command of another account. */
export async function startAgain(trials: number) {
  const home = mkdtempSync(join(tmpdir(), 'titian-second-'));
  const centre = await makeTestCentre();
  await centre.app.close();
  const accountOf = (name: string) => ({ XDG_DATA_HOME: join(home, name), APPDATA: join(home, name) });
  const serve = ['serve', '--data', centre.folder, '--no-open'];
  const sheet = join(home, 'laporan.xlsx');
  const report = ['report', '--data', centre.folder, '--month', '2026-10', '--out', sheet];
  const first = await servedBy(serve, accountOf('satu'));
  const window = await enter(first.address);
  await window.vault.unlock(headLogin);
  const kinds: (() => Promise<boolean>)[] = [
    async () => {
      const { code, err } = await titian(serve, accountOf('satu'));
      return code === 1 && err.startsWith('Titian sudah berjalan untuk folder ini.');
    },
    async () => {
      const { code, err } = await titian(report, { ...accountOf('satu'), ...credentials });
      return code === 1 && isOpen.test(err) && !existsSync(sheet);
    },
    async () => {
      const second = await servedBy(serve, accountOf('dua'));
      try {
        const { message } = await refusalOf((await enter(second.address)).vault.unlock(headLogin));
        return isOpen.test(message);
      } finally {
        await second.kill();
      }
    },
  ];
  const found = { admitted: 0, disturbed: 0 };
  const times: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const began = performance.now();
    if (!(await kinds[trial % kinds.length]?.())) found.admitted++;
    times.push(Math.round(performance.now() - began));
    if ((await window.caseload.list({})).total !== 0) found.disturbed++;
  }
  if ((await first.end()) !== 0) found.disturbed++;
  await centre.close();
  rmSync(home, { recursive: true, force: true });
  times.sort((one, other) => one - other);
  return { ...found, median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

/** Saves a note until it is taken, while another process keeps the writer's turn. */
async function saveWhileHeld(heldMs: number) {
  const centre = await makeTestCentre();
  const { caseId } = await register(centre.client, someone('Bagas Contoh'));
  const script = await childScript('hold-write');
  const holder = startScript(script, [centre.folder, centre.recoveryKey, `${heldMs}`]);
  const freed = once(holder, 'close');
  if (holder.stdout !== null) await once(holder.stdout, 'data');
  const found = { heldMs, tookMs: 0, longestMs: 0, refused: 0, otherWords: 0, lost: 0 };
  const began = performance.now();
  for (let isSaved = false; !isSaved && performance.now() - began < heldMs + 10_000; ) {
    const answers = { happenedOn: '2026-11-01', contactKind: 'client', summary: 'Konseling.' };
    const tried = performance.now();
    const saving = complete(centre.client, caseId, 'note', answers).then(
      () => true,
      (error: Error) => {
        found.refused++;
        if (!error.message.startsWith('Brankas sedang dipakai pekerjaan lain.')) found.otherWords++;
        return false;
      },
    );
    // Whoever waits keeps nobody else waiting.
    const asked = performance.now();
    await centre.client.vault.status();
    found.longestMs = Math.max(found.longestMs, Math.round(performance.now() - asked));
    isSaved = await saving;
    if (performance.now() - tried > 8_000) found.lost++;
  }
  found.tookMs = Math.round(performance.now() - began);
  await freed;
  if (found.refused === 0) found.otherWords++;
  if ((await centre.client.form.note.list({ caseId })).total !== 1) found.lost++;
  await centre.close();
  return found;
}

/** On a disk that takes no writing, by the command line. */
async function readOnly(): Promise<number> {
  const disk = mountSmallDisk(6);
  try {
    const centre = await makeTestCentre({ home: disk.place });
    await centre.app.close();
    disk.setReadOnly(true);
    const out = join(tmpdir(), 'titian-tidak-ada.xlsx');
    const typed = ['report', '--data', centre.folder, '--month', '2026-10', '--out', out];
    const { code, err } = await titian(typed, credentials);
    disk.setReadOnly(false);
    return code === 1 && /tidak dapat ditulisi/.test(err) && !existsSync(out) ? 0 : 1;
  } finally {
    disk.unmount();
  }
}
