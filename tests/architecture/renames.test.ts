import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

it('every rename waits for whoever holds the file on Windows', () => {
  const bare = listSources('src-main').filter(
    (file) =>
      !file.startsWith('src-main/hosts/packing/') &&
      file !== 'src-main/platform/files/durable-write.ts' &&
      /\brename(Sync)?\(/.test(readSource(file)),
  );
  expect(bare).toEqual([]);
});
