import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

/** Words that begin with a capital wherever they stand, and name nothing on a screen. */
const proper = new Set(
  `Anda Indonesia Titian Titian-Setup Setup Ctrl Alt Page Down A4 WebP PoGO Excel LibreOffice Windows Linux Debian Ubuntu Wine Edge Chrome Chromium Firewall
  PostgreSQL Open Database License Pasal Unit Dinas Dinsos Dampingan Yayasan Publik November Berandanya`.split(
    /\s+/,
  ),
);

const isGuide = (file: string) => file.includes('/features/guide/');

/** What the screens say, by the word it begins with: what stands in quotes or between tags, on one line or several. */
function labelsByWord(): Map<string, string[]> {
  const files = [...listSources('src-renderer'), ...listSources('src-main')].filter((file) => !isGuide(file));
  const labels = new Map<string, string[]>();
  for (const file of files)
    for (const [, quoted, tagged] of readSource(file).matchAll(/['"`]([^'"`\n]+)['"`]|[>}]([^<>{}]+)[<{]/g)) {
      const whole = (quoted ?? tagged ?? '').replace(/\s+/g, ' ').trim();
      // "Kunci juga PC ini: brankas ditutup" is called by what stands before the colon, too.
      for (const label of [whole, whole.split(':')[0] ?? '']) {
        const word = wordAt(label, 0);
        if (word === '') continue;
        const ofWord = labels.get(word) ?? [];
        ofWord.push(label);
        labels.set(word, ofWord);
      }
    }
  return labels;
}

const wordAt = (text: string, at: number) => /^[\p{L}\p{N}-]+/u.exec(text.slice(at))?.[0] ?? '';
const endsAWord = (text: string, at: number) => !/[\p{L}\p{N}]/u.test(text[at] ?? '');

/** Where a word begins with a capital although no sentence does: the name of something. */
const inside = /(?:(?<=[\p{Ll}\p{N},)] )|(?<=["“(]))\p{Lu}[\p{Ll}\p{N}]/gu;

it('names in the guide only what a screen calls so', () => {
  const labels = labelsByWord();
  const unknown: string[] = [];
  let seen = 0;
  for (const file of listSources('src-renderer').filter(isGuide)) {
    const paragraphs = [...readSource(file).matchAll(/<(p|li)>([\s\S]*?)<\/\1>/g)].map(([, , body = '']) =>
      body
        .replace(/\{' '\}/g, ' ')
        .replace(/<[^>]*>|\{[^}]*\}/g, '')
        .replace(/\s+/g, ' '),
    );
    for (const text of paragraphs)
      for (const { index } of text.matchAll(inside)) {
        const word = wordAt(text, index);
        if (proper.has(word)) continue;
        seen += 1;
        const isKnown = labels
          .get(word)
          ?.some((label) => text.startsWith(label, index) && endsAWord(text, index + label.length));
        if (!isKnown) unknown.push(`${file}: ${text.slice(index, index + 40)}`);
      }
  }
  expect(seen).toBeGreaterThan(150);
  expect(unknown).toEqual([]);
});
