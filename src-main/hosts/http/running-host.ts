import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { homeOfTitian } from '../places.ts';
import { isRunning } from '../process.ts';

/** A busy PC takes its time to answer, in milliseconds. */
const knockTime = 5_000;

const Announcement = z.object({ processId: z.int(), port: z.int() });

/** Notes that a host now serves this vault folder; the note goes when `withdraw` is called. */
export function announceHost(folder: string, port: number): { withdraw(): void } {
  const note = noteOf(folder);
  mkdirSync(join(note, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(note, JSON.stringify({ processId: process.pid, port }), { mode: 0o600 });
  return { withdraw: () => rmSync(note, { force: true }) };
}

/**
 * Whether a host already serves this vault folder. The note of a killed host is not believed: it must run
 * still, and its port answer. This only spares a second window; the vault itself is guarded by its own lock.
 */
export async function isHostRunning(folder: string): Promise<boolean> {
  try {
    const { processId, port } = Announcement.parse(JSON.parse(readFileSync(noteOf(folder), 'utf8')));
    return isRunning(processId) && (await answers(port));
  } catch {
    return false;
  }
}

function noteOf(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(homeOfTitian(), 'berjalan', `${name}.json`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: knockTime });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}
