import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

const root = resolve(import.meta.dirname, '../..');
const houses = ['src-main', 'src-renderer', 'tests', 'resources'];

/** Every page of the repository, from its top. */
const pages = ['README.md', ...houses.flatMap(listPages)];

/** The pages of promises and decisions, by what comments call them, each with its rows by code. */
const promises = new Map(
  pages
    .filter((page) => page.endsWith('/SECURITY.md'))
    .map((page) => [page.replace(/^src-main\//, ''), readRows(page)] as const),
);

/** What looks like the code of a promise and is none: a size of paper, a form of the ministry. */
const otherCodes = /A4 sheet|FORM P1/g;

const citation = /([a-z]+\/SECURITY\.md) ([A-Z]\d+(?:, [A-Z]\d+)*)/g;

type Comment = { file: string; text: string };
const comments = houses.flatMap(listSources).flatMap(readComments);
const citations = comments.flatMap(({ file, text }) =>
  [...text.matchAll(citation)].flatMap(([, page = '', codes = '']) =>
    codes.split(', ').map((code) => ({ file, page, code })),
  ),
);

describe('what the code cites', () => {
  it('is a page that stands in the repository', () => {
    const named = comments.flatMap(({ file, text }) =>
      [...text.matchAll(/[\w./-]*\w\.md\b/g)].map(([page]) => ({ file, page: page.replace(/^\(/, '') })),
    );
    expect(named.length).toBeGreaterThan(70);
    expect(
      named.filter(({ page }) => pages.filter((path) => `/${path}`.endsWith(`/${page}`)).length !== 1),
    ).toEqual([]);
  });

  it('is a row of that page', () => {
    expect(citations.length).toBeGreaterThan(70);
    expect(citations.filter(({ page, code }) => !promises.get(page)?.has(code))).toEqual([]);
  });

  it('is never a bare code, which leads nowhere', () => {
    const bare = comments.flatMap(({ file, text }) =>
      [
        ...text
          .replace(citation, '')
          .replace(otherCodes, '')
          .matchAll(/\b[ABDILPR]\d{1,2}\b/g),
      ].map(([code]) => ({
        file,
        code,
      })),
    );
    expect(bare).toEqual([]);
  });
});

describe('what a page promises', () => {
  const rows = [...promises].flatMap(([page, codes]) =>
    [...codes].map(([code, row]) => ({ page, code, row })),
  );
  const goals = listSources('tests/faults').flatMap((file) => {
    const [, name = '', goal = ''] = /name: '([^']+)',\n\s+goal: '([^']+)'/.exec(readSource(file)) ?? [];
    return goal.split(', ').flatMap((code) => (name === '' ? [] : { name, code }));
  });

  it('has one code on one page', () => {
    expect(rows.map(({ code }) => code).toSorted()).toEqual(
      [...new Set(rows.map(({ code }) => code))].toSorted(),
    );
  });

  it('is cited by what keeps it or by what shows it', () => {
    const cited = new Set([...citations, ...goals].map(({ code }) => code));
    expect(rows.filter(({ code }) => !cited.has(code)).map(({ code }) => code)).toEqual([]);
  });

  it('names the program that attacks it, and every program its promise', () => {
    const rowOf = (code: string) => rows.find((row) => row.code === code)?.row ?? '';
    expect(goals.filter(({ name, code }) => !rowOf(code).includes(`\`${name}\``))).toEqual([]);
    const named = rows.flatMap(({ row }) =>
      [...row.matchAll(/faults ((?:`[a-z-]+`(?:, )?)+)/g)].flatMap(
        ([, names = '']) => names.match(/[a-z-]+/g) ?? [],
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !goals.some((goal) => goal.name === name))).toEqual([]);
  });
});

it('every path a page names is there', () => {
  const paths = pages.flatMap((page) =>
    [...readSource(page).matchAll(/`((?:src-main|src-renderer|tests|resources)\/[\w./-]+)`/g)].map(
      ([, path = '']) => ({
        page,
        path,
      }),
    ),
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

function listPages(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}

/** The rows of a page's tables that begin with a code. */
function readRows(page: string): Map<string, string> {
  return new Map(
    [...readSource(page).matchAll(/^\| ([A-Z]\d+) \|.*$/gm)].map(([row, code = '']) => [code, row]),
  );
}

/** The comments of a file, each as one line of text. */
function readComments(file: string): Comment[] {
  return [...readSource(file).matchAll(/\/\*[\s\S]*?\*\/|(?:^\s*\/\/.*\n?)+|\s\/\/ .*$/gm)].map(
    ([comment]) => ({
      file,
      text: comment.replace(/^\s*(?:\/\/|\/?\*+)/gm, '').replace(/\s+/g, ' '),
    }),
  );
}
