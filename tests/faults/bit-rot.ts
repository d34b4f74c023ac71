import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { vaultFiles } from '#platform/files/vault-files';
import { makePeopledCentre } from '../backup/support.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';
import { openApp } from './support/open-app.ts';
import { rotAttachments } from './support/rot-attachments.ts';
import { rotLooks } from './support/rot-looks.ts';
import { rotSlots } from './support/rot-slots.ts';
import { anyOf, cut, flip, swap } from './support/spoil.ts';

const pageBytes = 4096;
const people = 3;

/** Ways a disk spoils a file; each gives other bytes. */
const kinds: Record<string, (whole: Buffer, earlier: Buffer) => Buffer> = {
  flip,
  cut,
  swap,
  older: (whole, earlier) => {
    const spoilt = Buffer.from(whole);
    const changed = Array.from({ length: earlier.length / pageBytes }, (_, page) => page * pageBytes).filter(
      (at) => !earlier.subarray(at, at + pageBytes).equals(whole.subarray(at, at + pageBytes)),
    );
    const at = changed[anyOf(changed.length)] ?? 0;
    earlier.copy(spoilt, at, at, at + pageBytes);
    return spoilt;
  },
  rollback: (_whole, earlier) => Buffer.from(earlier),
  nothing: () => Buffer.alloc(0),
};

/**
 * The file of the database, those of the keys, or those of attachments are spoilt; a login or a look refuses,
 * or tells.
 */
export const bitRot: Fault = {
  name: 'bit-rot',
  goal: 'R5, L2',
  promise: 'no bit of a closed vault changes without being told, and a spoilt vault is never called empty',
  trials: { short: 8, long: 1_000 },
  async run(trials) {
    const centre = await makePeopledCentre(people - 1, { home: fastPlace() });
    await centre.client.vault.lock();
    const { database, rescueCopy, slots } = vaultFiles(centre.folder);
    const earlier = readFileSync(database);
    await centre.as('kepala');
    await centre.addUser('sri', 'socialWorker');
    await centre.app.close();
    const kept = [database, rescueCopy, slots].map((file) => [file, readFileSync(file)] as const);
    const whole = readFileSync(database);
    const found = { silent: [] as string[], empty: 0, refused: 0, warned: 0 };
    const names = Object.keys(kinds);
    for (let trial = 0; trial < trials; trial++) {
      const name = names[trial % names.length] ?? '';
      for (const [file, bytes] of kept) writeFileSync(file, bytes);
      for (const suffix of ['-wal', '-shm']) rmSync(database + suffix, { force: true });
      writeFileSync(database, kinds[name]?.(whole, earlier) ?? whole);
      const { app, client } = openApp(centre.folder);
      const answer = await client.vault.unlock(headLogin).then(
        () => 'in',
        (error: Error) => error.message,
      );
      if (answer !== 'in') found.refused++;
      else {
        await (await app.context.keeper.current())?.firstCheck?.ended;
        const status = await client.vault.status();
        const { warning } = await client.audit.state();
        if ((status.session?.warnings.length ?? 0) > 0 || warning !== undefined) found.warned++;
        else found.silent.push(name);
        if ((await client.caseload.list({ status: 'all' }).catch(() => ({ total: 1 }))).total === 0)
          found.empty++;
      }
      await app.lock({ hasty: true }).catch(() => undefined);
      await app.close().catch(() => undefined);
    }
    await centre.close();
    const keys = await rotSlots(trials);
    // A round goes through every way; at login each trial is one.
    const rounds = trials === bitRot.trials.short ? 3 : trials;
    const looks = await rotLooks(rounds);
    const papers = await rotAttachments(rounds);
    return [
      {
        what: `changes nobody was told of, of ${trials} (${found.refused} refused, ${found.warned} warned of)${found.silent.join(' ')}`,
        count: found.silent.length,
        wanted: 0,
      },
      { what: 'vaults that looked empty', count: found.empty, wanted: 0 },
      {
        what: `changes of key files nobody was told of, of ${trials} (${keys.refused} refused, ${keys.warned} warned of)${keys.silent.join(', ')}`,
        count: keys.silent.length,
        wanted: 0,
      },
      {
        what: `damaged key files called a wrong pass phrase ${keys.calledWrong.join(', ')}`,
        count: keys.calledWrong.length,
        wanted: 0,
      },
      {
        what: `looks at a spoilt file that saw nothing, of ${looks.looks}`,
        count: looks.unseen,
        wanted: 0,
      },
      { what: `spoilt attachments shown, of ${papers.trials}`, count: papers.silent, wanted: 0 },
      { what: 'whole files accused', count: looks.accused + papers.accused, wanted: 0 },
    ];
  },
};
