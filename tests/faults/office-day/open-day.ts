import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Role } from '#domain/roles';
import { makeHub, makePc, newAddress, type OfficePc, pair } from '../../office/support/office.ts';
import { accept, anAdmission, register, someone } from '../../support/cases.ts';
import { headLogin, passphraseOf } from '../../support/test-centre.ts';
import { childScript } from '../support/child-script.ts';
import { startScript } from '../support/kill-child.ts';
import { type Tap, tap } from '../support/tap.ts';
import type { Person } from './acts.ts';
import { createLedger, type Ledger } from './ledger.ts';

type Staff = { loginName: string; role: Role; kind: Person['kind'] };

/** Everybody but the Kepala: three supervisors, one operator in six, and peksos. */
function staffOf(count: number): Staff[] {
  const operators = Math.max(1, Math.floor(count / 6));
  return Array.from({ length: count - 1 }, (_, at) => {
    if (at < 3) return { loginName: `penyelia${at}`, role: 'supervisor', kind: 'overseer' };
    if (at < 3 + operators) return { loginName: `operator${at}`, role: 'operator', kind: 'operator' };
    return { loginName: `peksos${at}`, role: 'socialWorker', kind: 'worker' };
  });
}

/** An office whose hub is a process of its own, with PCs whose cables can be cut, and everybody at a window. */
export type Day = {
  folder: string;
  recoveryKey: string;
  people: Person[];
  taps: Tap[];
  ledger: Ledger;
  hub(): ChildProcess;
  /** Kills the hub and starts it again. */
  killHub(): Promise<void>;
  /** Closes the office and opens it again. */
  shutHub(): Promise<void>;
  endHub(): Promise<void>;
  end(): Promise<void>;
};

/** Opens a day for so many people on so many PCs. */
export async function openDay(count: number, pcCount: number): Promise<Day> {
  const ledger = createLedger();
  const made = await makeHub();
  const { centre, address } = made;
  const taps: Tap[] = [];
  const pcs: { pc: OfficePc; name: string }[] = [];
  for (let at = 1; at <= pcCount; at += 1) {
    const between = await tap(newAddress(), address);
    const pc = await makePc();
    const name = `PC meja ${at}`;
    await pair({ ...made, address: between.at }, pc, name);
    taps.push(between);
    pcs.push({ pc, name });
  }
  const staff = staffOf(count);
  const ids = new Map<string, string>();
  for (const { loginName, role } of staff) ids.set(loginName, await centre.addUser(loginName, role));
  const workers = staff.filter(({ kind }) => kind === 'worker');
  const workerIds = workers.map(({ loginName }) => ({ loginName, userId: ids.get(loginName) ?? '' }));
  const cases: string[] = [];
  for (const [at, { loginName, userId }] of workerIds.entries()) {
    const name = `${['Ahmad', 'Bonggo', 'Citra', 'Dorkas', 'Eko', 'Fitri', 'Guntur', 'Hesti'][at % 8]} ${'abcdefgh'[at % 7]}${loginName}`;
    const person = someone(name, { birthDate: `${1950 + 2 * at}-0${1 + (at % 9)}-1${at % 9}` });
    const { caseId } = await register(centre.client, person, anAdmission(), userId);
    await accept(centre.client, caseId);
    ledger.workerOf.set(caseId, loginName);
    cases.push(caseId);
  }
  const { folder, recoveryKey } = centre;
  await made.office.end();
  await centre.app.close();
  let child = await startHub(folder, address);

  const sharedCases = cases.slice(0, Math.min(2, cases.length));
  const everybody = [{ loginName: 'kepala', role: 'head', kind: 'overseer' } as const, ...staff];
  const people = everybody.map(({ loginName, kind }, at): Person => {
    const { pc, name } = pcs[at % pcCount] as (typeof pcs)[number];
    const own = cases.filter((caseId) => ledger.workerOf.get(caseId) === loginName);
    return {
      ...{ kind, ledger, pc: name, workerIds, count: 0 },
      client: pc.at(`jendela-${loginName}`),
      login: loginName === 'kepala' ? headLogin : { loginName, passphrase: passphraseOf(loginName) },
      userId: ids.get(loginName) ?? '',
      cases: kind === 'worker' ? own : kind === 'overseer' ? cases : [],
      sharedCases: kind === 'worker' ? sharedCases.filter((one) => own.includes(one)) : sharedCases,
      foreignCases: cases.filter((caseId) => !own.includes(caseId)),
    };
  });
  return {
    ...{ folder, recoveryKey, people, taps, ledger },
    hub: () => child,
    async killHub() {
      const killed = once(child, 'close');
      child.kill('SIGKILL');
      await killed;
      child = await startHub(folder, address);
    },
    async shutHub() {
      const again = child.stdout === null ? undefined : once(child.stdout, 'data');
      child.kill('SIGUSR2');
      await again;
    },
    async endHub() {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
    async end() {
      for (const one of taps) await one.close();
      for (const { pc } of pcs) await pc.end();
      await centre.close();
    },
  };
}

async function startHub(folder: string, address: string): Promise<ChildProcess> {
  const child = startScript(await childScript('serve-office'), [folder, address]);
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}
