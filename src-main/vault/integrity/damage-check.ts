import type { EventName } from '#domain/words/event-names';
import { vaultFiles } from '#platform/files/vault-files';
import { logTrouble } from '#platform/trouble';
import { codeOf } from '#platform/vault-error';
import { type AuditDetail, writeAudit } from '../audit/audit.ts';
import { runKeyed } from '../file/keyed-job.ts';
import type { DamageCheck, OpenVault } from '../file/open-vault.ts';
import { countLostPagesJob } from './check-jobs.ts';

type Checked = Pick<OpenVault, 'folder' | 'vaultId' | 'dataKey' | 'db' | 'custodian' | 'damage'>;

/** The counts of the damaged pages of one open vault. `now` gives this moment, UTC ISO. */
export function createDamageCheck(vault: Checked, now: () => string): DamageCheck {
  let stop: AbortController | undefined;
  let ended: Promise<void> = Promise.resolve();
  let isBarred = false;

  function again(): void {
    if (stop !== undefined || isBarred) return;
    const own = new AbortController();
    stop = own;
    ended = count(own.signal)
      .catch((error: unknown) => {
        if (!own.signal.aborted) logTrouble('vault.damageCheck', error, now());
      })
      .finally(() => {
        stop = undefined;
      });
  }

  async function count(signal: AbortSignal): Promise<void> {
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
      actor: vault.custodian,
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
    stop?.abort(new Error('the damage check is given up'));
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
