import { describe, expect, it } from 'vitest';
import { listConcerned, needsBuild } from './reach.ts';

const walks = 'tests/e2e/main-job.test.ts';

/** Those of `tests` that a change of one file concerns. */
const of = (changed: string, ...tests: string[]) => {
  const concerned = listConcerned([changed]);
  return tests.filter((test) => concerned.includes(test));
};

describe('a change concerns the tests', () => {
  it('that import what changed, by however many steps, and no others', () => {
    const [near, far, apart] = [
      'tests/domain/gas.test.ts',
      'tests/client/register.test.ts',
      'tests/domain/nik.test.ts',
    ];
    expect(of('src-main/domain/results/gas.ts', near, apart)).toEqual([near]);
    expect(of('src-main/features/client/register-client.ts', near, far, apart)).toEqual([far]);
  });

  it('that walk a browser through what was built of it', () => {
    expect(of('src-renderer/app/palette.tsx', walks, 'tests/client/register.test.ts')).toEqual([walks]);
    expect([walks, 'tests/domain/nik.test.ts'].filter(needsBuild)).toEqual([walks]);
  });

  it('that start it in a process of its own or in a worker', () => {
    const [memory, faults, packet] = [
      'tests/vault/memory.test.ts',
      'tests/faults/short.test.ts',
      'tests/packet/make-packet.test.ts',
    ];
    expect(of('tests/vault/hold-key.ts', memory, faults, packet)).toEqual([memory]);
    expect(of('tests/faults/support/keep-saving.ts', memory, faults, packet)).toEqual([faults]);
    expect(of('src-main/features/packet/render-packet.ts', 'tests/vault/kdf.test.ts', packet)).toEqual([
      packet,
    ]);
  });

  it('that read it as a file', () => {
    const [pages, reader, migration] = [
      'tests/architecture/explained.test.ts',
      'tests/backup/second-reader.test.ts',
      'tests/migrations/0002-attachments.test.ts',
    ];
    expect(of('README.md', pages, reader, migration)).toEqual([pages]);
    expect(of('resources/read-vault/read_vault.py', reader, migration)).toEqual([reader]);
    expect(of('tests/migrations/fixtures/0001/vault.db', reader, migration)).toEqual([migration]);
  });

  it('all of them, when it is one of what all stand on', () => {
    expect(listConcerned(['package-lock.json'])).toContain(walks);
    expect(listConcerned(['package-lock.json']).length).toBeGreaterThan(140);
  });
});
