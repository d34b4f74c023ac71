import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'src-main/domain/SLIDES.md'), 'utf8');

/** Every row of the table: concept, words of the slides, where it works, what shows it. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|Concept)/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

const files = ['src-main', 'src-renderer'].flatMap((house) =>
  readdirSync(join(root, house), { recursive: true, encoding: 'utf8' }).map((file) => `/${file}`),
);

const codeIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe('the table of the slides', () => {
  it('says of each concept its words, where it works, and by which test', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
    const withoutWords = rows.filter(([, words]) => !/"[^"]+"/.test(words ?? ''));
    expect(withoutWords.map(([concept]) => concept)).toEqual([]);
    // A concept that is a text to be filled in, and nothing else, works nowhere.
    const asText = rows.filter(([, , where]) => /^(kept as )?(a )?text\b/i.test(where ?? ''));
    expect(asText.map(([concept]) => concept)).toEqual([]);
  });

  it('names tests that are there', () => {
    const tests = rows.map(([concept, , , shown]) => ({ concept, tests: codeIn(shown) }));
    expect(tests.filter(({ tests }) => tests.length === 0)).toEqual([]);
    const gone = tests.flatMap(({ tests }) =>
      tests.filter((test) => !/^tests\/.+\.test\.ts$/.test(test) || !existsSync(join(root, test))),
    );
    expect(gone).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const named = rows.flatMap(([, , where]) => codeIn(where)).filter((code) => code.includes('/'));
    expect(named.length).toBeGreaterThan(80);
    const gone = named.filter((path) => {
      const wanted = `/${path.replace(/\/$/, '')}`;
      return !files.some((file) => file.endsWith(wanted));
    });
    expect(gone).toEqual([]);
  });

  it('has each stage, task and skill of the slides as a part', () => {
    const parts = [...page.matchAll(/^## (.+)$/gm)].map(([, part]) => part);
    for (const part of ['EIC', 'Asesmen', 'Perencanaan', 'Intervensi', 'Evaluasi', 'Terminasi'])
      expect(parts).toContain(part);
    for (const part of [
      'Tugas pekerja sosial',
      'Kontrol sosial',
      'Alat',
      'Sepuluh keterampilan dasar',
      'Prinsip',
    ])
      expect(parts).toContain(part);
  });
});
