import { defineJob } from '#platform/jobs/define-job';

export const packetJob = defineJob('packet', async () => (await import('./render-packet.ts')).renderPacket);
