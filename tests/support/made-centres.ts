import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '#demo/random';
import { addMonths } from '#domain/civil-date';
import { defaultAgeBands } from '#domain/lists/age-bands';
import { atensiComponents } from '#domain/lists/atensi-services';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { referralSources } from '#domain/lists/referral-sources';
import { terminationReasons } from '#domain/lists/termination-reasons';
import { lastDayOf, monthOf, nextMonth } from '#domain/months/month';
import type { Cell, Counts } from '#domain/months/report-cells';
import { cellsIn, writeMonthFile } from '#platform/month-file';
import { fingerprintOf, publicHalfOf } from '#platform/signed-line';

/** A centre as far as its months tell of it. */
export type MadeCentre = {
  id: string;
  name: string;
  town: string;
  key: KeyObject;
  fingerprint: string;
  /** Who is there, by category and sex: what the next month opens with. */
  present: Map<string, number>;
};

const categories = Object.keys(ppksCategories);
const towns = ['Sleman', 'Bantul', 'Kulon Progo', 'Gunungkidul', 'Banyumas', 'Kebumen', 'Wonosobo', 'Klaten'];
const reasons = Object.keys(terminationReasons);
const sources = Object.keys(referralSources);
const bands = defaultAgeBands.map(({ label }) => label);
const components = Object.keys(atensiComponents);

/** A centre nobody has, with a key of its own and people of some categories. */
export function makeCentre(random: Random, number: number): MadeCentre {
  const { privateKey: key } = generateKeyPairSync('ed25519');
  const served = random.shuffle(categories).slice(0, random.between(2, 5));
  return {
    id: random.uuid(Date.parse('2026-01-01') + number),
    name: `LKSA Rekaan ${String(number).padStart(4, '0')}`,
    town: random.pick(towns),
    key,
    fingerprint: fingerprintOf(publicHalfOf(key)),
    present: new Map(
      served.flatMap((category) =>
        ['L', 'P'].map((sex) => [`${category}\t${sex}`, random.between(0, 25)] as const),
      ),
    ),
  };
}

/** Lets a month go by at a centre, and gives what its report counts. */
export function liveMonth(random: Random, centre: MadeCentre): Counts {
  const counts: Counts = new Map();
  const add = (cell: Cell, count: number) => count !== 0 && counts.set(cell, (counts.get(cell) ?? 0) + count);
  for (const [row, opening] of centre.present) {
    const [category = '', sex = ''] = row.split('\t');
    const admitted = random.between(0, 3);
    const left = random.between(0, Math.min(3, opening + admitted));
    const closing = opening + admitted - left;
    for (const [column, count] of Object.entries({ opening, admitted, left, closing }))
      add(`recap\t${category}\t${column}.${sex}`, count);
    for (let one = 0; one < left; one += 1) add(`leave\t${random.pick(reasons)}\t${sex}`, 1);
    for (let one = 0; one < admitted; one += 1) add(`referral\t${random.pick(sources)}\t${sex}`, 1);
    for (let one = 0; one < closing; one += 1) {
      add(`age\t${random.pick(bands)}\t${sex}`, 1);
      add(`origin\t34|${random.pick(towns)}\t${sex}`, 1);
    }
    add(`targets\t${category}\tdue`, 4);
    add(`targets\t${category}\tachieved`, random.between(0, 4));
    centre.present.set(row, closing);
  }
  for (const row of components)
    for (const column of ['people.inside', 'people.outside', 'people.all', 'acts'])
      add(`services\t${row}\t${column}`, random.between(1, 40));
  return counts;
}

/** The text of a month's file of a centre. */
export function monthFileOf(
  { id, name, town, key }: MadeCentre,
  month: string,
  counts: Counts,
  { revision = 0, countedTo = lastDayOf(month) } = {},
): string {
  const centre = { id, name, kind: 'lksa', town };
  const about = { month, revision, countedTo, frozenAt: `${lastDayOf(month)}T09:00:00.000Z` };
  return writeMonthFile({ centre, ...about, cells: cellsIn(counts) }, key);
}

/** Lays a month's file of a centre into a folder; gives its path. */
export function layMonth(
  folder: string,
  centre: MadeCentre,
  month: string,
  counts: Counts,
  more: { revision?: number; countedTo?: string } = {},
): string {
  const path = join(folder, `${centre.name} ${month} ${more.revision ?? 0}.titian-bulan`);
  writeFileSync(path, monthFileOf(centre, month, counts, more));
  return path;
}

/** What a centre sent, month by month, and the first of its files. */
export type SentCentre = { centre: MadeCentre; file: string; months: Map<string, Counts> };

/** Lays so many months of so many centres up to the last, a folder a centre; by chance of the number of centres. */
export function layCentres(
  folder: string,
  size: number,
  { months, last }: { months: number; last: string },
): SentCentre[] {
  const random = createRandom(size);
  return Array.from({ length: size }, (_, number) => {
    const centre = makeCentre(random, number);
    const own = join(folder, String(number));
    mkdirSync(own);
    const sent = new Map<string, Counts>();
    let file = '';
    for (let month = monthOf(addMonths(`${last}-01`, 1 - months)); month <= last; month = nextMonth(month)) {
      const counts = liveMonth(random, centre);
      const path = layMonth(own, centre, month, counts);
      sent.set(month, counts);
      file ||= path;
    }
    return { centre, file, months: sent };
  });
}
