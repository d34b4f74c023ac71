/** How worried one should be: fresh, amber after 24 hours, red after 72 (vault/SECURITY.md B4). */
type BackupLevel = 'fresh' | 'late' | 'overdue';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Backups are made every so many hours of use (vault/SECURITY.md B4). */
const hoursBetweenBackups = 4;

/** The level of the newest backup; never made is overdue. `madeAt` and `now` are UTC ISO. */
export function backupLevel(madeAt: string | undefined, now: string): BackupLevel {
  return levelOf(madeAt, now, { late: 24, overdue: 72 });
}

/**
 * The level of the copy outside this computer, warned of at seven days (vault/SECURITY.md B4). Where nothing
 * was ever brought away, the seven days count from the first backup. All are UTC ISO.
 */
export function awayLevel(
  copiedAt: string | undefined,
  firstMadeAt: string | undefined,
  now: string,
): BackupLevel {
  const limits = { late: 24, overdue: 7 * 24 };
  if (copiedAt !== undefined) return levelOf(copiedAt, now, limits);
  const isLong = firstMadeAt !== undefined && levelOf(firstMadeAt, now, limits) === 'overdue';
  return isLong ? 'overdue' : 'late';
}

/**
 * Whether the clock of the computer cannot be right: it reads earlier than when the last backup was made. A
 * few minutes are left to a clock that is set by hand.
 */
export function isClockDoubtful(lastMadeAt: string | undefined, now: string): boolean {
  return lastMadeAt !== undefined && Date.parse(now) < Date.parse(lastMadeAt) - 10 * minuteMs;
}

/** Whether four hours passed since the last backup. A clock that cannot be right asks for one as well. */
export function isBackupDue(lastMadeAt: string | undefined, now: string): boolean {
  if (lastMadeAt === undefined || isClockDoubtful(lastMadeAt, now)) return true;
  return Date.parse(now) - Date.parse(lastMadeAt) >= hoursBetweenBackups * hourMs;
}

/** "baru saja", "20 menit lalu", "3 jam lalu", "2 hari lalu"; undefined for a moment still to come. */
export function formatAge(madeAt: string, now: string): string | undefined {
  const age = Date.parse(now) - Date.parse(madeAt);
  if (age < -10 * minuteMs) return undefined;
  if (age < 2 * minuteMs) return 'baru saja';
  if (age < 2 * hourMs) return `${Math.floor(age / minuteMs)} menit lalu`;
  if (age < 48 * hourMs) return `${Math.floor(age / hourMs)} jam lalu`;
  return `${Math.floor(age / (24 * hourMs))} hari lalu`;
}

/** A backup from the future tells nothing of its age, so it is late until the next one is made. */
function levelOf(
  madeAt: string | undefined,
  now: string,
  hours: { late: number; overdue: number },
): BackupLevel {
  if (madeAt === undefined) return 'overdue';
  if (isClockDoubtful(madeAt, now)) return 'late';
  const age = (Date.parse(now) - Date.parse(madeAt)) / hourMs;
  if (age > hours.overdue) return 'overdue';
  return age > hours.late ? 'late' : 'fresh';
}

/** What the ages of the backups are told from; moments are UTC ISO. */
type BackupAges = {
  now: string;
  isAutomatic: boolean;
  madeAt?: string | undefined;
  level: BackupLevel;
  /** The second place, when one was chosen. */
  second?: { copiedAt?: string | undefined; isSameDisk: boolean } | undefined;
  awayLevel: BackupLevel;
};

/** One age in words; the words tell the level as well as the colour beside them does. */
type ToldAge = { what: string; age: string; level: BackupLevel };

/**
 * The two ages every screen shows: of the newest backup, and of its copy outside this computer. A demo vault
 * is not backed up by itself, and nobody is warned of that; nor is anybody before there is somebody to lose.
 */
export function tellBackupAges(state: BackupAges): ToldAge[] {
  const { now } = state;
  if (!state.isAutomatic) {
    return [{ what: 'Cadangan', age: 'data contoh tidak dicadangkan otomatis', level: 'fresh' }];
  }
  return [
    { what: 'Cadangan terakhir', age: tellAge(state.madeAt, state.level, now), level: state.level },
    { what: 'Salinan di luar komputer', age: tellAwayAge(state), level: state.awayLevel },
  ];
}

function tellAwayAge({ second, awayLevel: level, now }: BackupAges): string {
  if (second === undefined)
    return level === 'fresh' ? 'tempatnya dapat dipilih nanti' : 'tempatnya belum dipilih';
  if (second.isSameDisk) return 'tempat kedua masih di disk yang sama';
  return tellAge(second.copiedAt, level, now);
}

const worries = { fresh: '', late: ', perlu diperbarui', overdue: ', terlalu lama' } as const;

function tellAge(madeAt: string | undefined, level: BackupLevel, now: string): string {
  if (madeAt === undefined) return level === 'fresh' ? 'belum perlu, belum ada datanya' : 'belum ada';
  return `${formatAge(madeAt, now) ?? 'jam komputer ini meragukan'}${worries[level]}`;
}
