import { randomInt } from 'node:crypto';
import type { Server } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { client, ready, server } from '@serenity-kit/opaque';
import { defined } from '#domain/defined';
import { appVersion } from '#platform/app-version';
import { type Invitation, OfficeRefused } from '#platform/office';
import type { Identity } from './identity.ts';
import { Asking, codeHolder, isProof, keyStretching, Proof, proofOf, wordsOf } from './pairing.ts';
import { type Talk, talkOver } from './talk.ts';
import { handshakeTimeout, ownTls } from './tls.ts';
import { compareSpeech } from './versions.ts';

const lifetimeMs = 10 * 60_000;
const tries = 3;
/** So many may be connected at once: enough that a few who connect and say nothing keep nobody out. */
const mostSockets = 64;

/** Who was let in: its certificate (PEM) and the name it gave itself. */
export type Guest = { certificate: string; name: string };

type InviteParts = {
  identity: Identity;
  /** What a guest who is let in is told of where this PC is found. */
  found: { hostname: string; port: number };
  /** Keeps whoever was agreed to. */
  onAdmitted(guest: Guest): Promise<void>;
  now?: () => number;
  /** The version of this PC's Titian; in tests another. */
  titian?: string;
};

/** A code that is open: what it shows, and what answers whoever types it. */
export type OpenInvitation = {
  /** One more place to listen at. */
  add(): Server;
  shown(): Invitation;
  /** Whether it was put away or used, so that nothing of it is left to say. */
  isOver(): boolean;
  agree(): Promise<void>;
  close(): void;
};

/**
 * A fresh code, and the server that one PC is let in by with it. A try counts when it begins; after three of them, ten
 * minutes or one guest the code is worth nothing. The server wants no certificate that is known, since none can be.
 */
export async function createInvitation(parts: InviteParts): Promise<OpenInvitation> {
  const { identity, found, onAdmitted, now = () => performance.now(), titian = appVersion } = parts;
  await ready;
  const code = `${randomInt(100_000_000)}`.padStart(8, '0');
  const { setup, record } = registerCode(code);
  const endsAt = now() + lifetimeMs;
  const until = new Date(Date.now() + lifetimeMs).toISOString();
  let triesLeft = tries;
  let isClosed = false;
  let waiting: { guest: Guest; words: string[]; answer(isAgreed: boolean): Promise<void> } | undefined;
  const sockets = new Set<TLSSocket>();
  /** Who typed it rightly and went away before the answer: said, since it may have been “Tidak sama”. */
  let gone: string | undefined;

  const servers: Server[] = [];

  function add(): Server {
    const options = { ...ownTls(identity), requestCert: true, rejectUnauthorized: false, handshakeTimeout };
    const server = createServer(options, (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      answer(socket, talkOver(socket)).catch(() => socket.destroy());
    });
    server.maxConnections = mostSockets;
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    servers.push(server);
    return server;
  }

  async function answer(socket: TLSSocket, talk: Talk): Promise<void> {
    const certificate = socket.getPeerX509Certificate()?.toString();
    const asking = await talk.hear(Asking);
    const versions = compareSpeech(asking.titian, titian);
    if (versions !== 0) return refuse(talk, versions < 0 ? 'hub-newer' : 'hub-older');
    const isGood = !isClosed && now() < endsAt && triesLeft > 0 && waiting === undefined;
    if (!isGood || certificate === undefined) return refuse(talk, 'code-over');
    triesLeft -= 1;
    const begun = server.startLogin({
      serverSetup: setup,
      registrationRecord: record,
      startLoginRequest: asking.request,
      userIdentifier: codeHolder,
    });
    talk.say({ response: begun.loginResponse });
    const { finish, proof } = await talk.hear(Proof);
    const sessionKey = finishLogin(begun.serverLoginState, finish);
    if (sessionKey === undefined) return refuse(talk, 'code-wrong');
    if (!isProof(proof, proofOf('guest', sessionKey, socket))) return refuse(talk, 'other-channel');
    talk.say({ proof: proofOf('hub', sessionKey, socket) });
    const guest = { certificate, name: asking.name };
    const words = wordsOf(sessionKey, { hub: identity.certificate, guest: certificate });
    triesLeft = 0;
    waiting = {
      ...{ guest, words },
      async answer(isAgreed) {
        if (isAgreed && socket.destroyed) throw new OfficeRefused('guest-gone');
        waiting = undefined;
        isClosed = true;
        if (!isAgreed) return refuse(talk, 'not-agreed');
        await onAdmitted(guest);
        talk.say(found);
        talk.end();
      },
    };
    socket.once('close', () => {
      if (waiting?.guest !== guest) return;
      waiting = undefined;
      gone = guest.name;
    });
  }

  return {
    add,
    shown: () => ({
      ...{ code, until, triesLeft },
      ...defined({
        guest: waiting && { name: waiting.guest.name, words: waiting.words },
        over: waiting === undefined ? whyOver({ gone, triesLeft, isLate: now() >= endsAt }) : undefined,
      }),
    }),
    isOver: () => isClosed,
    async agree() {
      if (waiting === undefined) throw new OfficeRefused('guest-gone');
      await waiting.answer(true);
    },
    close() {
      isClosed = true;
      void waiting?.answer(false);
      for (const one of servers) one.close();
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, 500).unref();
    },
  };
}

/** Why a code is worth nothing any more; undefined while it is good. */
function whyOver(of: { gone: string | undefined; triesLeft: number; isLate: boolean }): Invitation['over'] {
  if (of.gone !== undefined) return { why: 'guest-gone', guest: of.gone };
  if (of.triesLeft === 0) return { why: 'tries' };
  return of.isLate ? { why: 'time' } : undefined;
}

function refuse(talk: Talk, refused: OfficeRefused['trouble']): void {
  talk.say({ refused });
  talk.end();
}

/** What the server keeps of a code: nothing that the code could be read from. */
function registerCode(password: string) {
  const setup = server.createSetup();
  const begun = client.startRegistration({ password });
  const { registrationResponse } = server.createRegistrationResponse({
    serverSetup: setup,
    userIdentifier: codeHolder,
    registrationRequest: begun.registrationRequest,
  });
  const { registrationRecord } = client.finishRegistration({
    password,
    registrationResponse,
    clientRegistrationState: begun.clientRegistrationState,
    keyStretching,
  });
  return { setup, record: registrationRecord };
}

/** The session key; undefined when the other side does not know the code. */
function finishLogin(serverLoginState: string, finishLoginRequest: string): string | undefined {
  try {
    return server.finishLogin({ serverLoginState, finishLoginRequest }).sessionKey;
  } catch {
    return undefined;
  }
}
