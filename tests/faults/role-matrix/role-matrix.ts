import { ORPCError } from '@orpc/client';
import { may, type Role, roleCodes, sees } from '#domain/roles';
import { serveToPc } from '../../office/support/office.ts';
import { saveAnyway } from '../../support/cases.ts';
import { fastPlace } from '../../support/fast-place.ts';
import { makeTestCentre, type TestCentre, type TestClient } from '../../support/test-centre.ts';
import type { Fault } from '../support/fault.ts';
import { readTables } from '../support/hash-vault.ts';
import { makeCases } from './make-cases.ts';
import { call, type Declared, isHubOnly, listDeclared } from './operations.ts';
import { type Named, sampleInput } from './sample-input.ts';

/** All that works before login, by name: one more of them is a decision, not an oversight. */
const door = new Set(
  (
    'vault.status vault.offerRecoveryKey vault.create vault.tryDemo vault.demoProgress vault.leaveDemo ' +
    'vault.unlock vault.openingProgress vault.listKepala vault.enterWithRecoveryKey vault.lock keys.rotationProgress ' +
    'pc.status pc.find pc.connect pc.agree pc.cancel pc.leave pc.takeUpdate pc.hold pc.held pc.letGo ' +
    'recovery.find recovery.examine recovery.restore recovery.progress rescue.run rescue.progress ' +
    'rescue.findKeyBackup rescue.remakeKeys'
  ).split(' '),
);

/**
 * What cannot be undone when its row fails: the whole database is another file by then. The former key kept
 * in it, and the backup made before, tell of the change.
 */
const outside = new Set(['keys.rotateDataKey']);

/** Roles that only look. */
const readers: readonly Role[] = ['inspector', 'auditor'];

/**
 * Every operation, as every role, about one's own case, another's and none; each with its audit row. Everybody is in at two
 * seats, at the PC that keeps the vault and at another in its office, and asks by turns there and here.
 */
export const roleMatrix: Fault = {
  name: 'role-matrix',
  goal: 'A7, L1',
  promise:
    'every role is held to its rights in every cell, and whatever is done leaves its audit row or is undone',
  trials: { short: 1, long: 10 },
  async run(trials) {
    const declared = listDeclared();
    const found = {
      cells: 0,
      overNetwork: 0,
      hubOnly: [] as string[],
      wrong: [] as string[],
      untold: [] as string[],
      kept: [] as string[],
    };
    const done = new Set<string>();
    let readerWrites = 0;
    for (let trial = 0; trial < trials; trial++) {
      // A vault in memory where there is such a place: thousands of durable writes otherwise wait for the
      // disk.
      const centre = await makeTestCentre({ home: fastPlace() });
      const cases = await makeCases(centre);
      const pc = await serveToPc(centre.app, centre.folder);
      for (const role of roleCodes) {
        const login = role === 'head' ? 'kepala' : role.toLowerCase();
        await centre.as(login);
        await pc.client.vault.unlock(centre.logins.get(login) ?? { loginName: login, passphrase: '' });
        const before = await rowsOf(centre);
        for (const operation of declared.filter(({ path }) => !door.has(path))) {
          for (const [whose, named] of Object.entries(cases)) {
            if (whose !== 'own' && operation.meta.about === undefined) continue;
            const isFar = (found.cells + trial) % 2 === 0;
            const isRefused = isFar && isHubOnly(operation);
            const is = isRefused ? 'OFFICE_REFUSED' : wanted(role, operation, whose);
            const isAllowed = is === undefined;
            // In the short form what takes long is done once, not once for every role that may.
            if (
              trials === roleMatrix.trials.short &&
              operation.meta.work === 'long' &&
              isAllowed &&
              done.has(operation.path)
            )
              continue;
            found.cells++;
            if (isFar) found.overNetwork++;
            const client = isFar ? pc.client : centre.client;
            const cell = `${operation.path} ${role} ${whose}${isFar ? ' over the network' : ''}`;
            const { code, rows } = await ask(centre, client, operation, named);
            if (code !== is && !(isAllowed && isPassed(code))) found.wrong.push(`${cell}: ${code}`);
            if (isRefused && code !== 'OFFICE_REFUSED') found.hubOnly.push(cell);
            const isDenied = code === 'FORBIDDEN' || code === 'NOT_YOURS';
            const told = rows.filter(({ operation: told }) => told === operation.path);
            if (isDenied && (told.length !== 1 || told[0]?.outcome !== 'refused')) found.untold.push(cell);
            if (code !== 'done' || operation.meta.audit === 'none') continue;
            if (!told.some(({ outcome }) => outcome === 'done')) found.untold.push(cell);
            const isNew = !done.has(operation.path);
            done.add(operation.path);
            if (!isNew || outside.has(operation.path)) continue;
            if (!(await isUndone(centre, client, operation, named))) found.kept.push(cell);
          }
        }
        if (readers.includes(role) && (await rowsOf(centre)) !== before) readerWrites++;
      }
      await pc.end();
      await centre.close();
    }
    const opened = declared.filter(({ path, meta }) => (meta.may === 'anyone') !== door.has(path));
    return [
      {
        what: named(`cells of ${found.cells} with another answer`, found.wrong),
        count: found.wrong.length,
        wanted: 0,
      },
      {
        what: named('done or denied without its audit row', found.untold),
        count: found.untold.length,
        wanted: 0,
      },
      {
        what: named('done though no audit row could be written', found.kept),
        count: found.kept.length,
        wanted: 0,
      },
      {
        what: named(
          `served to another PC that is for the hub alone, in ${found.overNetwork} cells over the network`,
          found.hubOnly,
        ),
        count: found.hubOnly.length,
        wanted: 0,
      },
      { what: 'turns of an inspector or auditor that wrote anything', count: readerWrites, wanted: 0 },
      { what: 'operations before login that are not of the door', count: opened.length, wanted: 0 },
      { what: `too few operations done at all (${done.size})`, count: done.size < 110 ? 1 : 0, wanted: 0 },
    ];
  },
};

/** A figure names what it counts, so that an operation fails by its name. */
const named = (what: string, names: readonly string[]): string =>
  names.length === 0 ? what : `${what} (${names.slice(0, 5).join('; ')})`;

/** The refusal a cell must give; undefined where the operation may do its work. */
function wanted(role: Role, { meta }: Declared, whose: string): string | undefined {
  if (meta.may === 'anyone' || meta.may === 'nobody' || !may(role, meta.may)) return 'FORBIDDEN';
  if (meta.about === undefined) return undefined;
  if (whose === 'none') return 'NOT_FOUND';
  return sees(role, whose === 'own') ? undefined : 'NOT_YOURS';
}

/** Behind the guards anything may come but a refusal of theirs, or a fault nobody thought of. */
const isPassed = (code: string): boolean =>
  !['HUB_AWAY', 'FORBIDDEN', 'NOT_YOURS', 'LOCKED', 'UNEXPECTED', 'BAD_INPUT', 'REAUTH'].includes(code);

type Told = { operation: string; outcome: string };

/** Asks, and means it where the core asks back. */
const askAnyway = (client: TestClient, operation: Declared, named: Named) =>
  saveAnyway((confirmed) => {
    const input = sampleInput(operation, named);
    return call(client, operation.path, confirmed.length === 0 ? input : { ...(input as object), confirmed });
  });

/** Asks once: the code of the refusal or `done`, and the rows it left in the audit. */
async function ask(centre: TestCentre, client: TestClient, operation: Declared, named: Named) {
  const last = (await sqliteOf(centre)).prepare<[], { seq: number }>('select max(seq) seq from audit').get();
  const code = await askAnyway(client, operation, named).then(
    () => 'done',
    (error: unknown) => (error instanceof ORPCError ? String(error.code) : `not typed: ${error}`),
  );
  const rows = (await sqliteOf(centre))
    .prepare<[number], Told>('select operation, outcome from audit where seq > ?')
    .all(last?.seq ?? 0);
  return { code, rows };
}

/** Whether the same, asked where no audit row can be written, is refused and leaves every table as it was. */
async function isUndone(
  centre: TestCentre,
  client: TestClient,
  operation: Declared,
  named: Named,
): Promise<boolean> {
  const before = await rowsOf(centre);
  const sqlite = await sqliteOf(centre);
  sqlite.exec("create trigger no_audit before insert on audit begin select raise(abort, 'no'); end");
  const code = await quietly(() => askAnyway(client, operation, named)).then(
    () => 'done',
    () => 'refused',
  );
  (await sqliteOf(centre)).exec('drop trigger if exists no_audit');
  return code === 'refused' && (await rowsOf(centre)) === before;
}

/** Works without the lines that faults forced by ourselves leave in the log. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { write } = process.stderr;
  process.stderr.write = () => true;
  try {
    return await work();
  } finally {
    process.stderr.write = write;
  }
}

async function sqliteOf({ app }: TestCentre) {
  const open = await app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  return open.sqlite;
}

/** Of these tables nothing is compared: the audit, what each person arranged for themselves, and the index of the list. */
const leftOut = { audit: 'false', preference: 'false', caseload_search: 'false' };

/** Every row of what is on file. */
async function rowsOf(centre: TestCentre): Promise<string> {
  return JSON.stringify(readTables(await sqliteOf(centre), leftOut));
}
