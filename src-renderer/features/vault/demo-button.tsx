import { Button, type ButtonVariant, Modal, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from '../../app/client.ts';
import { tellFailed } from '../../ui/tell.ts';

/** One click makes the demo vault, when it is not there yet, and turns to it. */
export function DemoButton({ variant }: { variant: ButtonVariant }) {
  const make = useMutation(orpc.vault.tryDemo.mutationOptions({ onError: tellFailed }));
  return (
    <>
      <Button variant={variant} loading={make.isPending} onClick={() => make.mutate(undefined)}>
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

/** The core says when it is done, not how far it is: seconds pass, and the bar claims nothing more. */
function Making() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Stack gap="xs" role="status">
      <Text>
        Titian menulis berkas 120 orang contoh selama tiga tahun. Tidak seorang pun sungguh ada. Biasanya
        kurang dari satu menit.
      </Text>
      <Progress value={100} striped animated aria-label="Data contoh sedang disiapkan" />
      <Text c="dimmed">{seconds} detik</Text>
    </Stack>
  );
}
