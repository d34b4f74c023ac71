import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Refusal } from '../refusal.ts';

/** Asks one line at the terminal. Questions go to stderr, so that stdout holds results only. */
export function ask(question: string): Promise<string> {
  return askWith(question, process.stderr);
}

/** As `ask`, without showing what is typed. */
export async function askSecretly(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = askWith('', nowhere);
  // Only now does the terminal show nothing: whoever answers at once is not seen either.
  process.stderr.write(question);
  return await answer.finally(() => process.stderr.write('\n'));
}

function askWith(question: string, output: NodeJS.WritableStream): Promise<string> {
  const reader = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise<string>((resolve, reject) => {
    reader.once('SIGINT', () => reject(new Refusal('Dibatalkan.')));
    reader.once('close', () => reject(new Refusal('Dibatalkan.')));
    reader.question(question, resolve);
  }).finally(() => reader.close());
}
