import type { HeldTexts } from '#platform/held-texts';
import type { Installation } from '#platform/installation';
import type { Office } from '#platform/office';
import type { Backups } from '#vault/backup/backups';
import type { Keeper } from '#vault/keeper';
import type { KdfCost } from '#vault/keys/kdf';
import type { Seat } from '#vault/session';

/**
 * What a host gives: the keeper of the vault, where vaults lie, how it is installed, and the seat that asks. Everything
 * else the pipeline finds out itself.
 */
export type HostContext = {
  keeper: Keeper;
  backups: Backups;
  places: VaultPlaces;
  installation: Installation;
  office: Office;
  held: HeldTexts;
  seat: Seat;
  /** The PC of that seat, when that is another than the one that keeps the vault. */
  pc?: { id: string; name: string };
};

/** The folders of the centre's own vault and of the demo vault, and which of the two is turned to. */
type VaultPlaces = {
  real: string;
  demo: string;
  chosen: 'real' | 'demo';
  kdfCost?: KdfCost;
  /** The demo vault while it is being made: how many of its people are written. */
  making?: { done: number; of: number; whole: Promise<void> };
};
