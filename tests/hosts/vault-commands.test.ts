import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titian, typedInto } from './support/titian.ts';

type Made = {
  folder: string;
  users: { loginName: string; name: string; role: string; roleLabel: string; passphrase: string }[];
  caseNumbers: string[];
  counts: { cases: number };
};

let folder: string;
let data: string;
let made: Made;
let head: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'titian-perintah-'));
  data = join(folder, 'contoh');
  const typed = ['demo', '--data', data, '--cases', '6', '--seed', '7', '--today', '2026-03-31', '--json'];
  const { code, out } = await titian(typed);
  expect(code).toBe(0);
  made = JSON.parse(out) as Made;
  const [first] = made.users;
  head = { TITIAN_USER: first?.loginName, TITIAN_PASSPHRASE: first?.passphrase };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const out = (name: string) => join(folder, name);
const packet = (name: string, more: string[] = []) => [
  'packet',
  ...['--data', data, '--case', made.caseNumbers[0] ?? '', '--out', out(name)],
  ...more,
];
const report = (name: string, month = '2026-02') => [
  'report',
  ...['--data', data, '--month', month, '--out', out(name)],
];

describe('titian demo', () => {
  it('writes JSON and nothing else to stdout: users with roles and pass phrases, case numbers', () => {
    expect(made.folder).toBe(data);
    expect(made.counts.cases).toBe(6);
    expect(made.caseNumbers.length).toBeGreaterThan(0);
    expect(new Set(made.users.map(({ role }) => role))).toEqual(
      new Set(['head', 'supervisor', 'socialWorker', 'caregiver', 'operator', 'inspector', 'auditor']),
    );
    for (const user of made.users) expect(user.passphrase.length).toBeGreaterThanOrEqual(12);
  });

  it('says so in a table when JSON is not asked for', async () => {
    const ended = await titian(['demo', '--data', out('tabel'), '--cases', '2', '--today', '2026-03-31']);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain(`Brankas contoh dibuat di ${out('tabel')}. Semua orang di dalamnya rekaan.`);
    expect(ended.out).toMatch(/kepala +\S+ +Kepala Panti/);
    expect(ended.out).toContain('Beberapa nomor kasus: ');
  });

  it('never writes into a folder that holds something', async () => {
    const before = readdirSync(data);
    const ended = await titian(['demo', '--data', data, '--cases', '2']);
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.err).toContain(
      'sudah berisi berkas lain. Brankas baru hanya dapat dibuat di folder yang kosong.',
    );
    expect(readdirSync(data)).toEqual(before);
  });

  it('says that a place cannot be written to', async () => {
    writeFileSync(out('berkas'), '');
    const ended = await titian(['demo', '--data', join(out('berkas'), 'contoh'), '--cases', '2']);
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.err).toMatch(/^Folder brankas .+\n$/);
  });
});

describe('titian packet', () => {
  it('writes a PDF that is all there, and asks for nothing on argv', async () => {
    const ended = await titian(packet('paket.pdf'), head);
    expect([ended.code, ended.out]).toEqual([0, '']);
    expect(ended.err).toMatch(/^Bahan konferensi kasus \S+ ditulis ke .+paket\.pdf \(\d+ halaman\)\.\n/);
    const bytes = readFileSync(out('paket.pdf'));
    expect([bytes.subarray(0, 5).toString(), bytes.subarray(-6).toString().trim()]).toEqual([
      '%PDF-',
      '%%EOF',
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes two pages, and with --size lengkap the forms besides', async () => {
    const pagesWritten = async (name: string, ...more: string[]) =>
      Number(/\((\d+) halaman\)/.exec((await titian(packet(name, more), head)).err)?.[1]);
    const brief = await pagesWritten('ringkas.pdf', '--size', 'ringkas');
    expect(brief).toBeLessThanOrEqual(2);
    expect(await pagesWritten('lengkap.pdf', '--size=lengkap')).toBeGreaterThan(brief);
  });

  it('does not replace a file unless told to', async () => {
    writeFileSync(out('lama.pdf'), 'isi lama');
    const refused = await titian(packet('lama.pdf'), head);
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `Berkas ${out('lama.pdf')} sudah ada dan tidak ditimpa. Pilih nama lain, atau pakai --force.\n`,
    });
    expect(readFileSync(out('lama.pdf'), 'utf8')).toBe('isi lama');
    expect((await titian(packet('lama.pdf', ['--force']), head)).code).toBe(0);
    expect(readFileSync(out('lama.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('refuses a missing folder before it asks who is there', async () => {
    const ended = await titian(packet('tidak/ada/paket.pdf'), head);
    expect(ended).toEqual({
      code: 1,
      out: '',
      err: `Folder ${out('tidak/ada')} tidak ada. Buat lebih dahulu.\n`,
    });
  });

  it('says that a case is not there, and writes nothing', async () => {
    const typed = ['packet', '--data', data, '--case', 'K-1900-0001', '--out', out('hilang.pdf')];
    expect(await titian(typed, head)).toEqual({
      code: 1,
      out: '',
      err: 'Kasus K-1900-0001 tidak ditemukan, atau tidak ditugaskan kepada pengguna ini.\n',
    });
    expect(existsSync(out('hilang.pdf'))).toBe(false);
  });

  it('refuses a role that may not print, in words', async () => {
    const auditor = made.users.find(({ role }) => role === 'auditor');
    const who = { TITIAN_USER: auditor?.loginName, TITIAN_PASSPHRASE: auditor?.passphrase };
    const ended = await titian(packet('auditor.pdf'), who);
    expect(ended).toEqual({
      code: 1,
      out: '',
      err: 'Peran Anda tidak berhak melakukan tindakan ini.\n',
    });
  });

  it('says that the pass phrase is wrong, and how many tries are left', async () => {
    const ended = await titian(packet('salah.pdf'), { ...head, TITIAN_PASSPHRASE: 'bukan kata sandinya' });
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.err).toMatch(/^Nama pengguna atau kata sandi salah\. Anda dapat mencoba \d kali lagi\.\n$/);
  });

  it('wants user and pass phrase from the environment when there is no terminal', async () => {
    expect(await titian(packet('siapa.pdf'))).toEqual({
      code: 1,
      out: '',
      err:
        'Nama pengguna dan kata sandi belum diberikan. Isi TITIAN_USER dan TITIAN_PASSPHRASE, ' +
        'atau jalankan perintah ini di terminal.\n',
    });
  });

  it.runIf(existsSync('/usr/bin/script'))('asks at a terminal without showing the pass phrase', async () => {
    const [user] = made.users;
    const answers = [`${user?.loginName}\r`, `${user?.passphrase}\r`];
    const { code, seen } = await typedInto(packet('tanya.pdf'), ['Nama pengguna: ', 'Kata sandi: '], answers);
    expect(code).toBe(0);
    expect(seen).toContain(user?.loginName);
    expect(seen).not.toContain(user?.passphrase);
    expect(existsSync(out('tanya.pdf'))).toBe(true);
  });

  it('says that there is no vault in a folder', async () => {
    const typed = ['packet', '--data', out('kosong'), '--case', 'K-1', '--out', out('k.pdf')];
    expect(await titian(typed, head)).toEqual({
      code: 1,
      out: '',
      err: `Di folder ${out('kosong')} belum ada brankas.\n`,
    });
  });
});

describe('titian report', () => {
  it('writes a workbook', async () => {
    const ended = await titian(report('februari.xlsx'), head);
    expect([ended.code, ended.out]).toEqual([0, '']);
    expect(ended.err).toBe(`Laporan Februari 2026 ditulis ke ${out('februari.xlsx')}.\n`);
    expect(readFileSync(out('februari.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses a month that has not begun, and writes nothing', async () => {
    const ended = await titian(report('nanti.xlsx', '2199-01'), head);
    expect(ended).toEqual({ code: 1, out: '', err: 'Januari 2199 belum dimulai.\n' });
    expect(existsSync(out('nanti.xlsx'))).toBe(false);
  });
});
