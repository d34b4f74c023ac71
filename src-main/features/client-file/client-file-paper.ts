import { type ClientFileRecipient, countWithheld } from '#domain/papers/client-file';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { unmasked: boolean; recipient?: ClientFileRecipient | undefined };

/** Berkas klien: everything held about one person. */
export const clientFilePaper = definePaper({
  id: 'clientFile',
  format: 'pdf',
  title: ({ contents, printedOn }) => `Berkas klien ${contents.registerNumber} ${printedOn}`,
  draw: async () => (await import('./render-client-file.ts')).renderClientFile,
  tells: ({ contents, contentsSha256 }, { unmasked }: Asked) => ({
    unmasked,
    withheld: countWithheld(contents),
    contentsSha256,
  }),
  recipient: ({ recipient }: Asked) => recipient,
});
