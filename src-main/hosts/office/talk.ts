import { createInterface } from 'node:readline';
import type { TLSSocket } from 'node:tls';
import type { z } from 'zod';
import { OfficeRefused } from '#platform/office';

/** One message of a pairing is at most so many bytes, and is waited for so long, in ms; people take longer to agree. */
const longest = 8_192;
const patience = 10_000;
const patienceOfPeople = 10 * 60_000;

/** One connection on which two PCs say a line of JSON in turn. */
export type Talk = {
  say(message: object): void;
  /** The next line, as the schema has it. Throws OfficeRefused `not-talking` when it is none, or nobody speaks. */
  hear<Message>(schema: z.ZodType<Message>, waits?: { forPeople: boolean }): Promise<Message>;
  end(): void;
};

/** Talks over a socket. What is too long, too late or no JSON ends the connection. */
export function talkOver(socket: TLSSocket): Talk {
  let heard = 0;
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.length;
    if (heard > longest * 4) socket.destroy();
  });
  socket.on('error', () => socket.destroy());
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('error', () => undefined);
  const next = lines[Symbol.asyncIterator]();
  return {
    say: (message) => void socket.write(`${JSON.stringify(message)}\n`),
    async hear(schema, { forPeople } = { forPeople: false }) {
      const late = setTimeout(() => socket.destroy(), forPeople ? patienceOfPeople : patience);
      try {
        const { value, done } = await next.next();
        if (done || value.length > longest) throw new Error('nothing more');
        return schema.parse(JSON.parse(value));
      } catch (error) {
        socket.destroy();
        throw new OfficeRefused('not-talking', error);
      } finally {
        clearTimeout(late);
      }
    },
    end: () => void socket.end(),
  };
}
