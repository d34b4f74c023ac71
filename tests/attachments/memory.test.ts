import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('an attachment of 20 MB', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('is added and read back in far less than 200 MB', async () => {
    const { caseId } = await register(centre.client, someone('Bagas Contoh'));
    await centre.client.vault.lock();
    const said = execFileSync(process.execPath, [
      // Beside other work the collector's own threads come late, and the largest says nothing of the program.
      '--single-threaded-gc',
      join(import.meta.dirname, 'add-large.ts'),
      centre.folder,
      caseId,
    ]);
    const { added, read } = JSON.parse(said.toString()) as { added: number; read: number };
    expect(added).toBeLessThan(150);
    expect(read).toBeLessThan(200);
  });
});
