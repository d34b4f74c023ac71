import type { Trx } from '#database/connect';
import { isBackupDue } from '#domain/safety/backup-age';
import { isDamage, logTrouble } from '#platform/trouble';
import { VaultError } from '#platform/vault-error';
import { type AuditDetail, writeAudit } from '../audit/audit.ts';
import type { OpenVault } from '../file/open-vault.ts';
import type { BackupReason } from './backup-manifest.ts';
import { ownBackupFolder } from './backup-names.ts';
import { changeBackupSettings, getBackupSettings, isWrittenSince } from './backup-settings.queries.ts';
import type { FoundBackup } from './list-backups.ts';
import { carryBackup, listOurs, type TakenBackup, takeBackup } from './take-backup.ts';
import type { RestoreProgress } from './verify-backup.ts';

/** How far a backup is: being made (three thirds), or being copied to the second place (bytes). */
type MakingProgress = { step: 'make' | 'copy'; done: number; of: number };

/** A backup that was made, and what became of its copy: undefined without a second place. */
type BackupOutcome = { backup: TakenBackup; second?: 'copied' | VaultError };

type Running = { progress: MakingProgress; stop: AbortController; outcome: Promise<BackupOutcome> };
/** What last went wrong with the backups of a vault here, and at its second place. */
type Troubles = { own?: VaultError | undefined; second?: VaultError | undefined };
type RunOptions = { signal?: AbortSignal | undefined; carries?: boolean };

/** Makes the backups of whichever vault is open, one at a time. */
export type Backups = ReturnType<typeof createBackups>;

/** Who is asked for the open vault, for this moment (UTC ISO), and for the day at the centre. */
type Holder = {
  current(): Promise<OpenVault | undefined>;
  now(): string;
  today(open: OpenVault): string;
};

/** The backups of a process. */
export function createBackups(keeper: Holder) {
  let running: Running | undefined;
  let carrying: Promise<void> = Promise.resolve();
  let troubled: { vaultId: string } & Troubles = { vaultId: '' };
  let recovering: RestoreProgress | undefined;

  /** Makes a backup and brings it to the second place; one that is being made already is waited for. */
  function run(vault: OpenVault, reason: BackupReason, { signal, carries = true }: RunOptions = {}) {
    if (running !== undefined) return running.outcome;
    const stop = new AbortController();
    const forward = () => stop.abort(signal?.reason);
    signal?.addEventListener('abort', forward, { once: true });
    if (signal?.aborted) forward();
    const begun: Running = {
      progress: { step: 'make', done: 0, of: 3 },
      stop,
      outcome: work(vault, reason, stop.signal, carries).finally(() => {
        running = undefined;
        signal?.removeEventListener('abort', forward);
      }),
    };
    running = begun;
    return begun.outcome;
  }

  async function work(vault: OpenVault, reason: BackupReason, signal: AbortSignal, carries: boolean) {
    const settings = await transact(vault, getBackupSettings);
    const { folder, vaultId, dataKey } = vault;
    const order = { source: { folder, vaultId, dataKey }, reason, settings, ...timeOf(vault) };
    try {
      const backup = await takeBackup(order, { signal, onProgress: report('make') });
      troublesOf(vault).own = undefined;
      return carries ? { backup, ...(await carry(vault, backup, signal)) } : { backup };
    } catch (error) {
      if (error instanceof VaultError) troublesOf(vault).own = error;
      throw error;
    }
  }

  /** Another vault has troubles of its own. */
  function troublesOf({ vaultId }: OpenVault): Troubles {
    if (troubled.vaultId !== vaultId) troubled = { vaultId };
    return troubled;
  }

  const report = (step: MakingProgress['step']) => (done: number, of: number) => {
    if (running !== undefined) running.progress = { step, done, of };
  };

  /** To the second place, when there is one. It may be away: that is told, and takes nothing back. */
  async function carry(vault: OpenVault, backup: TakenBackup, signal?: AbortSignal) {
    const settings = await transact(vault, getBackupSettings);
    if (settings.secondPlace === undefined) return {};
    try {
      await carryBackup(backup, settings.secondPlace, settings, { signal, onProgress: report('copy') });
      troublesOf(vault).second = undefined;
      await transact(vault, (trx) => changeBackupSettings(trx, () => ({ copiedAt: backup.manifest.madeAt })));
      return { second: 'copied' as const };
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      troublesOf(vault).second = error;
      return { second: error };
    }
  }

  const timeOf = (vault: OpenVault) => ({ now: keeper.now(), today: keeper.today(vault) });

  /** As `run`, with its row in the audit. What goes wrong is kept for the screens and never thrown. */
  async function runUnasked(vault: OpenVault, reason: BackupReason, options: RunOptions = {}) {
    const before = troublesOf(vault).own?.code;
    try {
      const outcome = await run(vault, reason, options);
      await audit(vault, 'done', describeOutcome(outcome));
      return outcome;
    } catch (error) {
      if (options.signal?.aborted) return undefined;
      if (isDamage(error, vault.folder)) await vault.damageCheck.report(error, 'backup.auto');
      else if (error instanceof VaultError && error.code === 'backup-unsound') vault.damageCheck.again();
      if (!(error instanceof VaultError)) logTrouble('backup.auto', error, keeper.now());
      else if (error.code !== before) await audit(vault, 'refused', { reason, trouble: error.code });
      return undefined;
    }
  }

  const audit = (vault: OpenVault, outcome: 'done' | 'refused', detail: AuditDetail) =>
    transact(vault, (trx) => {
      const kind = outcome === 'done' ? 'write' : 'warning';
      const { custodian: actor } = vault;
      return writeAudit(trx, { at: keeper.now(), actor, operation: 'backup.auto', kind, outcome, detail });
    });

  /** Whether something was written since the newest backup of the vault. */
  async function isWritten(vault: OpenVault, newest: FoundBackup | undefined): Promise<boolean> {
    return (
      newest === undefined || (await transact(vault, (trx) => isWrittenSince(trx, newest.manifest.audit.seq)))
    );
  }

  return {
    run,
    progress: () => running?.progress ?? recovering,
    /** Lets whoever waits see how far a recovery or a rehearsal is. */
    async recover<Result>(work: (onProgress: (progress: RestoreProgress) => void) => Promise<Result>) {
      try {
        return await work((progress) => {
          recovering = progress;
        });
      } finally {
        recovering = undefined;
      }
    },
    /** Copies the newest backup to the second place, when there are both. */
    async carryNewest(vault: OpenVault, signal?: AbortSignal): Promise<void> {
      troublesOf(vault).second = undefined; // what was said of the place before is not true of this one
      const newest = await findNewest(vault);
      if (newest !== undefined) await carry(vault, asTaken(newest), signal);
    },
    /** What last went wrong here and at the second place, until the next time succeeds. */
    troubles: (vault: OpenVault): Readonly<Troubles> => troublesOf(vault),
    /** Asked every few minutes: makes the backup of four hours' use, or copies the newest when its place is back. */
    async tick(): Promise<void> {
      const vault = await keeper.current();
      if (vault === undefined || vault.kind === 'demo' || running !== undefined) return;
      const newest = await findNewest(vault);
      if (isBackupDue(newest?.manifest.madeAt, keeper.now()) && (await isWritten(vault, newest))) {
        await runUnasked(vault, 'scheduled');
      } else if (newest !== undefined) {
        const { copiedAt } = await transact(vault, getBackupSettings);
        if (copiedAt !== newest.manifest.madeAt) await carry(vault, asTaken(newest));
      }
    },
    /**
     * At lock and at quit, while nobody is served any more: the backup is made when something was written, and its
     * copying goes on without the key. An aborted signal ends what is being made, for one who is in a hurry.
     */
    async farewell(vault: OpenVault, signal: AbortSignal): Promise<void> {
      if (signal.aborted) running?.stop.abort(signal.reason);
      await running?.outcome.catch(() => undefined);
      if (signal.aborted || vault.kind === 'demo') return;
      const newest = await findNewest(vault);
      if (!(await isWritten(vault, newest))) return;
      const { secondPlace, ...settings } = await transact(vault, getBackupSettings);
      const outcome = await runUnasked(vault, 'lock', { signal, carries: false });
      if (outcome === undefined || secondPlace === undefined) return;
      carrying = carryBackup(outcome.backup, secondPlace, settings).catch(() => undefined);
    },
    /** Resolves when a copy that outlived the lock is whole. */
    settled: () => carrying,
  };
}

/** What the audit keeps of a backup: its id, counts and fate, and nobody's name. */
export function describeOutcome({ backup, second }: BackupOutcome): AuditDetail {
  const { id, number, reason, counts, audit } = backup.manifest;
  return {
    backup: id,
    number,
    reason,
    clients: counts.clients,
    cases: counts.cases,
    bytes: backup.bytes,
    headSeq: audit.seq,
    ...(audit.troubles > 0 ? { auditTroubles: audit.troubles } : {}),
    pruned: backup.pruned,
    ...(second === undefined ? {} : { second: second === 'copied' ? 'copied' : second.code }),
    ...(backup.isShrunken ? { shrunken: true } : {}),
    ...(backup.isClockDoubtful ? { clockDoubtful: true } : {}),
  };
}

/** A backup made before, of which nothing is doubted now. */
const asTaken = (backup: FoundBackup): TakenBackup => ({
  ...backup,
  isClockDoubtful: false,
  isShrunken: false,
  pruned: 0,
});

/** The newest backup on this computer; none when the folder cannot be read, which making one will then say. */
async function findNewest({ folder, vaultId }: OpenVault): Promise<FoundBackup | undefined> {
  try {
    return (await listOurs(ownBackupFolder(folder), vaultId))[0];
  } catch (error) {
    if (error instanceof VaultError) return undefined;
    throw error;
  }
}

const transact = <Result>(vault: OpenVault, work: (trx: Trx) => Promise<Result>) =>
  vault.db.transaction().execute(work);
