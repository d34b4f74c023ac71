/**
 * The module a worker thread starts with. In the bundle it lies beside the module that starts the thread, as
 * source two folders above.
 */
export const jobsModule = import.meta.url.endsWith('.ts')
  ? new URL('../../app-jobs.ts', import.meta.url)
  : new URL('./app-jobs.js', import.meta.url);
