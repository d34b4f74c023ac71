import { long } from '#pipeline';
import { runJob } from '#platform/jobs/run-job';
import { importSampleJob } from './import-papers.ts';

/** Holds nobody: the lists of the centre, and three people who are made up. */
export const sample = long.import.sample.handler(async ({ context: { centre, today }, signal }) => {
  const { bytes } = await runJob(importSampleJob, { own: centre.own, today }, { signal });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'Contoh impor Titian.xlsx', file: new Blob([bytes], { type }) };
});
