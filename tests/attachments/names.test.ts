import { basename, dirname, join, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '#domain/attachment';
import { toFileName } from '#domain/words/file-name';
import { attachmentFile, attachmentFolder, newFileName } from '#vault/attachments/attachment-files';

const nasty = fc.constantFrom(
  '..',
  '.',
  '/',
  '\\',
  '../',
  '..\\',
  '\0',
  ':',
  'a:stream',
  '\\\\server\\share\\',
  'C:\\',
  'CON',
  'con .txt',
  'CONOUT$',
  'COM¹',
  'nul',
  'COM1',
  'LPT9',
  'aux',
  '\u202e',
  '\u200f',
  '\ufeff',
  '%2e%2e%2f',
  '~',
  ' ',
  '.',
  '\n',
  '"',
  '*',
  '?',
  '|',
  '<',
  'x'.repeat(300),
  '😀',
); // prettier-ignore
const hostile = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('a hostile name, 5,000 of them', () => {
  it('never leads out of the folder: only a name of our own is a name', () => {
    const folder = attachmentFolder('/brankas');
    fc.assert(
      fc.property(hostile, (name) => {
        expect(() => attachmentFile('/brankas', name)).toThrow(RangeError);
      }),
      { numRuns: 2_500 },
    );
    for (let round = 0; round < 500; round += 1) {
      expect(dirname(attachmentFile('/brankas', newFileName()))).toBe(folder);
    }
  });

  it('as a title becomes the name of one plain file on any computer', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const name = fileNameOf(title, 'application/pdf');
        expect(name).toMatch(/\.pdf$/);
        expect([basename(name), win32.basename(name)]).toEqual([name, name]);
        expect(join('/ekspor', name)).toBe(`/ekspor/${name}`);
        expect(name).not.toMatch(/[\p{C}<>:"/\\|?*]|^[. ]|[. ]\.pdf$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|con(in|out)\$|(com|lpt)[\d¹²³]) *\./i);
        expect([...name].length).toBeLessThan(90);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(toFileName(name.replace(/\.pdf$/, ''), 'pdf', 'lampiran')).toBe(name);
      }),
      { numRuns: 2_500 },
    );
  });

  it('of letters that are long on a disk is cut to what a disk takes', () => {
    const name = fileNameOf('😀'.repeat(80), 'image/png');
    expect(Buffer.byteLength(name)).toBe(204);
    expect(name).not.toContain('\ufffd');
  });

  it('of nothing that may stand there has a name all the same', () => {
    for (const title of ['', ' . ', '..', '\n', 'CON', 'lpt1.xlsx', 'COM².']) {
      expect(toFileName(title, 'xlsx', 'daftar')).toBe('daftar.xlsx');
    }
  });

  it('that is plain stays as it is', () => {
    expect(fileNameOf('Kartu keluarga Bu Siti (2024)', 'image/jpeg')).toBe(
      'Kartu keluarga Bu Siti (2024).jpg',
    );
  });
});
