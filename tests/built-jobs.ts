import { vi } from 'vitest';

// Threads of jobs begin with what was built, as on the PC of a centre, while that is newer than every source: as source
// each of them reads hundreds of files anew. Else with the source, as they do outside of vitest.
vi.mock('#platform/jobs/jobs-module', async (importOriginal) => {
  const built = process.env.TITIAN_BUILT_JOBS;
  return built === undefined ? await importOriginal() : { jobsModule: new URL(built) };
});
