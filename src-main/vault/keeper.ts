import type { OpeningProgress } from '#contract/vault';
import { connect } from '#database/connect';
import { civilDateOfInstant, zoneOffsets } from '#domain/instant';
import type { Clock } from '#platform/clock';
import { OfficeRefused } from '#platform/office';
import { logTrouble } from '#platform/trouble';
import { keepAuditTip } from './audit/audit-tip.ts';
import { createChanges } from './changes.ts';
import { createCopyKeeper } from './file/copy-keeper.ts';
import type { Admission, OpenVault } from './file/open-vault.ts';
import { createReadings } from './file/readings.ts';
import { createDamageCheck } from './integrity/damage-check.ts';
import { createPcThrottle } from './keys/pc-throttle.ts';
import { beginSession, type Entrant, isConfirmed, isIdle, type Seat, type Session } from './session.ts';
import { createWriters } from './writers.ts';

/**
 * Keeps at most one vault open, for as long as anybody is in: each at a seat of their own, locked for themselves and by
 * their own idleness. With the last of them the vault closes.
 */
export type Keeper = ReturnType<typeof createKeeper>;

/**
 * What is done with an open vault before it closes, when nobody is served any more. Whoever is in a hurry aborts the
 * signal, which may happen before it begins.
 */
type Farewell = (vault: OpenVault, signal: AbortSignal) => Promise<void>;

/** A keeper with nothing open. `onClosed` hears of every vault that was closed, after its key was wiped. */
export function createKeeper(
  clock: Clock,
  farewell: Farewell = async () => undefined,
  onClosed: () => void = () => undefined,
) {
  let vault: OpenVault | undefined;
  let closing: Promise<void> = Promise.resolve();
  let hurry = new AbortController();
  let entering: Promise<unknown> = Promise.resolve();
  let opening: OpeningProgress | undefined;
  const sessions = new Map<Seat, Session>();
  const changes = createChanges();
  const guesses = createPcThrottle(() => clock.monotonic());
  const writers = createWriters(() => clock.monotonic());
  const copies = createCopyKeeper(() => clock.now().toISOString());

  const moment = () => ({ wall: clock.now().getTime(), monotonic: clock.monotonic() });

  /**
   * From now on nobody is served; resolves when the database is closed and its key wiped, and nothing can be read
   * again without a pass phrase. `hasty` leaves out the backup that is made before, or ends it.
   */
  async function lock({ hasty = false } = {}): Promise<void> {
    const leaving = vault;
    vault = undefined;
    sessions.clear();
    if (leaving !== undefined) hurry = new AbortController();
    if (hasty) hurry.abort(new Error('locked in a hurry'));
    if (leaving === undefined) return await closing;
    const closed = close(leaving, hurry.signal);
    closing = closed.catch(() => undefined);
    await closed;
  }

  async function close(leaving: OpenVault, signal: AbortSignal): Promise<void> {
    try {
      await leaving.readings.end();
      await farewell(leaving, signal).catch((error: unknown) => {
        logTrouble('vault.lock', error, clock.now().toISOString());
      });
      await Promise.all([leaving.firstCheck?.stop(), leaving.damageCheck.end()]);
      await keepTipOf(leaving); // also waits for the writer's turn
      await copies.keep(leaving, { isLast: true });
    } finally {
      await leaving.db.destroy();
      leaving.dataKey.fill(0);
      leaving.release();
      onClosed();
    }
  }

  /** Ends the sessions that `ends` names; with the last one the vault is locked. */
  async function end(ends: (session: Session) => boolean, options?: { hasty: boolean }): Promise<void> {
    const ended = [...sessions.values()].filter(ends);
    for (const { seat: at } of ended) {
      sessions.delete(at);
      writers.end(at);
    }
    if (ended.length > 0) changes.wake();
    const [oldest] = sessions.values();
    if (vault === undefined) return;
    if (oldest === undefined) return await lock(options);
    vault.custodian = oldest.actor;
  }

  /** Locks a vault whose connection is gone: nothing can be written into it any more. */
  async function dropVault(open: OpenVault): Promise<void> {
    if (vault === open) {
      vault = undefined;
      sessions.clear();
    }
    await open.readings.end();
    open.dataKey.fill(0);
    open.release();
  }

  /** A head that cannot be written takes nothing from anybody: the one before it still stands. */
  async function keepTipOf(open: OpenVault): Promise<void> {
    await keepAuditTip(open).catch((error: unknown) => {
      logTrouble('audit.keepAuditTip', error, clock.now().toISOString());
    });
  }

  /** The open vault, after whoever was idle is out. Undefined means locked. */
  async function current(): Promise<OpenVault | undefined> {
    const now = moment();
    await end((session) => isIdle(session, now));
    return vault;
  }

  /** Somebody comes in, at a seat that is free. */
  function seat(open: OpenVault, at: Seat, entrant: Entrant): Session {
    const session = beginSession(open, at, entrant, moment());
    sessions.set(at, session);
    return session;
  }

  return {
    current,
    /** What was saved lately, for whoever looks at it elsewhere. */
    changes,
    writers,
    guesses,
    /** Who is in at a seat; undefined means that its window is locked. */
    async session(at: Seat): Promise<Session | undefined> {
      await current();
      return sessions.get(at);
    },
    /** Everybody who is in, who came first first. */
    sessions: (): Session[] => [...sessions.values()],
    /** Somebody did something at a seat. */
    touch(at: Seat): void {
      const session = sessions.get(at);
      if (session !== undefined) session.touchedAt = moment();
    },
    /** Opens a vault for the first who comes in; a vault that was open is locked. */
    async admit(admission: Admission, at: Seat, entrant: Entrant): Promise<Session> {
      await lock();
      // The log is brought into the file by the keeper alone, every few seconds (vault/SECURITY.md D15).
      admission.sqlite.pragma('wal_autocheckpoint = 0');
      const db = connect(admission.sqlite);
      const opened = { ...admission, db, custodian: entrant.actor };
      vault = Object.assign(opened, {
        damageCheck: createDamageCheck(opened, () => clock.now().toISOString()),
        readings: createReadings(opened),
      });
      copies.forget();
      return seat(vault, at, entrant);
    },
    /** How far a vault is that is brought to its new form before the first comes in; undefined while none is. */
    opening: () => opening,
    tellOpening(progress: OpeningProgress | undefined): void {
      opening = progress;
    },
    /** Lets one more person into a vault; undefined when it was closed meanwhile. */
    join: (open: OpenVault, at: Seat, entrant: Entrant): Session | undefined =>
      vault === open ? seat(open, at, entrant) : undefined,
    /** One login after another, each with what the one before left. */
    async inTurn<Result>(login: () => Promise<Result>): Promise<Result> {
      const turn = entering.then(login);
      entering = turn.catch(() => undefined);
      return await turn;
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
          open.readings.whileStill(() =>
            former.db.connection().execute(async () => {
              const { sqlite, dataKey } = await work();
              Object.assign(open, { sqlite, dataKey, db: connect(sqlite) });
            }),
          ),
        );
        former.dataKey.fill(0);
        copies.forget(); // what was kept beside the vault is of the former file
        await former.db.destroy();
      } catch (error) {
        if (!open.sqlite.open) await dropVault(open);
        throw error;
      }
    },
    /** The pass phrase was given once more, at a seat. */
    confirm(at: Seat): void {
      const session = sessions.get(at);
      if (session !== undefined) session.confirmedAt = clock.monotonic();
    },
    isConfirmed: (session: Session): boolean => isConfirmed(session, moment()),
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
      if (vault !== undefined) await copies.keep(vault);
    },
    /** Whoever is in at a seat is out; with the last one the vault is locked. */
    leave: (at: Seat, options?: { hasty: boolean }) => end((session) => session.seat === at, options),
    /** A person is out, wherever they are in. */
    putOut: (userId: string) => end(({ actor }) => actor.id === userId),
    /** Whoever is in at one of these seats is out. */
    leaveWhere: (isMeant: (seat: Seat) => boolean) => end(({ seat: at }) => isMeant(at)),
    lock,
    /** The same, for what is done to a vault as a whole: nobody else may be in. Throws OfficeRefused `others-inside`. */
    async lockAlone(at: Seat, options?: { hasty: boolean }): Promise<void> {
      await current();
      if ([...sessions.keys()].some((seat) => seat !== at)) throw new OfficeRefused('others-inside');
      await lock(options);
    },
  };
}
