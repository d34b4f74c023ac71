import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { carefulPort } from '#hosts/electron/careful-port';
import { standInApp } from './support/stand-in.ts';

type Client = { ping(): Promise<string>; echo(input: { text: string }): Promise<string> };

const app = standInApp();
const { port1, port2 } = new MessageChannel();
new RPCHandler(app.router).upgrade(carefulPort(port2), { context: app.context });
const client = createORPCClient<Client>(new RPCLink({ port: port1 }));
afterAll(() => port1.close());

describe('the port of the native window', () => {
  it('carries calls of the client the screens use', async () => {
    expect([await client.ping(), await client.echo({ text: 'halo' })]).toEqual(['ada', 'halo']);
  });

  it('answers a request over 5 MB with a sentence, and goes on', async () => {
    await expect(client.echo({ text: 'a'.repeat(6_000_000) })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: 'Kiriman terlalu besar: paling banyak 5 MB sekali kirim.',
    });
    expect(await client.ping()).toBe('ada');
  });

  it('drops whatever is not a request, without a throw and without an answer', async () => {
    const before = app.calls.length;
    const shapes = [
      fc.anything({ maxDepth: 2 }).filter(isCloneable),
      fc.json(),
      fc.constant(JSON.stringify({ i: 'no payload' })),
      fc.constant(JSON.stringify({ i: 'given up', t: 4 })),
      fc.record({ i: fc.anything(), p: fc.anything() }).map((value) => JSON.stringify(value) ?? ''),
      fc.record({ i: fc.string(), p: fc.record({ u: fc.webUrl() }) }).map((value) => JSON.stringify(value)),
      fc.uint8Array(),
    ];
    await fc.assert(
      fc.asyncProperty(fc.oneof(...shapes), async (message) => {
        port1.postMessage(message);
      }),
      { numRuns: 2_000 },
    );
    expect(await client.ping()).toBe('ada');
    expect(app.calls.length).toBe(before + 1);
  });
});

function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
