import { formatMonth } from '#domain/months/month';
import { totalOf, unbalancedRows } from '#domain/months/recap-balance';
import { sumCounts } from '#domain/months/report-cells';
import { sameAs } from '#domain/same-as';
import { Refusal } from '../refusal.ts';
import type { Collection } from './open-collection.ts';
import { needCollection } from './prepare-collection.queries.ts';
import { atOneMoment, readCentreLines, readDistrictLines, readMisfits, readSum } from './recap.queries.ts';
import type { MonthOfAll } from './recap-workbook.ts';

/**
 * A month over all centres. Throws a Refusal when nothing was gathered of it, and when what was gathered does not balance:
 * then somebody changed the database by another way.
 */
export async function readRecap({ db }: Collection, month: string, today: string): Promise<MonthOfAll> {
  await needCollection(db);
  const told = await atOneMoment(db, async (trx): Promise<MonthOfAll> => {
    return {
      ...{ month, today },
      districts: await readDistrictLines(trx, month),
      centres: await readCentreLines(trx, month),
      misfits: await readMisfits(trx, month),
      sum: await readSum(trx, month),
    };
  });
  if (!told.centres.some(({ revision }) => revision !== null))
    throw new Refusal(`Belum ada lembaga yang mengirim ${formatMonth(month)}.`);
  refuseUnbalanced(told);
  return told;
}

/** Each line and each centre balances by itself, and three ways of adding them up come to the same. */
function refuseUnbalanced({ month, districts, centres, sum }: MonthOfAll): void {
  const wrong = [
    ...districts
      .filter(({ counts }) => unbalancedRows(counts).length > 0)
      .map(({ district, label }) => `${district}, ${label}`),
    ...centres.filter(({ counts }) => unbalancedRows(counts).length > 0).map(({ name }) => name),
  ];
  const totals = [districts, centres].map((lines) => totalOf(sumCounts(lines.map(({ counts }) => counts))));
  if (wrong.length === 0 && totals.every((total) => sameAs(total, totalOf(sum)))) return;
  const named = wrong.length === 0 ? 'jumlah seluruhnya' : wrong.slice(0, 10).join('; ');
  throw new Refusal(
    `Angka ${formatMonth(month)} di database tidak seimbang (${named}), padahal setiap berkas yang diterima seimbang: database itu diubah dengan cara lain. Kumpulkan lagi berkasnya ke database yang baru.`,
  );
}
