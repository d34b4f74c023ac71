import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOffice, type RunningOffice } from '#hosts/office/office';
import { stayAwake } from '#hosts/office/stay-awake';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { until } from '../support/until.ts';
import { newAddress } from './support/office.ts';

const stdio = ['pipe', 'ignore', 'ignore'] as const;
/** A program that waits for the end of its standard input, as those that are asked do. */
const waiter = () => spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: [...stdio] });

describe('a PC that keeps the vault, while others may work on it', () => {
  /** What was started on a system of this kind, and whether it goes on. */
  function askOn(platform: NodeJS.Platform, begin = waiter) {
    const asked: { program: string; given: string[]; child: ChildProcess }[] = [];
    const sleep = stayAwake({
      platform,
      start(program, given) {
        const child = begin();
        asked.push({ program, given, child });
        return child;
      },
    });
    return { asked, sleep };
  }

  it.each([
    ['win32', 'powershell.exe', /SetThreadExecutionState.*0x80000001.*\[Console\]::In\.Read\(\)/],
    ['linux', 'systemd-inhibit', /^--what=sleep:idle .* cat$/],
  ] as const)('asks %s not to fall asleep, until it is let', async (platform, program, given) => {
    const { asked, sleep } = askOn(platform);
    expect(asked.map((one) => one.program)).toEqual([program]);
    expect(asked[0]?.given.join(' ')).toMatch(given);
    const child = asked[0]?.child as ChildProcess;
    expect(child.exitCode).toBeNull();
    const ended = once(child, 'exit');
    sleep();
    expect(await ended).toEqual([0, null]);
    sleep();
  });

  it('asks nothing of a system that it knows no question for', () => {
    const { asked, sleep } = askOn('freebsd');
    sleep();
    expect(asked).toEqual([]);
  });

  it.each([
    ['is not there', () => spawn('titian-tidak-ada', [], { stdio: [...stdio] })],
    ['ends at once', () => spawn(process.execPath, ['-e', 'process.exit(1)'], { stdio: [...stdio] })],
    [
      'may not be started',
      () => {
        throw Object.assign(new Error('spawn EPERM'), { code: 'EPERM' });
      },
    ],
  ])('works on where the program that is asked %s', async (_what, begin) => {
    const { asked, sleep } = askOn('linux', begin);
    const child = asked[0]?.child;
    if (child !== undefined) await once(child, 'close').catch(() => undefined);
    sleep();
    sleep();
  });

  it.runIf(process.platform === 'linux')('may sleep again when its program is killed', async () => {
    const home = mkdtempSync(join(tmpdir(), 'titian-tidur-'));
    const told = join(home, 'pid');
    const asker = `#!/bin/sh\necho $$ > '${told}'\nwhile [ $# -gt 1 ]; do shift; done\nexec "$1"\n`;
    writeFileSync(join(home, 'systemd-inhibit'), asker, { mode: 0o755 });
    const module = join(import.meta.dirname, '../../src-main/hosts/office/stay-awake.ts');
    const script = `const { stayAwake } = await import(${JSON.stringify(module)}); stayAwake(); setInterval(() => {}, 1e6);`;
    const host = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'inherit',
      env: { ...process.env, PATH: `${home}${delimiter}${process.env.PATH}` },
    });
    const pidOf = () => {
      try {
        return Number(readFileSync(told, 'utf8'));
      } catch {
        return 0;
      }
    };
    await until(() => pidOf() > 0);
    const isThere = () => {
      try {
        return process.kill(pidOf(), 0);
      } catch {
        return false;
      }
    };
    expect(isThere()).toBe(true);
    host.kill('SIGKILL');
    await until(() => !isThere());
    rmSync(home, { recursive: true });
  });
});

describe('an office', () => {
  let centre: TestCentre;
  let office: RunningOffice;
  let now: string[];
  let [asked, awake] = [0, 0];
  const begin = async () => {
    const keepAwake = () => {
      asked += 1;
      awake += 1;
      return () => {
        awake -= 1;
      };
    };
    const addresses = () => now;
    office = createOffice({ folder: centre.folder, hasVault: async () => true, addresses, keepAwake });
    await office.begin(centre.app);
  };
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(async () => {
    await office.end();
    await centre.close();
  });
  afterEach(() => expect(awake).toBeGreaterThanOrEqual(0));

  it('keeps its PC awake from its opening until its closing, and asks once', async () => {
    now = [newAddress()];
    await begin();
    expect(awake).toBe(0);
    await office.hub.open();
    await office.hub.open();
    await office.hub.invite();
    expect([asked, awake]).toEqual([1, 1]);
    await office.hub.shut();
    expect(awake).toBe(0);
  });

  it('lets it sleep where it could not open', async () => {
    now = [];
    await expect(office.hub.open()).rejects.toMatchObject({ trouble: 'no-network' });
    expect(awake).toBe(0);
  });

  it('keeps it awake again after a restart, and lets it sleep when the program ends', async () => {
    now = [newAddress()];
    await office.hub.open();
    await office.end();
    expect(awake).toBe(0);
    await begin();
    expect(awake).toBe(1);
    await office.end();
    expect(awake).toBe(0);
  });
});
