import { type OfficeTrouble, officeTroubles } from '#domain/office/office-troubles';

/** An expected trouble between the PCs of an office; its message is the Indonesian sentence to show. */
export class OfficeRefused extends Error {
  readonly trouble: OfficeTrouble;

  constructor(trouble: OfficeTrouble, cause?: unknown) {
    super(officeTroubles[trouble], cause === undefined ? undefined : { cause });
    this.name = 'OfficeRefused';
    this.trouble = trouble;
  }
}

/** A PC that was paired with the one that keeps the vault. Moments are UTC ISO. */
export type PairedPc = { id: string; name: string; pairedAt: string; lastSeenAt?: string };

/**
 * A code that lets one more PC in, as long as it is good; `guest` is who typed it rightly and waits to be agreed to. With
 * `over` it is worth nothing any more: a guest left, or the tries or the time are gone.
 */
export type Invitation = {
  code: string;
  until: string;
  triesLeft: number;
  guest?: { name: string; words: string[] };
  over?: { why: 'guest-gone' | 'tries' | 'time'; guest?: string };
};

/** Why nobody can reach an office that is open. */
export type Waiting = Extract<OfficeTrouble, 'no-network' | 'port-taken'>;

/** The PC that keeps the vault (PC induk), to the others. */
export type Hub = {
  state(): {
    /** Whether it was opened, and not closed since. */
    isOpen: boolean;
    /** Why nobody can reach it all the same: it is waited until that is over. */
    waiting?: Waiting;
    /** Where others find this PC: what is typed there. */
    addresses: string[];
    pcs: PairedPc[];
    invitation?: Invitation;
  };
  /** Listens on every private address from now on, also after a restart. Throws OfficeRefused. */
  open(): Promise<void>;
  /** Listens no more; whoever was in from another PC is put out. */
  shut(): Promise<void>;
  /** A fresh code for one more PC; the one before is worth nothing. Throws OfficeRefused `not-open`. */
  invite(): Promise<void>;
  /** Lets in the PC that waits, whose words are those that stand on its own screen. */
  agree(): Promise<void>;
  /** Takes back the code, and refuses whoever waits. */
  withdraw(): void;
  /** A PC is out at once and its key is worth nothing. */
  remove(pcId: string): Promise<void>;
};

/** How a PC that works on another's vault reaches it. */
export type Reach = { state: 'reached' } | { state: 'away'; trouble: OfficeTrouble };

/** A PC that works on the vault of another (PC kerja). */
export type Workstation = {
  /** Undefined while this PC keeps a vault of its own, or none. */
  state(): { name: string; hubAddress: string; reach: Reach } | undefined;
  /** The PCs in this network that take a new one right now. */
  find(): Promise<{ name: string; address: string }[]>;
  /** Asks to be let in; gives the words that the other screen shows, too. Throws OfficeRefused. */
  connect(asked: { address: string; code: string; name: string }): Promise<{ words: string[] }>;
  /** Waits for the yes of the other side, after which this PC works on the vault there. Throws OfficeRefused. */
  agree(): Promise<void>;
  /** Writes the update that the other PC was made by into a file. Throws OfficeRefused. */
  fetchUpdate(file: string): Promise<void>;
  /** Gives up asking. */
  cancel(): void;
  /** Forgets the PC that keeps the vault; this one is as before. */
  leave(): Promise<void>;
};

export type Office = { hub: Hub; workstation: Workstation };

const refuse = () => Promise.reject(new OfficeRefused('not-here'));

/** Where the host has no way to other PCs. */
export const withoutOffice: Office = {
  hub: {
    state: () => ({ isOpen: false, addresses: [], pcs: [] }),
    ...{ open: refuse, shut: refuse, invite: refuse, agree: refuse, remove: refuse },
    withdraw: () => undefined,
  },
  workstation: {
    ...{ state: () => undefined, connect: refuse, agree: refuse, leave: refuse, fetchUpdate: refuse },
    find: () => Promise.resolve([]),
    cancel: () => undefined,
  },
};
