import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installOnDebian } from '../support/install-on-debian.ts';
import { needPrograms } from '../support/postgres.ts';

describe('the PostgreSQL that the tests of a collection start', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'titian-versi-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (version: string) => {
    const programs = join(folder, version, 'bin');
    mkdirSync(programs, { recursive: true });
    writeFileSync(join(programs, 'initdb'), '');
    return programs;
  };
  const never = () => {
    throw new Error('nothing is installed where a program is there');
  };
  const says = /needs PostgreSQL 15 or newer\. On Debian: sudo apt-get install postgresql/;

  it('is the newest that is there, and none before 15', () => {
    put('9.6');
    put('15');
    const newest = put('17');
    expect(needPrograms(folder, never)).toBe(newest);
  });

  it('is installed where none is there, and where that is not possible the test fails and says what to install', () => {
    put('13');
    expect(() => needPrograms(folder, () => false)).toThrow(says);
    expect(() => needPrograms(folder, () => true)).toThrow(says);
    expect(needPrograms(folder, () => put('15') !== '')).toBe(join(folder, '15', 'bin'));
    expect(() => needPrograms(join(folder, 'none'), () => false)).toThrow(says);
  });

  it('is not looked for any further where apt is missing', () => {
    const { PATH } = process.env;
    process.env.PATH = folder;
    try {
      expect(() => needPrograms(folder, () => installOnDebian('postgresql'))).toThrow(says);
    } finally {
      process.env.PATH = PATH;
    }
  });
});
