import type { EventName } from '#domain/words/event-names';
import { vaultFiles } from '#platform/files/vault-files';
import { logTrouble } from '#platform/trouble';
import { codeOf } from '#platform/vault-error';
import { type AuditDetail, writeAudit } from '../audit/audit.ts';
import { runKeyed } from '../file/keyed-job.ts';
import type { OpenVault } from '../keeper.ts';
import { countLostPagesJob } from './look-jobs.ts';

/** What happens when a page of an open vault turns out to be damaged while people work in it. */
export type DamageLook = {
  /** Something could not be read: that is told from now on, and how much cannot be read is counted. Never rejects. */
  report(error: unknown, operation: string): Promise<void>;
  /** Looks at every page in a thread of its own, unless a look is under way. */
  again(): void;
  /** Resolves when no look is under way. Never rejects. */
  settled(): Promise<void>;
  /** Gives up a look and begins no other: the vault is being closed. */
  end(): Promise<void>;
  /** Runs work that replaces the file, with no look under way. */
  whileStill<Result>(work: () => Promise<Result>): Promise<Result>;
};

type LookedAt = Pick<OpenVault, 'folder' | 'vaultId' | 'dataKey' | 'db' | 'actor' | 'damage'>;

/** The looks at one open vault. `now` gives this moment, UTC ISO. */
export function createDamageLook(vault: LookedAt, now: () => string): DamageLook {
  let stop: AbortController | undefined;
  let ended: Promise<void> = Promise.resolve();
  let isBarred = false;

  function again(): void {
    if (stop !== undefined || isBarred) return;
    const own = new AbortController();
    stop = own;
    ended = look(own.signal)
      .catch((error: unknown) => {
        if (!own.signal.aborted) logTrouble('vault.look', error, now());
      })
      .finally(() => {
        stop = undefined;
      });
  }

  async function look(signal: AbortSignal): Promise<void> {
    const { folder, vaultId, dataKey } = vault;
    const order = { file: vaultFiles(folder).database, vaultId, dataKey };
    const { pages, lostPages } = await runKeyed(countLostPagesJob, order, { signal });
    if (lostPages === 0 || vault.damage?.lostPages === lostPages) return;
    vault.damage = { pages, lostPages };
    await warn('vault.damaged', { pages, lostPages });
  }

  /** In the audit, where it stays. A trail that cannot be written takes nothing from what the screens tell. */
  async function warn(operation: EventName, detail: AuditDetail): Promise<void> {
    const row = {
      at: now(),
      actor: vault.actor,
      operation,
      kind: 'warning',
      outcome: 'done',
      detail,
    } as const;
    await vault.db
      .transaction()
      .execute((trx) => writeAudit(trx, row))
      .catch((error: unknown) => void logTrouble(operation, error, now()));
  }

  async function giveUp(): Promise<void> {
    isBarred = true;
    stop?.abort(new Error('the look is given up'));
    await ended;
  }

  return {
    async report(error, operation) {
      if (vault.damage !== undefined) return;
      vault.damage = {};
      logTrouble(operation, error, now());
      await warn('vault.damageMet', { operation, code: codeOf(error) ?? '' });
      again();
    },
    again,
    settled: () => ended,
    end: giveUp,
    async whileStill(work) {
      await giveUp();
      try {
        return await work();
      } finally {
        isBarred = false;
      }
    },
  };
}
