/** The module a worker thread starts with: beside the one that starts it in the bundle, two folders up as source. */
export const jobsModule = import.meta.url.endsWith('.ts')
  ? new URL('../../app-jobs.ts', import.meta.url)
  : new URL('./app-jobs.js', import.meta.url);
