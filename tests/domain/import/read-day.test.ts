import { describe, expect, it } from 'vitest';
import { type DayOrder, orderOf, readDay, splitPlace } from '#domain/import/read-day';

const today = '2026-11-23';
const read = (cell: string | number, order: DayOrder = 'day-first') => {
  const told = readDay(cell, { today, order });
  return told === undefined ? '' : 'day' in told ? told.day : 'year' in told ? told.year : 'refused';
};

describe('a day of an old list', () => {
  it.each<[string | number, string | number]>([
    [43_700, '2019-08-23'],
    [40_179, '2010-01-01'],
    ['43700', '2019-08-23'],
    ['12 Agt 2019', '2019-08-12'],
    ['3 Sept 2025', '2025-09-03'],
    ['Senin, 12 Agustus 2019', '2019-08-12'],
    ['25-12-2011', '2011-12-25'],
    ['12 / 8 / 2019', '2019-08-12'],
    ['12/8/2019 10.30', '2019-08-12'],
    ['2019-08-12T00:00:00', '2019-08-12'],
    ['170845', '1945-08-17'],
    [1948, 1948],
    ['-', ''],
  ])('%s is %s', (cell, day) => expect(read(cell)).toBe(day));

  it.each(['31/11/2010', '12/08/0219', '12 Agt', 'kemarin', '12/2019', 'Aug 12, 2019', 60, 20_190_812])(
    '%s is refused rather than guessed',
    (cell) => expect(read(cell)).toBe('refused'),
  );

  it.each(['12/4/2012', '12-4-2012', '12.4.2012', '12 4 2012', '12,4,2012', '12042012'])(
    'of %s is read in the order of its column, whatever separates its numbers',
    (cell) => {
      expect(read(cell)).toBe('2012-04-12');
      expect(read(cell, 'month-first')).toBe('2012-12-04');
    },
  );

  it('says which century two digits were read as, however they are written', () => {
    for (const cell of ['09/01/08', '09 01 08', '090108', '9 Jan 08'])
      expect(readDay(cell, { today, order: 'day-first' }), cell).toEqual({
        day: '2008-01-09',
        says: expect.stringContaining('dibaca 2008'),
      });
  });

  it('has an order that its column proves, or not', () => {
    expect(orderOf(['3/25/2013', '12/4/2012'])).toBe('month-first');
    expect(orderOf(['3 25 2013'])).toBe('month-first');
    expect(orderOf(['25/3/2013', '3/25/2013'])).toBe('mixed');
    expect(orderOf(['Bandung, 3/4/2013'])).toBe('either');
    expect(orderOf([43_700, '12 Agt 2019'])).toBe('day-first');
  });

  it('stands behind a place, and a month is no place', () => {
    expect(splitPlace('Banda Aceh, 09/01/08')).toEqual(['Banda Aceh', '09/01/08']);
    expect(splitPlace('Meulaboh, 17 Agt 2009')).toEqual(['Meulaboh', '17 Agt 2009']);
    expect(splitPlace('Bantul, Maret 2010')).toBeUndefined();
    expect(splitPlace('Agustus 2010')).toBeUndefined();
  });
});
