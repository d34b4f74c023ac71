import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt } from '#hosts/build';
import { asOurs, startUnderWine } from '../../windows/wine.ts';
import '../../support/configured.ts';

const project = join(import.meta.dirname, '..', '..', '..');

/** How a command line ended. */
export type Ended = { code: number | null; out: string; err: string };

/** Runs `titian` as its own process, with these variables beside our own, and waits for its end. */
export function titian(typed: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = startTitian(typed, environment);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part: Buffer) => {
    out += part;
  });
  child.stderr?.on('data', (part: Buffer) => {
    err += part;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once(ending, (code) => resolve({ code, out: asSaid(out), err: asSaid(err) }));
  });
}

/** As it ships where that is built, which starts in half the time; else as source. */
const program = isBuilt() ? 'out/main/titian.js' : 'src-main/hosts/cli/titian.ts';

/** The staged Windows program that is tried in the place of the source, when the environment names one. */
const windows = process.env.TITIAN_WINDOWS_PROGRAM;
const asSaid = windows === undefined ? (text: string) => text : asOurs;
/** A Windows program holds no pipe that could close. */
const ending = windows === undefined ? 'close' : 'exit';

/** Wine gives every program the folder of its own one account: who is to be another is told so within the program. */
const ofAccount = ({ XDG_DATA_HOME: home }: NodeJS.ProcessEnv): string[] =>
  home === undefined
    ? []
    : ['--import', 'data:text/javascript,process.env.APPDATA=process.env.XDG_DATA_HOME'];

/** Starts `titian` without waiting: for `serve`. Nothing can be typed into it. */
export function startTitian(typed: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const {
    TITIAN_USER: _user,
    TITIAN_PASSPHRASE: _passphrase,
    TITIAN_RECOVERY_KEY: _key,
    ...ours
  } = process.env;
  if (windows !== undefined) {
    const words = [...ofAccount(environment), join(windows, 'out/main/titian.js'), ...typed];
    return startUnderWine([join(windows, 'node.exe'), ...words], environment);
  }
  return spawn(process.execPath, [join(project, program), ...typed], {
    env: { ...ours, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A running `titian serve`. */
export type Served = {
  processId: number;
  /** The first address it printed. */
  address: string;
  /** The next address it prints. */
  nextAddress(): Promise<string>;
  /** Everything it wrote so far. */
  heard(): string;
  /** Asks it to end, as Ctrl+C does, and gives its exit code. */
  end(): Promise<number | null>;
  /** Takes its life. */
  kill(): Promise<void>;
};

/** Starts `titian serve` and waits for its address. */
export async function servedBy(typed: readonly string[], environment: NodeJS.ProcessEnv): Promise<Served> {
  const child = startTitian(typed, environment);
  const ended = new Promise<number | null>((resolve) => child.once(ending, (code) => resolve(code)));
  let [heard, seen] = ['', 0];
  child.stderr?.on('data', (part: Buffer) => {
    heard += part;
  });
  const nextAddress = async () => {
    // The first to start may have to build the screens.
    for (let left = 1_200; left > 0 && child.exitCode === null; left--) {
      const address = [...heard.matchAll(/http:\/\/\S+/g)][seen]?.[0];
      if (address !== undefined && heard.includes('Ctrl+C', heard.indexOf(address))) {
        seen += 1;
        return address;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no address in: ${heard}`);
  };
  child.stdout?.on('data', (part: Buffer) => {
    heard += part;
  });
  const stop = (signal: 'SIGINT' | 'SIGKILL') => {
    if (child.exitCode === null) child.kill(signal);
    return ended;
  };
  return {
    processId: child.pid ?? 0,
    address: await nextAddress(),
    nextAddress,
    heard: () => heard,
    end: () => stop('SIGINT'),
    kill: async () => void (await stop('SIGKILL')),
  };
}

/**
 * Runs `titian` at a terminal of its own: each answer is typed when its question appears. Gives the exit code
 * and everything the terminal showed.
 */
export function typedInto(
  typed: readonly string[],
  questions: readonly string[],
  answers: readonly string[],
): Promise<{ code: number | null; seen: string }> {
  const {
    TITIAN_USER: _user,
    TITIAN_PASSPHRASE: _passphrase,
    TITIAN_RECOVERY_KEY: _key,
    ...ours
  } = process.env;
  const words = [process.execPath, join(project, program), ...typed];
  const line = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    env: ours,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let [seen, asked] = ['', 0];
  child.stdout.on('data', (part: Buffer) => {
    seen += part;
    const question = questions[asked];
    if (question === undefined || !seen.includes(question)) return;
    child.stdin.write(answers[asked] ?? '');
    asked += 1;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, seen })));
}
