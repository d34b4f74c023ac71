import { X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import { createServer as createPlain } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { officeTroubles } from '#domain/office/office-troubles';
import { makeIdentity } from '#hosts/office/identity';
import { createLink } from '#hosts/office/link';
import { pinned } from '#hosts/office/tls';
import { compareSpeech } from '#hosts/office/versions';
import { helloPath } from '#hosts/office/wire';
import { appVersion } from '#platform/app-version';
import { refusalOf } from '../support/cases.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A PC that says it is of some version, at an address. */
async function stand(host: string, { titian = appVersion, by = makeIdentity() } = {}) {
  const [own, guest] = await Promise.all([by, makeIdentity()]);
  const asked: string[] = [];
  const server = createServer(
    { ...pinned(own, [guest.certificate]), requestCert: true },
    (request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.end(request.url === helloPath ? JSON.stringify({ titian }) : '{"json":"ada"}');
    },
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as { port: number };
  return { own, guest, port, asked };
}

type Stood = Awaited<ReturnType<typeof stand>>;
const linkTo = (
  { own, guest, port }: Stood,
  address: string,
  found: string[] = [],
  moved: string[] = [],
  addresses = ['192.168.1.20'],
) =>
  createLink({
    addresses: () => addresses,
    file: {
      ...{ role: 'workstation', identity: guest, name: 'PC' },
      hub: { certificate: own.certificate, address, hostname: 'tidak-ada.invalid', port },
    },
    onMoved: (to) => void moved.push(to),
    search: async () => found,
  });
const ask = (link: ReturnType<typeof createLink>) => link.call(['ada'], undefined, { seat: 'jendela-satu' });

describe('the way to the PC that keeps the vault', () => {
  it('finds it again at another address, and remembers that', async () => {
    const hub = await stand('127.9.0.2');
    const moved: string[] = [];
    const link = linkTo(hub, '127.9.0.1', ['127.9.0.2'], moved);
    expect(await ask(link)).toBe('ada');
    expect([moved, link.place().host, link.reach()]).toEqual([
      ['127.9.0.2'],
      '127.9.0.2',
      { state: 'reached' },
    ]);
    link.close();
  });

  it('says that nobody listens there, and goes on when somebody does', async () => {
    const link = linkTo({ ...(await stand('127.9.0.3')), port: 9 }, '127.9.0.3');
    const refusal = await refusalOf(ask(link));
    expect([refusal.code, link.reach()]).toEqual(['HUB_AWAY', { state: 'away', trouble: 'hub-off' }]);
    link.close();
  });

  it('says whether it is this PC that is in no network, or the other that does not answer', async () => {
    const mute = createPlain((socket) => void socket.on('error', () => undefined));
    await new Promise<void>((resolve) => mute.listen(0, '127.9.0.7', resolve));
    const { port } = mute.address() as { port: number };
    const stood = { ...(await stand('127.9.0.8')), port };
    const told = await Promise.all(
      [[], ['192.168.1.20']].map(async (addresses) => {
        const link = linkTo(stood, '127.9.0.7', [], [], addresses);
        const { code, message } = await refusalOf(ask(link));
        link.close();
        return { code, message, reach: link.reach() };
      }),
    );
    expect(told).toEqual(
      (['cable-out', 'hub-away'] as const).map((trouble) => ({
        code: 'HUB_AWAY',
        message: officeTroubles[trouble],
        reach: { state: 'away', trouble },
      })),
    );
    mute.close();
  });

  it('speaks to nobody who only stands where it stood', async () => {
    const other = await stand('127.9.0.4');
    const { own } = await stand('127.9.0.5');
    const link = linkTo({ ...other, own }, '127.9.0.4');
    expect((await refusalOf(ask(link))).message).toMatch(/bukan PC induk yang dahulu dipasangkan/);
    expect(other.asked).toEqual([]);
    link.close();
  });

  it.each([
    ['an older', '0.0.9', /Perbarui dahulu Titian di PC induk/],
    ['a newer', '99.0.0', /Perbarui dahulu Titian di PC ini/],
  ])('says which to update first, of %s one', async (_what, titian, sentence) => {
    const hub = await stand('127.9.0.6', { titian });
    const link = linkTo(hub, '127.9.0.6');
    expect((await refusalOf(ask(link))).message).toMatch(sentence);
    expect(hub.asked).toEqual([helloPath]);
    link.close();
  });

  it('compares versions by what they can say to each other', () => {
    expect([compareSpeech('1.2.9', '1.2.0'), compareSpeech('1.10.0', '1.9.0') > 0]).toEqual([0, true]);
  });

  it('depends on no clock', async () => {
    const { validFromDate, validToDate } = new X509Certificate((await makeIdentity()).certificate);
    expect([validFromDate.getUTCFullYear(), validToDate.getUTCFullYear()]).toEqual([2000, 9999]);
  });
});
