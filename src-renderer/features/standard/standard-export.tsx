import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';
import { WorkBar } from '../../ui/work-bar.tsx';

/** Figures and cases as a workbook, to whom it goes. */
export function StandardExport({ month, onClose }: { month: string; onClose: () => void }) {
  const [recipient, setRecipient] = useState('');
  const making = useLeaving(async (_way: 'xlsx', options) => {
    const { name, file, rows } = await client.standard.export({ month, recipient }, options);
    if ((await saveDownload(name, file)) !== 'saved') return;
    tellDone(`${name} disimpan (${formatNumber(rows)} kasus).`);
    onClose();
  });
  return (
    <Dialog opened onClose={onClose} title="Ekspor standar">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.leave('xlsx');
        }}
      >
        <Stack>
          <TextInput
            label="Penerima"
            description="Untuk siapa daftar ini? Dicatat di jejak audit. Boleh kosong."
            value={recipient}
            maxLength={200}
            onChange={(event) => setRecipient(event.currentTarget.value)}
            data-autofocus
          />
          <Text c="dimmed">
            Memuat nomor register dan inisial, tanpa nama. Berkasnya tidak terenkripsi: hapus setelah dipakai.
          </Text>
          <ErrorNotice error={making.error} />
          {making.leavingFor !== undefined ? (
            <WorkBar says="Menyusun daftar…" onStop={making.stop} />
          ) : (
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Batal
              </Button>
              <Button type="submit">Simpan XLSX</Button>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
