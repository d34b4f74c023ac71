import { Button, type ButtonVariant, Modal, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { tellFailed } from '../../ui/tell.ts';

/** One click makes the demo vault, when it is not there yet, and turns to it. */
export function DemoButton({ variant, size = 'sm' }: { variant: ButtonVariant; size?: 'sm' | 'compact-sm' }) {
  const make = useMutation(orpc.vault.tryDemo.mutationOptions({ onError: tellFailed }));
  return (
    <>
      <Button variant={variant} size={size} loading={make.isPending} onClick={() => make.mutate(undefined)}>
        Coba dengan data contoh
      </Button>
      <Modal
        opened={make.isPending}
        onClose={() => undefined}
        withCloseButton={false}
        title="Menyiapkan data contoh"
      >
        <Making />
      </Modal>
    </>
  );
}

/** How many people are written so far. */
function Making() {
  const { data } = useQuery(orpc.vault.demoProgress.queryOptions({ refetchInterval: 250, gcTime: 0 }));
  const { done, of } = data ?? { done: 0, of: 120 };
  return (
    <Stack gap="xs">
      <Text>Titian menulis berkas {of} orang selama tiga tahun. Tidak seorang pun sungguh ada.</Text>
      <Progress value={(done / of) * 100} aria-label="Data contoh yang sudah ditulis" />
      <Text c="dimmed">
        {done} dari {of} orang
      </Text>
    </Stack>
  );
}
