import { Alert, Button, Group, List, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { VaultStatus } from '#contract/vault';
import { orpc } from '../../core/client.ts';
import { Doorway } from '../../ui/doorway.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { DemoButton } from './demo-button.tsx';

type Parts = { status: VaultStatus; onRestore: () => void; onRescue: () => void; onRemakeKeys: () => void };

/** The vault is there and cannot be opened: what happened, and what to do. Never to delete it. */
export function TroubleScreen({ status, onRestore, onRescue, onRemakeKeys }: Parts) {
  const queryClient = useQueryClient();
  const again = () => queryClient.invalidateQueries({ queryKey: orpc.vault.status.key() });
  const leave = useMutation(orpc.vault.leaveDemo.mutationOptions());
  return (
    <Doorway>
      <Stack>
        <Alert
          role="alert"
          color="var(--titian-overdue)"
          variant="outline"
          title="Brankas tidak dapat dibuka"
        >
          {status.trouble}
        </Alert>
        <Title order={2}>Yang dapat dilakukan</Title>
        <List type="ordered">
          <List.Item>Jangan menghapus, memindahkan, atau mengganti nama berkas di folder brankas.</List.Item>
          <List.Item>Tutup Titian yang lain, bila ada, lalu tekan Periksa lagi.</List.Item>
          <List.Item>
            {status.areKeysLost === true
              ? 'Bila tetap, siapkan lembar kunci pemulihan dan cadangan, lalu pilih Buat ulang berkas kunci: isi brankas tetap sampai yang terakhir disimpan.'
              : 'Bila berkas data rusak, pilih Selamatkan data: semua yang masih terbaca dikumpulkan, dan yang hilang diambil dari cadangan terbaru.'}
          </List.Item>
          <List.Item>
            Bila itu tidak berhasil, pulihkan dari cadangan. Yang rusak tidak pernah dihapus: foldernya
            disimpan dengan nama lain.
          </List.Item>
          <List.Item>
            Bila tidak ada cadangan, salin seluruh folder brankas ke flash disk, lalu hubungi pengelola
            aplikasi dengan kalimat di atas.
          </List.Item>
        </List>
        <Group>
          <Button onClick={again}>Periksa lagi</Button>
          {status.kind === 'demo' ? (
            <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
              Keluar dari data contoh
            </Button>
          ) : (
            <>
              {status.areKeysLost === true ? (
                <Button variant="default" onClick={onRemakeKeys}>
                  Buat ulang berkas kunci
                </Button>
              ) : (
                <Button variant="default" onClick={onRescue}>
                  Selamatkan data
                </Button>
              )}
              <Button variant="default" onClick={onRestore}>
                Pulihkan dari cadangan
              </Button>
              <DemoButton variant="default" />
            </>
          )}
        </Group>
        <ErrorNotice error={leave.error} />
      </Stack>
    </Doorway>
  );
}
