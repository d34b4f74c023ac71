import type { Signature, Stationery } from './stationery.ts';

/** The log of supervision and consultation of one worker, one case, or all that somebody may read. */
export type SupervisionLog = Stationery & {
  subject: string;
  entries: {
    heldOn: string;
    what: string;
    who: string;
    topic: string;
    direction: string;
    agreed: string;
    nextOn: string | null;
  }[];
  signature: Signature;
};
