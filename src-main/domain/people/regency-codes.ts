import type { Province } from '../lists/provinces.ts';

/**
 * The 514 regencies and cities by province, as ranges of their two-digit numbers (regencies from 01, cities
 * from 71). Taken from idn-area-data 4.0.1, which is published under the Open Database License (ODbL) 1.0;
 * a test compares the two.
 */
const ranges: Readonly<Record<Province, string>> = {
  '11': '01-18 71-75',
  '12': '01-25 71-78',
  '13': '01-12 71-77',
  '14': '01-10 71-72',
  '15': '01-09 71-72',
  '16': '01-13 71-74',
  '17': '01-09 71',
  '18': '01-13 71-72',
  '19': '01-06 71',
  '21': '01-05 71-72',
  '31': '01 71-75',
  '32': '01-18 71-79',
  '33': '01-29 71-76',
  '34': '01-04 71',
  '35': '01-29 71-79',
  '36': '01-04 71-74',
  '51': '01-08 71',
  '52': '01-08 71-72',
  '53': '01-21 71',
  '61': '01-12 71-72',
  '62': '01-13 71',
  '63': '01-11 71-72',
  '64': '01-03 07-09 11 71-72 74',
  '65': '01-04 71',
  '71': '01-11 71-74',
  '72': '01-12 71',
  '73': '01-18 22 24 26 71-73',
  '74': '01-15 71-72',
  '75': '01-05 71',
  '76': '01-06',
  '81': '01-09 71-72',
  '82': '01-08 71-72',
  '91': '03 05-06 10-11 15 19-20 71',
  '92': '02-03 06-08 11-12',
  '93': '01-04',
  '94': '01-08',
  '95': '01-08',
  '96': '01-05 71',
};

/** Codes of four digits, as a NIK begins: '3201' is Kabupaten Bogor. */
export const regencyCodes: ReadonlySet<string> = new Set(
  Object.entries(ranges).flatMap(([province, list]) =>
    list.split(' ').flatMap((range) => {
      const [from = '', to = from] = range.split('-');
      return Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, index) => province + String(Number(from) + index).padStart(2, '0'),
      );
    }),
  ),
);
