import { lookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { rpcPath } from '#contract/host';
import { type OfficeTrouble, officeTroubles } from '#domain/office/office-troubles';
import { appVersion } from '#platform/app-version';
import { OfficeRefused, type Reach } from '#platform/office';
import { codeOf } from '#platform/vault-error';
import type { WorkstationFile } from './office-file.ts';
import { ownAddresses } from './own-addresses.ts';
import { createPinnedFetch, type Place } from './pinned-fetch.ts';
import { compareSpeech } from './versions.ts';
import { helloPath, seatHeader, strangerHeader, updatePath } from './wire.ts';

/** What carries an operation of this PC to the hub. */
export type Link = {
  call(
    path: readonly string[],
    input: unknown,
    at: { seat: string; signal?: AbortSignal | undefined },
  ): Promise<unknown>;
  reach(): Reach;
  /** Brings the update that the hub was made by; undefined when it has none. Throws OfficeRefused. */
  fetchUpdate(): Promise<ReadableStream | undefined>;
  place(): Place;
  close(): void;
};

type LinkParts = {
  file: WorkstationFile;
  /** Hears where the hub was found, when that is not where it was. */
  onMoved(address: string): void;
  /** Looks for the hub in the network when neither its address nor its name leads there. */
  search(): Promise<string[]>;
  /** This PC's own addresses in the office, and the version of its Titian; in tests others. */
  addresses?: () => string[];
  titian?: string;
};

/** The network is searched at most so often, in ms: a search takes longer than a PC induk that starts again. */
const betweenSearchesMs = 30_000;
/** A name is waited for so long, in ms: an office rarely has somebody who knows it. */
const lookupMs = 1_500;

/** Connects when first asked; nothing is kept of what is carried. */
export function createLink(parts: LinkParts): Link {
  const { file, onMoved, search, addresses = ownAddresses, titian: own = appVersion } = parts;
  const { hub, identity } = file;
  const pinned = createPinnedFetch(identity, hub.certificate);
  let place: Place = { host: hub.address, port: hub.port };
  let reach: Reach = { state: 'reached' };
  let isGreeted = false;
  const owed = new Set<string>();
  const otherPlaces = createSearch(hub.hostname, search);

  async function fetchFromHub(request: Request): Promise<Response> {
    try {
      if (!isGreeted) await greet();
      const response = asKnown(await pinned.fetchAt(place, request.clone()));
      reach = { state: 'reached' };
      return response;
    } catch (error) {
      if (request.signal.aborted) throw error;
      const trouble = await whyNot(error);
      reach = { state: 'away', trouble };
      throw new ORPCError('HUB_AWAY', { status: 503, message: officeTroubles[trouble], cause: error });
    }
  }

  /** Finds the hub, at the place where it was or at another, and looks whether the two versions understand each other. */
  async function greet(): Promise<void> {
    const hello = (at: Place) => pinned.fetchAt(at, new Request(`https://titian.invalid${helloPath}`));
    const answer = await hello(place).catch(async (error: unknown) => {
      if (codeOf(error) === 'HUNG_UP') throw error; // it is there, and knows us no more
      for await (const host of otherPlaces(place.host)) {
        const at = { host, port: hub.port };
        const found = await hello(at).catch(() => undefined);
        if (found === undefined) continue;
        place = at;
        onMoved(host);
        return found;
      }
      throw error;
    });
    const { titian } = (await answer.json()) as { titian: string };
    const versions = compareSpeech(titian, own);
    if (versions !== 0) throw new OfficeRefused(versions < 0 ? 'hub-older' : 'hub-newer');
    isGreeted = true;
  }

  /**
   * A connection that broke says little of why; one more greeting, on a fresh one, says more. Not where it is the
   * greeting that broke.
   */
  async function whyNot(error: unknown, asksAgain = isGreeted): Promise<OfficeTrouble> {
    isGreeted = false;
    const last = asksAgain
      ? await greet().then(
          () => error,
          (later: unknown) => later,
        )
      : error;
    return last instanceof OfficeRefused ? last.trouble : troubleOf(last, addresses());
  }

  /** A window that locks while the hub is away is locked there before anything else is asked, by whichever window. */
  async function lockAt(seat: string): Promise<unknown> {
    owed.add(seat);
    const answer = await rpc.call(['vault', 'lock'], undefined, { context: { seat } });
    owed.delete(seat);
    return answer;
  }

  const rpc = new RPCLink<{ seat: string }>({
    url: `https://titian.invalid${rpcPath}`,
    fetch: (request) => fetchFromHub(request),
    headers: ({ context }) => ({ [seatHeader]: context.seat }),
  });
  return {
    async call(path, input, { seat, signal }) {
      const isLock = path.join('.') === 'vault.lock';
      for (const owing of isLock ? [] : owed) await lockAt(owing);
      if (isLock) return await lockAt(seat);
      return await rpc.call(path, input, { context: { seat }, ...(signal === undefined ? {} : { signal }) });
    },
    reach: () => reach,
    async fetchUpdate() {
      const asked = new Request(`https://titian.invalid${updatePath}`);
      const answering = pinned.fetchAt(place, asked).then(asKnown);
      const answer = await answering.catch(async (error: unknown) => {
        throw new OfficeRefused(await whyNot(error, true), error);
      });
      return answer.ok && answer.body !== null ? answer.body : undefined;
    },
    place: () => place,
    close: pinned.close,
  };
}

/** An answer to a PC that the hub knows. Throws OfficeRefused `removed` for one to any other. */
function asKnown(response: Response): Response {
  if (response.headers.has(strangerHeader)) throw new OfficeRefused('removed');
  return response;
}

/** Where a hub may be besides where it was: by its name, then by a search, and not too often. */
function createSearch(hostname: string, search: LinkParts['search']) {
  let searchedAt = Number.NEGATIVE_INFINITY;
  return async function* (former: string): AsyncGenerator<string> {
    if (performance.now() - searchedAt < betweenSearchesMs) return;
    searchedAt = performance.now();
    for (const name of [hostname, `${hostname}.local`]) {
      const found = await Promise.race([lookup(name, { family: 4 }), pause(lookupMs)]).catch(() => undefined);
      if (found !== undefined && found.address !== former) yield found.address;
    }
    for (const host of await search()) if (host !== former) yield host;
  };
}

/** What an error of a connection means to whoever sits there, at these addresses. */
function troubleOf(error: unknown, own: readonly string[]): OfficeTrouble {
  const code = codeOf(error) ?? '';
  if (code === 'ECONNREFUSED') return 'hub-off';
  if (code === 'OTHER_HUB' || code === 'DEPTH_ZERO_SELF_SIGNED_CERT' || code.startsWith('UNABLE_TO'))
    return 'other-hub';
  // The hub showed its own key, and hung up on ours: it does not know it any more.
  if (code === 'HUNG_UP' || code.startsWith('ERR_SSL')) return 'removed';
  return own.length === 0 ? 'cable-out' : 'hub-away';
}
