import type { AnyRouter, Context } from '@orpc/server';

/**
 * What a host needs of the app: the router it carries, and a way to lock and to leave. It adds no right and
 * no check of its own to an operation (hosts/SECURITY.md D17).
 */
export type ServedApp = {
  router: AnyRouter;
  context: Context;
  lock(options?: { hasty: boolean }): Promise<void>;
  /** Puts out whoever is in at a seat that is meant. */
  leave(isMeant: (seat: string) => boolean): Promise<void>;
  close(): Promise<void>;
};

/** The largest request a host reads, in bytes; photographs are the largest thing a screen sends. */
export const requestLimit = 5 * 1024 * 1024;

/** Said when a request is larger than that. */
export const tooLargeSentence = 'Kiriman terlalu besar: paling banyak 5 MB sekali kirim.';
