/**
 * How a screen meets the host that shows it. In Electron the preload hands it a MessagePort, with this
 * message to its own window; in a browser window it trades the one-time code of its address for a bearer.
 */
export const portMessage = 'titian-port';

/** Name of the one-time code in the fragment of the address: `#kode=...`. */
export const codeName = 'kode';

export const sessionPath = '/session';
export const rpcPath = '/rpc';

/** POST to `sessionPath`: the code is good for one minute and for one use. */
export type SessionRequest = { code: string };
/** Goes with every later request as `Authorization: Bearer ...`; it is kept in sessionStorage only. */
export type SessionAnswer = { bearer: string };

/** What only a native window can do: `window.titian`, absent in a browser window. */
export type NativeHost = {
  /** Asks where to keep a file and writes it there; `sentence` says why it could not be written. */
  saveFile(name: string, bytes: Uint8Array): Promise<SavedFile>;
};
export type SavedFile = { outcome: 'saved' | 'cancelled' } | { outcome: 'failed'; sentence: string };
