import { Alert } from '@mantine/core';
import { formatNumber } from '#domain/words/indonesian';

/** Says how many attachments are found nowhere; nothing when none is. */
export function LostAttachments({ count }: { count: number | undefined }) {
  if (count === undefined || count === 0) return null;
  return (
    <Alert role="alert" color="var(--titian-due)" variant="outline" title="Sebagian lampiran tidak ditemukan">
      {formatNumber(count)} lampiran tidak ada di cadangan ini dan tidak ada di brankas. Isi lainnya utuh.
      Bila memakai salinan cadangan yang disalin dengan tangan, pastikan folder lampiran di sampingnya ikut
      tersalin.
    </Alert>
  );
}
