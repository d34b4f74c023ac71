import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { recordId?: string | undefined };

/** Formulir persetujuan, for the wet signature of whoever consents. */
export const consentFormPaper = definePaper({
  id: 'consentForm',
  format: 'pdf',
  title: ({ caseNumber, printedOn }) => `Persetujuan ${caseNumber} ${printedOn}`,
  draw: async () => (await import('./render-consent-form.ts')).renderConsentForm,
  tells: (_form, { recordId }: Asked) => ({ record: recordId }),
  recipient: () => 'consenter' satisfies CodedRecipient,
});
