import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNewFile, refuseStrangeName, writeNewFile } from '#hosts/write-new-file';

const bytes = new TextEncoder().encode('isi baru');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'titian-tulis-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a name somebody types under Windows', () => {
  const refuses = (path: string, platform: NodeJS.Platform = 'win32') => {
    try {
      refuseStrangeName(path, platform);
      return false;
    } catch {
      return true;
    }
  };

  it.each([
    'E:\\CON',
    'E:\\nul.pdf',
    'C:\\Users\\Sri\\COM1.xlsx',
    'lpt¹.pdf',
    'con .pdf',
    'C:\\daftar.',
    'C:\\daftar.pdf ',
    'C:\\daftar:kasus.pdf',
    'C:/laporan/apa?.pdf',
    'a"b.pdf',
    `C:\\${'n'.repeat(252)}.pdf`,
  ])('%s is refused before anything is written, and only there', (path) => {
    expect([refuses(path), refuses(path, 'linux')]).toEqual([true, false]);
  });

  it.each([
    'E:\\paket.pdf',
    'E:paket.pdf',
    'C:\\Panti Ünggul (2026)\\Berkas Sri.v2.pdf',
    'console.pdf',
    `C:\\${'n'.repeat(246)}.pdf`,
    '\\\\server\\panti\\laporan.xlsx',
  ])('%s is taken', (path) => {
    expect(refuses(path)).toBe(false);
  });
});

describe('writing a file somebody asked for', () => {
  it('writes it whole, readable by its owner only, with nothing beside it', async () => {
    const path = join(folder, 'paket.pdf');
    await writeNewFile(path, bytes, false);
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['paket.pdf'], 'isi baru']);
  });

  it('never replaces a file silently, and replaces it when told to', async () => {
    const path = join(folder, 'paket.pdf');
    writeFileSync(path, 'isi lama');
    const sentence = `Berkas ${path} sudah ada dan tidak ditimpa. Pilih nama lain, atau pakai --force.`;
    await expect(checkNewFile(path, false)).rejects.toThrow(sentence);
    await expect(writeNewFile(path, bytes, false)).rejects.toThrow(sentence);
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['paket.pdf'], 'isi lama']);
    await writeNewFile(path, bytes, true);
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['paket.pdf'], 'isi baru']);
  });

  it('says which folder is missing', async () => {
    const path = join(folder, 'tidak', 'ada', 'paket.pdf');
    const sentence = `Folder ${join(folder, 'tidak', 'ada')} tidak ada. Buat lebih dahulu.`;
    await expect(checkNewFile(path, false)).rejects.toThrow(sentence);
    await expect(writeNewFile(path, bytes, false)).rejects.toThrow(sentence);
  });

  it('says that a folder stands under that name', async () => {
    mkdirSync(join(folder, 'paket.pdf'));
    const sentence = `${join(folder, 'paket.pdf')} adalah folder. Sebutkan nama berkasnya juga.`;
    await expect(checkNewFile(join(folder, 'paket.pdf'), true)).rejects.toThrow(sentence);
    await expect(writeNewFile(join(folder, 'paket.pdf'), bytes, true)).rejects.toThrow(sentence);
    expect(readdirSync(folder)).toEqual(['paket.pdf']);
  });

  it('says that a name is too long', async () => {
    await expect(writeNewFile(join(folder, 'a'.repeat(300)), bytes, false)).rejects.toThrow(
      'Nama berkas terlalu panjang.',
    );
  });

  it.runIf(canMount())('says that a disk is full, and leaves nothing half written', async () => {
    await mounted('size=64k', async () => {
      const large = new Uint8Array(200_000);
      await expect(writeNewFile(join(folder, 'paket.pdf'), large, false)).rejects.toThrow(
        `Ruang disk di ${folder} habis. Tidak ada berkas yang ditulis.`,
      );
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it.runIf(canMount())('says that a folder can only be read', async () => {
    await mounted('ro', () =>
      expect(writeNewFile(join(folder, 'paket.pdf'), bytes, false)).rejects.toThrow(
        `Folder ${folder} hanya dapat dibaca. Pilih folder lain.`,
      ),
    );
  });

  it.runIf(process.getuid?.() !== 0)('says that a folder is closed to this account', async () => {
    chmodSync(folder, 0o500);
    await expect(writeNewFile(join(folder, 'paket.pdf'), bytes, false)).rejects.toThrow(
      `Folder ${folder} hanya dapat dibaca. Pilih folder lain.`,
    );
    chmodSync(folder, 0o700);
  });
});

async function mounted(options: string, work: () => Promise<unknown>): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  try {
    await work();
  } finally {
    execFileSync('umount', [folder]);
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), 'titian-pasang-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
