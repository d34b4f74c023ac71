import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundBackup } from '#vault/backup/list-backups';
import { openDatabase } from '#vault/file/open-database';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { complete, register, someone } from '../support/cases.ts';
import { findPython } from '../support/python.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { makeFolder } from '../vault/support.ts';
import { backUp, makePeopledCentre, sourceOf } from './support.ts';

/** What reads a backup without Titian (vault/SECURITY.md B6). */
const program = join(import.meta.dirname, '../../resources/read-vault/read_vault.py');

describe('the second reader', () => {
  let centre: TestCentre;
  let backup: FoundBackup;
  let python: string;
  beforeAll(async () => {
    python = findPython();
    centre = await makePeopledCentre(4);
    const { caseId } = await register(centre.client, someone('Ñandú "Siti" 😀, binti A', { alias: 'عائشة' }));
    const answers = { happenedOn: '2026-11-01', contactKind: 'client', summary: 'Baris satu;\nbaris "dua".' };
    await complete(centre.client, caseId, 'note', answers);
    backup = await backUp(centre);
  });
  afterAll(() => centre.close());

  function read(words: string[], recoveryKey = centre.recoveryKey, file = backup.file) {
    const env = { ...process.env, TITIAN_RECOVERY_KEY: recoveryKey, PYTHONIOENCODING: 'utf-8' };
    const options = { env, encoding: 'utf8', maxBuffer: 64 * 1_048_576 } as const;
    const { status, stdout, stderr } = spawnSync(python, [program, file, ...words], options);
    return { status, stdout, stderr };
  }
  /** What Titian itself reads in the backup. */
  async function withBackup<Result>(work: (database: Database) => Result): Promise<Result> {
    const { dataKey } = await sourceOf(centre);
    const database = openDatabase(backup.file, dataKey, { readonly: true });
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  it('reads every row of every table as Titian does', async () => {
    const file = join(makeFolder(), 'semua.sqlite');
    expect(read(['--out', file])).toEqual({ status: 0, stdout: '', stderr: '' });
    const plain = new BetterSqlite(file, { readonly: true });
    const theirs = rowsOf(plain);
    plain.close();
    const ours = await withBackup(rowsOf);
    expect(Object.keys(ours).length).toBeGreaterThan(20);
    expect(theirs).toEqual(ours);
    expect(ours.client).toHaveLength(5);
  });

  it('lists the tables with their rows, and writes one as CSV, whatever is in its cells', async () => {
    const ours = await withBackup(rowsOf);
    // What is searched in is not read: not every Python can.
    const tables = Object.entries(ours).filter(([name]) => !name.endsWith('_search'));
    const counts = tables.map(([name, rows]) => `${name}\t${rows.length}\n`);
    expect(read([]).stdout.replaceAll('\r', '')).toBe(counts.join(''));
    for (const table of ['client', 'form_version', 'audit']) {
      const [, ...lines] = parseCsv(read(['--table', table]).stdout);
      expect(lines.toSorted()).toEqual(ours[table]?.map((row) => row.map(asCell)).toSorted());
    }
  });

  it.each([
    ['another recovery key', () => read([], createRecoveryKey()), /tidak membuka cadangan ini/],
    ['a mistyped one', () => read([], swapLetters(centre.recoveryKey)), /salah ketik/],
    ['half of one', () => read([], centre.recoveryKey.slice(0, 20)), /belum lengkap/],
    ['an unknown table', () => read(['--table', 'orang']), /Tabel orang tidak ada/],
    ['a file that is not there', () => read([], centre.recoveryKey, '/nowhere.titian'), /tidak dapat dibaca/],
    [
      'a file to write that is there already',
      () => read(['--out', backup.file]),
      /tidak dapat dibaca atau ditulis/,
    ],
    ['a changed byte of the database', () => read([], centre.recoveryKey, spoilt(9_000)), /rusak/],
    ['a changed byte of the manifest', () => read([], centre.recoveryKey, spoilt(-600)), /rusak/],
    ['another file', () => read([], centre.recoveryKey, program), /bukan cadangan Titian/],
  ])('refuses %s in a sentence', (_what, ask, sentence) => {
    const { status, stdout, stderr } = ask();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('tells a page whose HMAC is wrong even when every hash was made to match', async () => {
    // One who has the data key could write such a file; the reader still looks at each page itself.
    const { dataKey } = await sourceOf(centre);
    const script = `import sys; sys.path.insert(0, ${JSON.stringify(dirname(program))}); import read_vault
data = bytearray(open(${JSON.stringify(backup.file)}, 'rb').read()[:${backup.manifest.database.bytes}])
data[4096 * 3 + 100] ^= 1
read_vault.decrypt_pages(bytes(data), bytes.fromhex('${Buffer.from(dataKey).toString('hex')}'))`;
    const { stderr } = spawnSync(python, ['-B', '-c', script], { encoding: 'utf8' });
    expect(stderr).toMatch(/^Halaman 4 .*rusak/);
  });

  it('leaves nothing beside the backup', () => {
    expect(readdirSync(dirname(backup.file))).toEqual([basename(backup.file)]);
  });

  /** A copy of the backup with one byte changed, counted from the end when negative. */
  function spoilt(at: number): string {
    const bytes = readFileSync(backup.file);
    const place = at < 0 ? bytes.length + at : at;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    const file = join(makeFolder(), 'rusak.titian');
    writeFileSync(file, bytes);
    return file;
  }
});

/** Every row of every table, by table. */
function rowsOf(database: Database): Record<string, unknown[][]> {
  const names = database
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  return Object.fromEntries(
    names.map((name) => [name, database.prepare<[], unknown[]>(`select * from "${name}"`).raw().all()]),
  );
}

const asCell = (value: unknown): string => (value === null ? '' : `${value}`);

const swapLetters = (key: string): string =>
  key.replace(/^(.)(.)/, (_, one, two) => (one === two ? 'ZZ' : two + one));

/** CSV as Python writes it: quoted where needed, quotes doubled. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
