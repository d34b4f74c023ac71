import { serveJobs } from '#platform/jobs/serve-jobs';

// The module a worker thread starts with: every long job, loaded when it is first asked for.
serveJobs({
  packet: async () => (await import('#features/packet/render-packet')).renderPacket,
});
