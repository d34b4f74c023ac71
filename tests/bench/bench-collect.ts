import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrol } from '#hosts/collect/enrol';
import { gather } from '#hosts/collect/gather';
import { openCollection } from '#hosts/collect/open-collection';
import { prepareCollection } from '#hosts/collect/prepare-collection.queries';
import { readRecap } from '#hosts/collect/recap';
import { recapSheets } from '#hosts/collect/recap-workbook';
import { renderWorkbook } from '#platform/paper/workbook';
import { layCentres } from '../support/made-centres.ts';
import { startPostgres } from '../support/postgres.ts';
import { median, report, time } from './measure.ts';

const months = 36;
const last = '2026-10';

/** Many centres gathered in a PostgreSQL: ten times as many each time, so that the growth shows. */
export async function benchCollect(sizes: readonly number[] = [10, 100, 1_000]): Promise<void> {
  const postgres = await startPostgres();
  try {
    for (const size of sizes) await benchSize(postgres.database(`many${size}`), size);
  } finally {
    await postgres.stop();
  }
}

async function benchSize(address: string, size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'titian-many-'));
  const collection = await openCollection(address);
  try {
    await prepareCollection(collection.db);
    const centres = layCentres(folder, size, { months, last });
    for (const { file, centre } of centres)
      await enrol(collection, {
        ...{ file, fingerprint: centre.fingerprint, district: undefined, continues: undefined },
      });
    const of = `${size} centres x ${months} months`;
    const began = performance.now();
    const { taken, refused, misfits } = await gather(collection, folder);
    report(`gathered: ${of}`, (performance.now() - began) / 1000, 's', `${taken} taken`);
    if (taken !== size * months || refused.length + misfits.length > 0)
      throw new Error(`gathered ${taken}, refused ${refused.length}, not fitting ${misfits.length}`);
    const again = performance.now();
    await gather(collection, folder);
    report(`gathered again: ${of}`, (performance.now() - again) / 1000, 's', 'nothing new');
    const recap = await time(
      5,
      async () => renderWorkbook(recapSheets(await readRecap(collection, last, '2026-11-29'))),
      1,
    );
    report(`recapitulation as XLSX: ${of}`, median(recap), 'ms');
  } finally {
    await collection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
