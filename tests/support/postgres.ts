import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnDebian } from './install-on-debian.ts';
import { until } from './until.ts';

const versions = '/usr/lib/postgresql';

/** The oldest that a collection is kept in. */
const oldest = 15;

/** Where Debian puts the programs of the newest PostgreSQL that is there. */
const findPrograms = (from: string): string | undefined =>
  (existsSync(from) ? readdirSync(from) : [])
    .filter((version) => Number(version) >= oldest)
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(from, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));

/**
 * The programs of PostgreSQL. On Debian as root they are installed when there are none; anywhere else the tests fail and
 * say what to install, since a skipped test would look like a passed one.
 */
export function needPrograms(from = versions, install = () => installOnDebian('postgresql')): string {
  const found = findPrograms(from) ?? (install() ? findPrograms(from) : undefined);
  if (found !== undefined) return found;
  throw new Error(
    `This test needs PostgreSQL ${oldest} or newer. On Debian: sudo apt-get install postgresql`,
  );
}

/** The server refuses to run as root: then it runs as the account that Debian's package made. */
function accountOfServer(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (which: '-u' | '-g') => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A PostgreSQL of a test's own: nothing of it is on the network, and nothing is left of it. */
export type Postgres = {
  /** The address of a new, empty database. */
  database(name: string): string;
  /** What psql prints of a statement in such a database: bare rows, `|` between columns. */
  psql(database: string, statement: string): string;
  stop(): Promise<void>;
};

/** Starts a server of Debian's package in a folder of its own, reached by a socket in it. */
export async function startPostgres(): Promise<Postgres> {
  const programs = needPrograms();
  const account = accountOfServer();
  const folder = mkdtempSync(join(tmpdir(), 'titian-pg-'));
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  mkdirSync(socket);
  if ('uid' in account) for (const each of [folder, socket]) chownSync(each, account.uid, account.gid);
  const program = (name: string) => join(programs, name);
  const quiet = { ...account, cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
  execFileSync(
    program('initdb'),
    ['-D', data, '-U', 'titian', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    quiet,
  );
  // What is lost with a power cut is made anew by the next run.
  const settings = [
    ['listen_addresses', ''],
    ['unix_socket_directories', socket],
    ['fsync', 'off'],
    ['full_page_writes', 'off'],
  ].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(program('postgres'), ['-D', data, ...settings], {
    ...account,
    cwd: folder,
    stdio: 'ignore',
  });
  const psql = (database: string, statement: string) =>
    execFileSync(program('psql'), ['-h', socket, '-U', 'titian', '-XAtq', '-c', statement, database], {
      ...quiet,
    }).trim();
  await until(() => answers(() => psql('postgres', 'select 1')));
  return {
    psql,
    database(name) {
      psql('postgres', `create database ${name}`);
      return `postgres://titian@localhost/${name}?host=${encodeURIComponent(socket)}`;
    },
    async stop() {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether the server takes a statement yet. */
function answers(ask: () => string): boolean {
  try {
    return ask() === '1';
  } catch {
    return false;
  }
}

/** SIGINT: whoever is connected is sent away. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
