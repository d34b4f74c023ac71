import { expect, it } from 'vitest';
import { isNothing } from '#domain/import/cell';
import { codeOfText, valueList } from '#domain/import/value-lists';
import { nothingOwn } from '#domain/own/own';

const code = (field: string, text: string) => {
  const list = valueList(field, nothingOwn);
  return list && codeOfText(text, list, undefined);
};

it.each([
  ['sex', 'Lk', 'L'],
  ['sex', 'Laki-laki', 'L'],
  ['sex', 'wanita', 'P'],
  ['religion', 'Islam ', 'islam'],
  ['religion', 'Kristen Protestan', 'protestant'],
  ['religion', 'Kong Hu Cu', 'confucian'],
  ['category', 'Anak nakal', 'PMKS-03'],
  ['category', 'ANAK TELANTAR ', 'PMKS-02'],
  ['category', 'lansia terlantar', 'PMKS-08'],
  ['referralSource', 'P2TP2A', 'women-child-protection'],
  ['leaveReason', 'dipulangkan', 'T12'],
])('%s "%s" is %s', (field, text, is) => expect(code(field, text)).toBe(is));

it.each([
  ['category', 'Anak korban KDRT'],
  ['category', 'anak disabilitas intelektual'],
  ['category', 'anak pengemis'],
  ['category', 'gepeng'],
  ['category', 'Yatim'],
  ['religion', 'Lainnya'],
])('%s "%s" is asked about, since it is not said', (field, text) =>
  expect(code(field, text)).toBeUndefined(),
);

it('a cell with spaces around a mark of nothing says nothing', () => {
  expect([' - ', 'Tidak ada ', ' ', '\u00a0', '0', 'Nol'].map(isNothing)).toEqual([
    ...[true, true, true, true, true],
    false,
  ]);
});
