import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '#hosts/build';
import { ownHeaders, splitAddress, trade } from '../../hosts/support/stand-in.ts';
import { type Served, servedBy } from '../../hosts/support/titian.ts';

const sockets = 8;

/** What came of some guesses: let in, tried and found wrong, or told to wait; `derived` counts what the host computed. */
export type Guessed = { opened: number; taken: number; derived: number; waitSeconds: number };

/** The door of a vault behind a real `titian serve`, whose clocks we set, with eight sockets to it. */
export async function serveDoor(folder: string) {
  await ensureBuilt(() => undefined);
  const home = mkdtempSync(join(tmpdir(), 'titian-pintu-'));
  const files = { clock: join(home, 'jam.json'), derived: join(home, 'hitungan') };
  writeFileSync(files.derived, '');
  const clock = { wallMs: Date.parse('2026-11-23T02:00:00.000Z'), uptimeSeconds: 3600 };
  const setClock = () => {
    writeFileSync(`${files.clock}.baru`, JSON.stringify(clock));
    renameSync(`${files.clock}.baru`, files.clock);
  };
  setClock();
  const environment = {
    XDG_DATA_HOME: home,
    APPDATA: home,
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'host-clock.ts')).href}`,
    GUESSES_CLOCK: files.clock,
    GUESSES_DERIVED: files.derived,
  };
  const start = () => servedBy(['serve', '--data', folder, '--no-open'], environment);
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  let served: Served = await start();
  let window = await openWindow(served.address);
  const derived = () => readFileSync(files.derived, 'utf8').length;
  return {
    pass(seconds: number) {
      clock.wallMs += seconds * 1000;
      clock.uptimeSeconds += seconds;
      setClock();
    },
    /** The power goes; the machine and the host are started again at once. */
    async restart() {
      await served.kill();
      clock.uptimeSeconds = 0;
      setClock();
      served = await start();
      window = await openWindow(served.address);
    },
    /** So many guesses at these names, as fast as the sockets take them. */
    async guess(count: number, names: readonly string[]): Promise<Guessed> {
      const before = derived();
      const answers: Answer[] = [];
      let next = 0;
      const hammer = async () => {
        for (let at = next++; at < count; at = next++)
          answers.push(
            await window(agent, {
              loginName: names[at % names.length] ?? '',
              passphrase: `tebakan ke-${at}`,
            }),
          );
      };
      await Promise.all(Array.from({ length: sockets }, hammer));
      const waits = answers.map(({ waitSeconds }) => waitSeconds).filter((wait) => wait > 0);
      const sum = (outcome: Answer['outcome']) =>
        answers.filter((answer) => answer.outcome === outcome).length;
      return {
        opened: sum('opened'),
        taken: sum('taken'),
        derived: derived() - before,
        waitSeconds: Math.min(...waits),
      };
    },
    enter: (login: Login) => window(agent, login),
    async close() {
      agent.destroy();
      await served.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

type Login = { loginName: string; passphrase: string };
type Answer = { outcome: 'opened' | 'taken' | 'throttled'; waitSeconds: number };

/** Speaks to a host as one window of the screens does, over the sockets it is given. */
async function openWindow(address: string) {
  const { origin, code } = splitAddress(address);
  const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
  const headers = { ...ownHeaders(origin), authorization: `Bearer ${bearer}` };
  const knock = (agent: Agent, login: Login): Promise<Answer | 'busy'> =>
    new Promise((resolve, reject) => {
      const options = { method: 'POST', headers, agent };
      const asked = httpRequest(`${origin}/rpc/vault/unlock`, options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => {
          try {
            resolve(readAnswer(response.statusCode ?? 0, text));
          } catch (error) {
            reject(error);
          }
        });
      });
      asked.on('error', reject);
      asked.end(JSON.stringify({ json: login }));
    });
  return async (agent: Agent, login: Login): Promise<Answer> => {
    // While one socket's guess is tried, the others are sent away; a guesser comes again at once.
    for (;;) {
      const answer = await knock(agent, login);
      if (answer !== 'busy') return answer;
      await pause(Math.random() * 60);
    }
  };
}

function readAnswer(status: number, text: string): Answer | 'busy' {
  if (status === 200) return { outcome: 'opened', waitSeconds: 0 };
  const { code, message, data } = JSON.parse(text).json;
  if (code === 'VAULT_REFUSED' && data.code === 'already-open') return 'busy';
  if (code !== 'LOGIN_REFUSED') throw new Error(`the host answered ${status} ${text}`);
  const isThrottled = (message as string).startsWith('Terlalu banyak percobaan');
  return { outcome: isThrottled ? 'throttled' : 'taken', waitSeconds: data.waitSeconds as number };
}
