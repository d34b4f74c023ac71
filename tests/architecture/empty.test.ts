import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

/** One sentence between tags that says nothing is there, and neither what will be nor what to do. */
const bare = />\s*((?:Belum|Tidak) ada\b[^<>{}.;]*\.)\s*</g;

it('where nothing is there, it is said what will be and what can be done', () => {
  const screens = listSources('src-renderer').filter((file) => file.endsWith('.tsx'));
  const found = screens.flatMap((file) =>
    [...readSource(file).matchAll(bare)].map(([, said]) => `${file}: ${said}`),
  );
  expect(screens.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
  expect('<Text>Belum ada surat.</Text>').toMatch(bare);
});

it('what is on a screen stays when it is asked anew and cannot be had', () => {
  const gives = /if \((?:\w+\.)?error !== null\) return/;
  expect(listSources('src-renderer/features').filter((file) => gives.test(readSource(file)))).toEqual([]);
  expect('  if (error !== null) return <ErrorNotice error={error} />;').toMatch(gives);
});
