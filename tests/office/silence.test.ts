import { once } from 'node:events';
import { createServer } from 'node:https';
import { createServer as createPlainServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeIdentity } from '#hosts/office/identity';
import { createPinnedFetch } from '#hosts/office/pinned-fetch';
import { pinned } from '#hosts/office/tls';
import { officePort } from '#hosts/office/wire';
import { newAddress } from './support/office.ts';

describe('a hub that says nothing for long', () => {
  const silentMs = 100;
  const ask = () => new Request('https://titian.invalid/rpc/backup/make', { method: 'POST', body: '{}' });

  it('is waited for as long as it is there, and no longer', async () => {
    const [hub, pc, host] = [await makeIdentity(), await makeIdentity(), newAddress()];
    let isAnswered = true;
    const server = createServer({ ...pinned(hub, [pc.certificate]), requestCert: true }, (_asked, answer) => {
      if (isAnswered) setTimeout(() => answer.end('selesai'), 6 * silentMs);
    });
    server.listen(officePort, host);
    await once(server, 'listening');
    const { fetchAt, close } = createPinnedFetch(pc, hub.certificate, silentMs);
    expect(await (await fetchAt({ host, port: officePort }, ask())).text()).toBe('selesai');

    // From now on it takes every connection, and is as good as off.
    isAnswered = false;
    const asked = fetchAt({ host, port: officePort }, ask());
    const refused = expect(asked).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await once(server, 'request');
    server.close();
    const mute = createPlainServer((socket) => void socket.on('error', () => undefined));
    mute.listen(officePort, host);
    await once(mute, 'listening');
    await refused;
    close();
    server.closeAllConnections();
    mute.close();
  });
});
