import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatCivilDate } from '#domain/civil-date';
import { parseTypedDate } from '#domain/words/typed-date';

/** A Monday. */
const today = '2026-11-23';
const happened = (text: string) => parseTypedDate(text, { today });
const planned = (text: string) => parseTypedDate(text, { today, mayBeFuture: true });
const anyDate = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays('2000-01-01', days));
const pastDate = fc.integer({ min: -20_000, max: 0 }).map((days) => addDays(today, days));

describe('parseTypedDate', () => {
  it('reads every way people write a date', () => {
    const typed = [
      ...['23/11/2026', '23-11-2026', '23.11.2026', '23 11 2026', '23112026', '2026-11-23', ' 2026/11/23 '],
      ...['23/11/26', '23-11-26', '231126', "23 Nov '26", '23 Nov 26', '23nov2026', '23 Nov', '23/11'],
      ...['23 Nov 2026', '23 november 2026', '23 NOPEMBER 2026', '23-Nov-2026', '23-XI-2026', '23/XI/26'],
      ...['Senin, 23 November 2026', 'senin 23/11/2026', 'Senin', 'hari ini', 'Hari Ini'],
    ];
    expect(typed.map((text) => [text, happened(text)])).toEqual(typed.map((text) => [text, today]));
    expect(happened('1/2/2026')).toBe('2026-02-01');
    expect(happened('5 mei 2026')).toBe('2026-05-05');
    expect(happened('17 Agt 2026')).toBe('2026-08-17');
    expect(happened('1 Dec 2025')).toBe('2025-12-01');
  });

  it('reads the words for days near today', () => {
    const read = {
      ...{ kemarin: '2026-11-22', 'kemarin dulu': '2026-11-21', besok: '2026-11-24', lusa: '2026-11-25' },
      ...{ 'Senin lalu': '2026-11-16', 'senin depan': '2026-11-30', jumat: '2026-11-20' },
      ...{ "Jum'at depan": '2026-11-27', ahad: '2026-11-22', '3 hari lalu': '2026-11-20' },
      ...{ '2 minggu yang lalu': '2026-11-09', '3 bulan lagi': '2027-02-23', '1 tahun lagi': '2027-11-23' },
    };
    expect(Object.fromEntries(Object.keys(read).map((text) => [text, planned(text)]))).toEqual(read);
  });

  it('completes a year by what the day may be: come already, or near', () => {
    expect(['14/03/09', '5/6/45', '24/11/26', '1 Des', '29 Feb'].map(happened)).toEqual([
      '2009-03-14',
      '1945-06-05',
      '1926-11-24',
      '2025-12-01',
      '2024-02-29',
    ]);
    expect(['5/1/27', '1 Des', '5 Jan', '20 Nov', '29 Feb'].map(planned)).toEqual([
      '2027-01-05',
      '2026-12-01',
      '2027-01-05',
      '2026-11-20',
      '2028-02-29',
    ]);
  });

  it('refuses what is not on the calendar, never overflowing', () => {
    const typed = ['31/02/2026', '29/02/2025', '31 april 2026', '00/01/2026', '12/13/2026', '2026-02-31'];
    const short = ['31022026', '31/02/26', '31 Feb', '310226', 'Selasa, 23 November 2026'];
    expect([...typed, ...short].map(happened)).toEqual([...typed, ...short].map(() => undefined));
  });

  it('refuses what it cannot be sure of', () => {
    const typed = ['12/11-2026', '12 xyz 2026', '', '12/11/0026', '2311', '1910', 'minggu lalu', '12/11/202'];
    expect(typed.map(happened)).toEqual(typed.map(() => undefined));
  });

  it('reads back every date it prints', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('long', 'short', 'numeric', 'weekday'), (date, style) => {
        expect(happened(formatCivilDate(date, style))).toBe(date);
      }),
    );
  });

  it('reads a past day of the last half century the same with and without its century or its signs', () => {
    fc.assert(
      fc.property(pastDate, fc.constantFrom('/', '-', '.', ' ', ''), (date, sign) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(happened([day, month, year].join(sign))).toBe(date);
        expect(happened([day, month, year.slice(2)].join(sign))).toBe(date);
      }),
    );
  });

  it('completes a day without a year to one that has come, or to the nearest', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('long', 'short', 'numeric'), (date, style) => {
        const yearless = formatCivilDate(date, style).replace(/[ /]\d{4}$/, '');
        const [read = '', near = ''] = [happened(yearless), planned(yearless)];
        expect([read.slice(5), near.slice(5)]).toEqual([date.slice(5), date.slice(5)]);
        expect(read <= today && read > addDays(today, -4 * 366)).toBe(true);
        expect(near > addDays(today, -2 * 366) && near < addDays(today, 2 * 366)).toBe(true);
      }),
    );
  });

  it('never throws, and gives a day of the calendar or nothing', () => {
    const pieces = fc.constantFrom(
      ..."0123456789/-. ' ,senin nov lalu XII kemarin bulan".split(/(?<=\d|\W)/),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const read = happened(parts.join(''));
        expect(read === undefined || /^\d{4}-\d{2}-\d{2}$/.test(read)).toBe(true);
      }),
    );
  });
});
