import { Button, Code, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { orpc } from '../core/client.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';

/** Brings this PC up to the version of the PC that keeps the vault, from there. */
export function TakeUpdate() {
  const take = useMutation(orpc.pc.takeUpdate.mutationOptions());
  if (take.data !== undefined) {
    const { version, file, command } = take.data;
    return (
      <Text role="status">
        {file === undefined ? (
          `Versi ${version} sudah dipasang. Tutup jendela ini, lalu buka Titian lagi.`
        ) : (
          <>
            Paket versi {version} sudah diambil dan diperiksa. Minta pengelola komputer menjalankan:{' '}
            <Code>{command}</Code>
          </>
        )}
      </Text>
    );
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={take.isPending} onClick={() => take.mutate(undefined)}>
        Ambil pembaruan dari PC induk
      </Button>
      <ErrorNotice error={take.error} />
    </Stack>
  );
}
