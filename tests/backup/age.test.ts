import { expect, it } from 'vitest';
import {
  awayLevel,
  backupLevel,
  formatAge,
  isClockDoubtful,
  tellBackupAges,
} from '#domain/safety/backup-age';
import { formatBytes } from '#domain/words/indonesian';

const made = '2026-11-20T02:00:00.000Z';
const after = (hours: number) => new Date(Date.parse(made) + hours * 3_600_000).toISOString();

it('a backup is late after 24 hours and overdue after 72; none at all is overdue', () => {
  expect([0, 24, 24.1, 72, 72.1].map((hours) => backupLevel(made, after(hours)))).toEqual([
    'fresh',
    'fresh',
    'late',
    'late',
    'overdue',
  ]);
  expect(backupLevel(undefined, made)).toBe('overdue');
});

it('a copy outside the computer is overdue after seven days', () => {
  expect([24, 25, 168, 169].map((hours) => awayLevel(made, made, after(hours)))).toEqual([
    'fresh',
    'late',
    'late',
    'overdue',
  ]);
});

it('a copy that was never brought away is missed at once, and overdue seven days after the first backup', () => {
  expect([0, 168, 169].map((hours) => awayLevel(undefined, made, after(hours)))).toEqual([
    'late',
    'late',
    'overdue',
  ]);
  expect(awayLevel(undefined, undefined, made)).toBe('late');
});

it('a backup from the future is never called fresh, and its age is not told', () => {
  expect(isClockDoubtful(made, after(-0.1))).toBe(false);
  expect(isClockDoubtful(made, after(-1))).toBe(true);
  expect(backupLevel(made, after(-1))).toBe('late');
  expect(formatAge(made, after(-1))).toBeUndefined();
});

it('an age is told in the unit people count in', () => {
  expect([0, 0.5, 3, 30, 60].map((hours) => formatAge(made, after(hours)))).toEqual([
    'baru saja',
    '30 menit lalu',
    '3 jam lalu',
    '30 jam lalu',
    '2 hari lalu',
  ]);
});

it('a size is told in the unit people count in', () => {
  expect([512, 3_400, 25_300_000, 1_200_000_000].map(formatBytes)).toEqual([
    '512 byte',
    '3,4 kB',
    '25,3 MB',
    '1,2 GB',
  ]);
});

it('both ages are told in words that say how worried to be, without any colour', () => {
  const told = (state: Partial<Parameters<typeof tellBackupAges>[0]>) =>
    tellBackupAges({ now: after(80), isAutomatic: true, level: 'fresh', awayLevel: 'fresh', ...state }).map(
      ({ what, age }) => `${what}: ${age}`,
    );
  expect(
    told({
      madeAt: after(78),
      second: { copiedAt: made, isSameDisk: false },
      awayLevel: 'late',
    }),
  ).toEqual(['Cadangan terakhir: 2 jam lalu', 'Salinan di luar komputer: 3 hari lalu, perlu diperbarui']);
  expect(told({ madeAt: made, level: 'overdue', second: { isSameDisk: true } })).toEqual([
    'Cadangan terakhir: 3 hari lalu, terlalu lama',
    'Salinan di luar komputer: tempat kedua masih di disk yang sama',
  ]);
  expect(told({})).toEqual([
    'Cadangan terakhir: belum perlu, belum ada datanya',
    'Salinan di luar komputer: tempatnya dapat dipilih nanti',
  ]);
  expect(told({ level: 'overdue', awayLevel: 'late' })).toEqual([
    'Cadangan terakhir: belum ada',
    'Salinan di luar komputer: tempatnya belum dipilih',
  ]);
  expect(told({ madeAt: after(90), level: 'late' })[0]).toContain('jam komputer ini meragukan');
  expect(told({ isAutomatic: false, level: 'overdue' })).toEqual([
    'Cadangan: data contoh tidak dicadangkan otomatis',
  ]);
});
