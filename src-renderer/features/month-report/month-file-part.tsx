import { Button, Text, Title } from '@mantine/core';
import { client } from '../../core/client.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';

/** The month for a Titian that gathers many centres: its figures as they were sent last, signed. */
export function MonthFilePart(props: { month: string; recipient: string; isSent: boolean }) {
  const { month, recipient, isSent } = props;
  const making = useLeaving(async (_way: 'file', options) => {
    const { name, file } = await client.monthReport.exportFile({ month, recipient }, options);
    const kept = await saveDownload(name, file);
    if (kept === 'saved') tellDone(`${name} disimpan.`);
    return kept;
  });
  return (
    <>
      <Title order={3} mt="sm">
        Untuk dikumpulkan Dinas
      </Title>
      <Text size="sm" c="dimmed">
        Berkas bulan memuat angka yang terakhir diekspor, tanpa nama, dan ditandatangani lembaga. Dinas
        mengumpulkannya dengan Titian.{isSent ? '' : ' Tersedia sesudah laporan bulan ini diekspor.'}
      </Text>
      <Button
        variant="default"
        disabled={!isSent}
        loading={making.leavingFor !== undefined}
        onClick={() => making.leave('file')}
      >
        Simpan berkas bulan
      </Button>
      <ErrorNotice error={making.error} />
    </>
  );
}
