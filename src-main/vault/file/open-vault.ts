import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { WholeCentre } from '#contract/centre';
import type { Tables } from '#database/tables';
import type { Actor } from '#domain/roles';
import type { SlotTrouble } from '#domain/safety/slot-trouble';
import type { Readings } from './readings.ts';

/** So many pages are lost, of so many; not counted yet when a request has just met the first. */
export type Damage = { pages?: number; lostPages?: number };

/** What was wrong with the files of the keys at login, and whether they are older than the database knows. */
export type SlotWarnings = { troubles: SlotTrouble[]; isOlder: boolean };

/** A vault that is open. Who works in it is told by its sessions (`vault/session.ts`). */
export type OpenVault = {
  folder: string;
  kind: 'real' | 'demo';
  vaultId: string;
  sqlite: Database;
  db: Kysely<Tables>;
  dataKey: Uint8Array;
  /** In whose name stands what Titian does by itself: whoever has been in the longest. */
  custodian: Actor;
  centre: WholeCentre;
  /** What of the file cannot be read, as far as it was noticed. Work goes on with the rest. */
  damage?: Damage;
  damageCheck: DamageCheck;
  firstCheck?: FirstCheck;
  readings: Readings;
  release(): void;
};

/** A vault whose key is known, before anybody is in. */
export type Admission = Omit<OpenVault, 'db' | 'custodian' | 'damageCheck' | 'readings'>;

/** The check of the whole file that begins with the login. Until it ends, nothing is written back into the file. */
export type FirstCheck = {
  /** Resolves when the file was judged and that was told, or when the check was stopped. */
  ended: Promise<void>;
  /** Whether the check came to a verdict. */
  hasVerdict(): boolean;
  /** Whether it is over, in whatever way. */
  isOver(): boolean;
  /** Ends it now; nobody reads the file any more when this resolves. */
  stop(): Promise<void>;
};

/** What happens when a page turns out to be damaged while people work. */
export type DamageCheck = {
  /** Something could not be read: that is told from now on, and how much cannot be read is counted. Never rejects. */
  report(error: unknown, operation: string): Promise<void>;
  /** Counts the damaged pages in a thread of its own, unless they are being counted. */
  again(): void;
  /** Resolves when nothing is being counted. Never rejects. */
  settled(): Promise<void>;
  /** Gives up a count and begins no other: the vault is being closed. */
  end(): Promise<void>;
  /** Runs work that replaces the file, with no count under way. */
  whileStill<Result>(work: () => Promise<Result>): Promise<Result>;
};
