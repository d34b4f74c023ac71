import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

it('files are chosen in one way, which lets the same one be chosen again', () => {
  const chosenIn = listSources('src-renderer').filter((file) =>
    /\bFileButton\b|\bFileInput\b|type="file"/.test(readSource(file)),
  );
  expect(chosenIn).toEqual(['src-renderer/ui/choose-file.tsx']);
});
