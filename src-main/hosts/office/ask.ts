import { connect, type TLSSocket } from 'node:tls';
import { client, ready } from '@serenity-kit/opaque';
import { appVersion } from '#platform/app-version';
import { OfficeRefused } from '#platform/office';
import { codeOf } from '#platform/vault-error';
import type { Identity } from './identity.ts';
import { Admission, CounterProof, isProof, keyStretching, proofOf, Response, wordsOf } from './pairing.ts';
import { talkOver } from './talk.ts';
import { ownTls } from './tls.ts';

const patienceMs = 8_000;

/** Where to ask, with which code, and under what name. */
type Asked = { host: string; port: number; code: string; name: string; identity: Identity };

/** Whoever was asked knows the code, and waits for people on both sides. */
export type Pending = {
  words: string[];
  /** The certificate (PEM) of who will be trusted. */
  certificate: string;
  /** Where it is found from now on, once they said yes there. Throws OfficeRefused. */
  admission(): Promise<{ hostname: string; port: number }>;
  cancel(): void;
};

/** Asks a PC to let this one in. Throws OfficeRefused; then nothing is trusted, and the code has left in no form. */
export async function askToBeLetIn({ host, port, code, name, identity }: Asked): Promise<Pending> {
  await ready;
  const socket = await reach(host, port, identity);
  const talk = talkOver(socket);
  try {
    const certificate = socket.getPeerX509Certificate()?.toString();
    if (certificate === undefined) throw new OfficeRefused('not-talking');
    const begun = client.startLogin({ password: code });
    talk.say({ titian: appVersion, name, request: begun.startLoginRequest });
    const { response } = heard(await talk.hear(Response));
    const finished = client.finishLogin({
      password: code,
      loginResponse: response,
      clientLoginState: begun.clientLoginState,
      keyStretching,
    });
    if (finished === undefined) throw new OfficeRefused('code-wrong');
    const { sessionKey, finishLoginRequest } = finished;
    talk.say({ finish: finishLoginRequest, proof: proofOf('guest', sessionKey, socket) });
    const { proof } = heard(await talk.hear(CounterProof));
    if (!isProof(proof, proofOf('hub', sessionKey, socket))) throw new OfficeRefused('other-channel');
    return {
      words: wordsOf(sessionKey, { hub: certificate, guest: identity.certificate }),
      certificate,
      admission: async () => {
        const admitted = heard(await talk.hear(Admission, { forPeople: true }));
        socket.destroy();
        return admitted;
      },
      cancel: () => void socket.destroy(),
    };
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function heard<Message extends object>(message: Message | { refused: OfficeRefused['trouble'] }): Message {
  if ('refused' in message) throw new OfficeRefused(message.refused);
  return message;
}

function reach(host: string, port: number, identity: Identity): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    // Nobody is known yet: what makes this connection the right one is the code.
    const socket = connect({ ...ownTls(identity), host, port, rejectUnauthorized: false });
    const late = setTimeout(() => socket.destroy(new OfficeRefused('nobody-answers')), patienceMs);
    socket.once('close', () => clearTimeout(late));
    socket.once('secureConnect', () => {
      clearTimeout(late);
      resolve(socket);
    });
    socket.once('error', (error) => reject(troubleOfReaching(error)));
  });
}

function troubleOfReaching(error: Error): OfficeRefused {
  if (error instanceof OfficeRefused) return error;
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return new OfficeRefused('not-listening', error);
  if (code === 'ENETUNREACH' || code === 'EADDRNOTAVAIL') return new OfficeRefused('no-network', error);
  if (code === 'EHOSTUNREACH' || code === 'ETIMEDOUT') return new OfficeRefused('nobody-answers', error);
  return new OfficeRefused('not-talking', error);
}
