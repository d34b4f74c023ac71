import fc from 'fast-check';
import { getProvinces, getRegencies } from 'idn-area-data';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { provinces } from '#domain/lists/provinces';
import {
  birthDateInNik,
  checkFamilyCardNumber,
  districtInNik,
  maskNik,
  readNik,
  tidyNumber,
} from '#domain/people/nik';
import { regencyCodes } from '#domain/people/regency-codes';

describe('readNik', () => {
  it('reads sex, birth date and region of a man and of a woman', () => {
    expect(readNik('3201012311900000')).toEqual({
      ok: true,
      errors: [],
      warnings: [],
      sex: 'L',
      birthDay: 23,
      birthMonth: 11,
      birthYear2: 90,
      regencyCode: '3201',
    });
    expect(readNik('3201016311050000')).toEqual({
      ok: true,
      errors: [],
      warnings: [],
      sex: 'P',
      birthDay: 23,
      birthMonth: 11,
      birthYear2: 5,
      regencyCode: '3201',
    });
  });

  it('ignores the spaces, dots and dashes a person types', () => {
    const typed = [
      '3201 0123 1190 0000',
      '32.01.01.231190.0000',
      '320101-231190-0000',
      ' 3201012311900000\u00a0',
    ];
    expect(typed.map((text) => readNik(text))).toEqual(typed.map(() => readNik('3201012311900000')));
    expect(typed.map(tidyNumber)).toEqual(typed.map(() => '3201012311900000'));
  });

  it('refuses letters, another length and sixteen zeros, and says nothing else of them', () => {
    const errors = (text: string) => readNik(text).errors;
    expect({
      letter: errors('320101231190000A'),
      arabic: errors('٣٢٠١٠١٢٣١١٩٠٠٠٠٠'),
      short: errors('320101231190000'),
      long: errors('32010123119000000'),
      both: errors('NIK belum ada'),
      empty: errors(''),
      zero: errors('0000 0000 0000 0000'),
    }).toEqual({
      letter: ['not-digits'],
      arabic: ['not-digits'],
      short: ['wrong-length'],
      long: ['wrong-length'],
      both: ['not-digits', 'wrong-length'],
      empty: ['wrong-length'],
      zero: ['all-zero'],
    });
    expect(readNik('0000000000000000')).toEqual({ ok: false, errors: ['all-zero'], warnings: [] });
  });

  it('warns of a date that never was, and still tells the sex where it can', () => {
    expect(readNik('3201013102900000')).toEqual({
      ok: true,
      errors: [],
      warnings: ['impossible-date'],
      sex: 'L',
      regencyCode: '3201',
    });
    const days = ['00', '32', '40', '72', '99'].map((day) => readNik(`320101${day}11900000`));
    expect(days.map(({ warnings, sex }) => [warnings, sex])).toEqual(
      days.map(() => [['impossible-date'], undefined]),
    );
    expect(readNik('3201012313900000').warnings).toEqual(['impossible-date']);
  });

  it('accepts 29 February when either century had it', () => {
    expect(readNik('3201012902000000').warnings).toEqual([]);
    expect(readNik('3201012902040000').warnings).toEqual([]);
    expect(readNik('3201012902010000').warnings).toEqual(['impossible-date']);
  });

  it('warns when birth date or sex are not those of the person', () => {
    const nik = '3201016311900000';
    expect(readNik(nik, { sex: 'P', birthDate: '1990-11-23' }).warnings).toEqual([]);
    expect(readNik(nik, { sex: 'L', birthDate: '1990-11-24' }).warnings).toEqual([
      'date-mismatch',
      'sex-mismatch',
    ]);
    expect(readNik(nik, { birthDate: 'belum tahu' }).warnings).toEqual([]);
  });

  it('warns of a region it does not know', () => {
    expect(readNik('9999012311900000').warnings).toEqual(['unknown-region']);
  });

  it('reads back every birth date and sex written into a NIK', () => {
    const birthDates = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1910-01-01', days));
    fc.assert(
      fc.property(birthDates, fc.constantFrom('L' as const, 'P' as const), (birthDate, sex) => {
        const [year, month, day] = [birthDate.slice(2, 4), birthDate.slice(5, 7), Number(birthDate.slice(8))];
        const nik = `320101${String(sex === 'P' ? day + 40 : day).padStart(2, '0')}${month}${year}0000`;
        expect(readNik(nik, { sex, birthDate })).toMatchObject({ sex, warnings: [] });
      }),
    );
  });
});

describe('checkFamilyCardNumber', () => {
  it('checks the form alone', () => {
    expect(
      ['3201 0123 1190 0000', '320101', '320101231190000X', '0000000000000000'].map(checkFamilyCardNumber),
    ).toEqual([[], ['kk-wrong-length'], ['kk-not-digits'], ['kk-all-zero']]);
  });
});

describe('maskNik', () => {
  it('shows the first four and last two digits, and nothing of a short text', () => {
    expect(['3201012311900001', '3201 0123 1190 0001', '320101', ''].map(maskNik)).toEqual([
      '3201**********01',
      '3201**********01',
      '******',
      '',
    ]);
  });
});

describe('region codes', () => {
  it('are those of the official list', async () => {
    const official = (await getRegencies()).map((regency) => regency.code.replace('.', ''));
    expect([...regencyCodes].sort()).toEqual(official.sort());
    expect(regencyCodes.size).toBe(514);
    const names = (await getProvinces()).map(({ code, name }) => [code, name]);
    expect(Object.entries(provinces)).toEqual(names);
  });
});

describe('what a NIK says of a person, once it is whole', () => {
  it('is the latest birth date that has come, and the district in which it was given', () => {
    const read = (nik: string) => [birthDateInNik(nik, '2026-11-23'), districtInNik(nik)];
    expect(read('3404 0763 1190 0001')).toEqual(['1990-11-23', '34.04.07']);
    expect(read('3404072311260001')).toEqual(['2026-11-23', '34.04.07']);
    expect(read('3404072411260001')).toEqual(['1926-11-24', '34.04.07']);
    expect(read('3404072902230001')).toEqual([undefined, '34.04.07']);
    expect(read('340407231190000')).toEqual([undefined, undefined]);
  });
});
