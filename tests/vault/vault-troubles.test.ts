import { describe, expect, it } from 'vitest';
import {
  describeVaultTrouble,
  formatWait,
  type VaultTrouble,
  vaultTroubles,
} from '#domain/safety/vault-troubles';

const troubles = Object.keys(vaultTroubles) as VaultTrouble[];

describe('the sentence of every trouble', () => {
  it('reads whole without any detail', () => {
    for (const trouble of troubles) {
      const sentence = describeVaultTrouble(trouble);
      expect(sentence).toMatch(/^[A-Z].+\.$/);
      expect(sentence).not.toMatch(/undefined|NaN| {2}| \.| ,/);
    }
  });

  it('never offers to delete and start again', () => {
    for (const trouble of troubles) {
      expect(describeVaultTrouble(trouble).replaceAll('Jangan hapus apa pun', '')).not.toMatch(
        /hapus|mulai (lagi|ulang|dari awal)|buat brankas baru\b/i,
      );
    }
  });

  it('tells tries, waits, holders and sizes', () => {
    expect(describeVaultTrouble('wrong-passphrase', { triesLeft: 3, waitSeconds: 0 })).toBe(
      'Nama pengguna atau kata sandi salah. Anda dapat mencoba 3 kali lagi.',
    );
    expect(describeVaultTrouble('wrong-passphrase', { triesLeft: 0, waitSeconds: 30 })).toBe(
      'Nama pengguna atau kata sandi salah. Percobaan berikutnya dapat dilakukan setelah 30 detik.',
    );
    expect(describeVaultTrouble('throttled', { waitSeconds: 3600 })).toContain('setelah 60 menit');
    expect(describeVaultTrouble('already-open', { processId: 41, since: 'pukul 08.15' })).toContain(
      '(proses 41, sejak pukul 08.15)',
    );
    expect(describeVaultTrouble('truncated', { foundBytes: 4096, expectedBytes: 40_960 })).toContain(
      'tersisa 4.096 dari 40.960 byte',
    );
  });

  it('rounds a wait up', () => {
    expect([0.2, 119, 121, 7199, 7201].map(formatWait)).toEqual([
      '1 detik',
      '119 detik',
      '3 menit',
      '120 menit',
      '3 jam',
    ]);
  });
});
