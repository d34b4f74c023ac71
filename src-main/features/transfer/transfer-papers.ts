import { defineJob } from '#platform/jobs/define-job';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { recipient: string };
type Packed = {
  bytes: Uint8Array<ArrayBuffer>;
  caseNumber: string;
  version: number;
  referral: string;
  parts: string[];
  files: number;
  withConfidential: boolean;
  isCovered: boolean;
};

/** The sheets of a case that travel within its package. */
export const transferJob = defineJob(
  'transferSheets',
  async () => (await import('./render-transfer.ts')).renderTransfer,
);

/** A case for another centre: closed before it gets here, because its key enters no worker. */
export const casePackage = definePaper({
  id: 'casePackage',
  format: 'titian-kasus',
  title: ({ caseNumber, version }) => `Rujukan ${caseNumber}${version === 1 ? '' : ` (${version})`}`,
  draw:
    async () =>
    async ({ bytes, files }: Packed) => ({ bytes, rows: files + 1 }),
  tells: ({ referral, version, parts, withConfidential, isCovered }: Packed) => ({
    ...{ referral, version, parts, withConfidential, isCovered },
  }),
  recipient: ({ recipient }: Asked) => recipient,
});

/** The slip that goes back to the centre that sent a case. */
export const answerSlip = definePaper({
  id: 'answerSlip',
  format: 'titian-jawaban',
  title: ({ caseNumber }) => `Jawaban rujukan ${caseNumber}`,
  draw:
    async () =>
    async ({ text }: { text: string; caseNumber: string; state: string }) => ({
      bytes: new TextEncoder().encode(text),
      rows: 1,
    }),
  tells: ({ state }) => ({ state }),
  recipient: ({ recipient }: Asked) => recipient,
});
