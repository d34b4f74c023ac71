import { connect } from '#database/connect';
import { civilDateOfInstant, zoneOffsets } from '#domain/instant';
import type { Clock } from '#platform/clock';
import { digestOf } from '#platform/files/read-bytes';
import { vaultFiles } from '#platform/files/vault-files';
import { logTrouble } from '#platform/trouble';
import { keepAuditTip } from './audit/audit-tip.ts';
import type { Admission, OpenVault } from './file/open-vault.ts';
import { type RescueCopy, takeRescueCopy, writeRescueCopy } from './file/rescue-copy.ts';
import { writeBack } from './file/write-back.ts';
import { createDamageCheck } from './integrity/damage-check.ts';

/** Keeps at most one vault open for at most one person, and locks it when nobody has touched it. */
export type Keeper = ReturnType<typeof createKeeper>;

/**
 * What is done with an open vault before it closes, when nobody is served any more. Whoever is in a hurry aborts the
 * signal, which may happen before it begins.
 */
type Farewell = (vault: OpenVault, signal: AbortSignal) => Promise<void>;

const confirmationMs = 5 * 60_000;
const longestSessionMs = 8 * 3_600_000;

/** A keeper with nothing open. `onClosed` hears of every vault that was closed, after its key was wiped. */
export function createKeeper(
  clock: Clock,
  farewell: Farewell = async () => undefined,
  onClosed: () => void = () => undefined,
) {
  let vault: OpenVault | undefined;
  let closing: Promise<void> = Promise.resolve();
  let hurry = new AbortController();
  let touched = { wall: 0, monotonic: 0 };
  let openedAt = 0;
  let kept: RescueCopy | undefined;
  let copying: Promise<void> = Promise.resolve();

  const readClocks = () => ({ wall: clock.now().getTime(), monotonic: clock.monotonic() });

  /**
   * From now on nobody is served; resolves when the database is closed and its key wiped, and nothing can be read
   * again without a pass phrase. `hasty` leaves out the backup that is made before, or ends it.
   */
  async function lock({ hasty = false } = {}): Promise<void> {
    const leaving = vault;
    vault = undefined;
    if (leaving !== undefined) hurry = new AbortController();
    if (hasty) hurry.abort(new Error('locked in a hurry'));
    if (leaving === undefined) return await closing;
    const closed = close(leaving, hurry.signal);
    closing = closed.catch(() => undefined);
    await closed;
  }

  async function close(leaving: OpenVault, signal: AbortSignal): Promise<void> {
    try {
      await farewell(leaving, signal).catch((error: unknown) => {
        logTrouble('vault.lock', error, clock.now().toISOString());
      });
      await Promise.all([leaving.firstCheck?.stop(), leaving.damageCheck.end()]);
      await keepTipOf(leaving); // also waits for the writer's turn
      await keepCopyOf(leaving, { isLast: true });
    } finally {
      await leaving.db.destroy();
      leaving.dataKey.fill(0);
      leaving.release();
      onClosed();
    }
  }

  /** Locks a vault whose connection is gone: nothing can be written into it any more. */
  async function dropVault(open: OpenVault): Promise<void> {
    if (vault === open) vault = undefined;
    open.dataKey.fill(0);
    open.release();
  }

  /** A head that cannot be written takes nothing from anybody: the one before it still stands. */
  async function keepTipOf(open: OpenVault): Promise<void> {
    await keepAuditTip(open).catch((error: unknown) => {
      logTrouble('audit.keepAuditTip', error, clock.now().toISOString());
    });
  }

  /**
   * Writes the log back into the file, and what a rescue needs of it beside it (vault/SECURITY.md D14, D15). The last
   * time, the connection is closed and the digest of the file joins. What cannot be written takes nothing from anybody.
   */
  function keepCopyOf(open: OpenVault, options: { isLast?: boolean } = {}): Promise<void> {
    copying = copying.then(() => writeCopyOf(open, options));
    return copying;
  }

  /** One at a time: they write one file. */
  async function writeCopyOf(open: OpenVault, { isLast = false }: { isLast?: boolean }): Promise<void> {
    if (!isLast && open.firstCheck?.isOver() === false) return;
    try {
      const copy = await open.db.connection().execute(async () => {
        if (isLast) open.sqlite.pragma('wal_checkpoint(TRUNCATE)');
        else if (!writeBack(open.sqlite)) return undefined;
        return takeRescueCopy(open.sqlite);
      });
      if (copy === undefined) return;
      if (isLast) {
        await open.db.destroy();
        await writeRescueCopy(open, isKnownWhole(open) ? await withDigest(open, copy) : copy);
      } else if (!isSamePage(copy, kept)) {
        await writeRescueCopy(open, copy);
      }
      kept = copy;
    } catch (error) {
      logTrouble('vault.keepCopy', error, clock.now().toISOString());
    }
  }

  /** Two clocks, because one of them can be set back by hand: whichever says idle first is believed. */
  function isIdle(open: OpenVault): boolean {
    const now = readClocks();
    const limit = open.centre.idleMinutes * 60_000;
    const sinceWall = now.wall - touched.wall;
    return (
      now.monotonic - touched.monotonic >= limit ||
      sinceWall >= limit ||
      sinceWall < -60_000 ||
      now.monotonic - openedAt >= longestSessionMs
    );
  }

  return {
    /** The open vault, after locking it if it has been idle. Undefined means locked. */
    async current(): Promise<OpenVault | undefined> {
      if (vault !== undefined && isIdle(vault)) await lock();
      return vault;
    },
    /** Somebody did something. */
    touch(): void {
      touched = readClocks();
    },
    /** Opens for one person; whoever was in before is out. */
    async admit(admission: Admission): Promise<OpenVault> {
      await lock();
      // The log is brought into the file by the keeper alone, every few seconds (vault/SECURITY.md D15).
      admission.sqlite.pragma('wal_autocheckpoint = 0');
      const db = connect(admission.sqlite);
      const opened = { ...admission, db, confirmedAt: clock.monotonic() };
      vault = Object.assign(opened, {
        damageCheck: createDamageCheck(opened, () => clock.now().toISOString()),
      });
      openedAt = clock.monotonic();
      touched = readClocks();
      kept = undefined;
      return vault;
    },
    /**
     * Gives the open vault another connection and data key while nobody else uses the one it has; whoever waits for
     * it is refused. When the old one is already closed and no new one came, the vault is locked.
     */
    async exchange(
      open: OpenVault,
      work: () => Promise<Pick<OpenVault, 'sqlite' | 'dataKey'>>,
    ): Promise<void> {
      await open.firstCheck?.ended;
      const former = { db: open.db, dataKey: open.dataKey };
      try {
        // A check that is ending writes what it found, so it is waited for before the writer's turn is taken.
        await open.damageCheck.whileStill(() =>
          former.db.connection().execute(async () => {
            const { sqlite, dataKey } = await work();
            Object.assign(open, { sqlite, dataKey, db: connect(sqlite) });
          }),
        );
        former.dataKey.fill(0);
        kept = undefined; // what was kept beside the vault is of the former file
        await former.db.destroy();
      } catch (error) {
        if (!open.sqlite.open) await dropVault(open);
        throw error;
      }
    },
    /** The pass phrase was given once more. */
    confirm(): void {
      if (vault !== undefined) vault.confirmedAt = clock.monotonic();
    },
    /** Whether the pass phrase was given in the last five minutes. */
    isConfirmed: (open: OpenVault): boolean => clock.monotonic() - open.confirmedAt < confirmationMs,
    now: (): string => clock.now().toISOString(),
    /** Today at the centre, as a civil date. */
    today: (open: OpenVault): string =>
      civilDateOfInstant(clock.now().toISOString(), zoneOffsets[open.centre.zone]),
    /** Writes the head of the audit outside the database; asked every minute, and done by itself at lock. */
    async keepAuditTip(): Promise<void> {
      if (vault !== undefined) await keepTipOf(vault);
    },
    /** Brings what was written into the file itself; asked every few seconds, and done by itself at lock. */
    async writeBack(): Promise<void> {
      if (vault !== undefined) await keepCopyOf(vault);
    },
    lock,
  };
}

/** A file that was not checked to the end, or is damaged, gets no digest: it would be taken for whole at the next login. */
const isKnownWhole = ({ firstCheck, damage }: OpenVault) =>
  damage === undefined && firstCheck?.hasVerdict() !== false;

const withDigest = async ({ folder }: OpenVault, copy: RescueCopy): Promise<RescueCopy> => ({
  ...copy,
  print: await digestOf(vaultFiles(folder).database),
});

const isSamePage = (one: RescueCopy, other: RescueCopy | undefined) =>
  other !== undefined && Buffer.compare(one.firstPage, other.firstPage) === 0;
