import { addDays } from '../civil-date.ts';
import { backupDaysAfterErasure } from './erasure.ts';

/** What the rules below need to know of one backup of a vault. */
export type KeptBackup = {
  id: string;
  /** Counts up with every backup; the order of backups is told by this, never by a clock. */
  number: number;
  /** The day it was made, by the centre's wall clock, as YYYY-MM-DD. */
  madeOn: string;
  /** People on file in it. */
  clients: number;
  /** False for one that failed a later check. */
  isSound: boolean;
  /** Who was erased before it was made, and on what day. */
  erased?: readonly { clientId: string; on: string }[];
};

/** How many are kept (vault/SECURITY.md D11). Days, weeks and months are those that have a backup. */
const keptBackups = { ofLastDay: 3, days: 7, weeks: 4, months: 12 } as const;

/**
 * A backup with so much fewer people than the one before it waits for somebody to confirm
 * (vault/SECURITY.md B5).
 */
const alarmingShrinkage = 0.05;

/**
 * The backups that may go: not among the newest three of the last day, and not the newest of its day, week or
 * month. One that failed a check is neither counted nor given up, and none goes while a shrunken one waits.
 *
 * No clock is asked. Dates only group backups, and groups are ordered by number, so that a clock set wrong
 * displaces at most one day, one week and one month, however wrong it is (vault/SECURITY.md R10).
 */
export function chooseExpired(
  backups: readonly KeptBackup[],
  confirmed: ReadonlySet<string> = new Set(),
): string[] {
  if (findShrunken(backups, confirmed) !== undefined) return [];
  const sound = newestFirst(backups).filter(({ isSound }) => isSound);
  const lastDay = sound.filter(({ madeOn }) => madeOn === sound[0]?.madeOn);
  const kept = new Set([
    ...lastDay.slice(0, keptBackups.ofLastDay),
    ...newestOfEach(sound, ({ madeOn }) => madeOn).slice(0, keptBackups.days),
    ...newestOfEach(sound, ({ madeOn }) => weekOf(madeOn)).slice(0, keptBackups.weeks),
    ...newestOfEach(sound, ({ madeOn }) => madeOn.slice(0, 7)).slice(0, keptBackups.months),
  ]);
  const holding = new Set(chooseHolding(sound));
  return sound.filter((backup) => !kept.has(backup) || holding.has(backup.id)).map(({ id }) => id);
}

/**
 * Backups, the newest first, that still hold somebody erased so long before the newest one was made that they
 * have to go (vault/SECURITY.md D23). Only backups made since the erasure know of it, so the newest is never
 * among them.
 */
function chooseHolding(sound: readonly KeptBackup[]): string[] {
  const [newest] = sound;
  const due = (newest?.erased ?? []).filter(
    ({ on }) => addDays(on, backupDaysAfterErasure) <= (newest?.madeOn ?? ''),
  );
  return sound.filter((backup) => due.some((person) => holdsErased(backup, person))).map(({ id }) => id);
}

/**
 * Whether a backup still holds a person who was erased since: it was made before and knows nothing of the
 * erasure.
 */
export function holdsErased(
  { erased = [] }: Pick<KeptBackup, 'erased'>,
  person: { clientId: string },
): boolean {
  return !erased.some(({ clientId }) => clientId === person.clientId);
}

/** A backup that lost people, and the last one before it that nobody has to confirm. */
type Shrunken = { backup: KeptBackup; before: KeptBackup };

/**
 * The newest backup, when it has over 5 % fewer people than the newest good one before it and nobody has
 * confirmed that this is right. Backups made after it are compared with the same good one.
 */
export function findShrunken(
  backups: readonly KeptBackup[],
  confirmed: ReadonlySet<string> = new Set(),
): Shrunken | undefined {
  let good: KeptBackup | undefined;
  let shrunken: Shrunken | undefined;
  for (const backup of newestFirst(backups).reverse()) {
    if (!backup.isSound) continue;
    const isGood =
      good === undefined ||
      confirmed.has(backup.id) ||
      backup.clients >= good.clients * (1 - alarmingShrinkage);
    if (isGood) {
      good = backup;
      shrunken = undefined;
    } else if (good !== undefined) {
      shrunken = { backup, before: good };
    }
  }
  return shrunken;
}

function newestFirst(backups: readonly KeptBackup[]): KeptBackup[] {
  return [...backups].sort((one, other) => other.number - one.number);
}

/** The first of each group, in the order given. */
function newestOfEach(backups: readonly KeptBackup[], groupOf: (backup: KeptBackup) => string): KeptBackup[] {
  const groups = new Map<string, KeptBackup>();
  for (const backup of backups) {
    const group = groupOf(backup);
    if (!groups.has(group)) groups.set(group, backup);
  }
  return [...groups.values()];
}

const dayMs = 86_400_000;

/** The Monday of a day's week, which names the week. */
function weekOf(day: string): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(moment).getUTCDay() + 6) % 7;
  return new Date(moment - sinceMonday * dayMs).toISOString().slice(0, 10);
}
