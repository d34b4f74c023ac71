import type { ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import {
  codeName,
  portMessage,
  rpcPath,
  type SessionAnswer,
  type SessionRequest,
  sessionPath,
} from '#contract/host';

type Context = Record<never, never>;
export type Link = ClientLink<Context>;

const bearerKey = 'titian-bearer';

/** No way to the core; the message is the sentence to show. */
class NotConnected extends Error {}

/** The road to the core: the shell's port where there is a shell, else the loopback host this page came from. */
export async function connect(): Promise<Link> {
  return window.titian === undefined ? httpLink(await findBearer()) : portLink(await receivePort());
}

function portLink(port: MessagePort): Link {
  port.start();
  return new PortLink<Context>({ port });
}

function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', function listen(event) {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || port === undefined) return;
      window.removeEventListener('message', listen);
      resolve(port);
    });
  });
}

function httpLink(bearer: string): Link {
  return new HttpLink<Context>({
    url: new URL(rpcPath, location.origin).href,
    headers: { authorization: `Bearer ${bearer}` },
  });
}

/** The one-time code of the address is spent at once; the bearer it buys lives as long as this window. */
async function findBearer(): Promise<string> {
  const code = takeCode();
  const kept = sessionStorage.getItem(bearerKey);
  if (code === undefined) {
    if (kept === null) throw new NotConnected('Jendela ini dibuka tanpa kode dari Titian.');
    return kept;
  }
  const response = await fetch(sessionPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code } satisfies SessionRequest),
  });
  if (!response.ok) throw new NotConnected('Alamat ini sudah dipakai atau sudah lewat satu menit.');
  const { bearer } = (await response.json()) as SessionAnswer;
  sessionStorage.setItem(bearerKey, bearer);
  return bearer;
}

function takeCode(): string | undefined {
  const code = new URLSearchParams(location.hash.slice(1)).get(codeName);
  if (code === null) return undefined;
  history.replaceState(null, '', location.pathname);
  return code;
}
