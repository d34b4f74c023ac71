import { Alert, Button, Stack, Text } from '@mantine/core';
import { describeError } from '../../ui/describe-error.ts';
import { Doorway } from '../../ui/doorway.tsx';

/** There is no way from this window to the core. */
export function NotConnectedScreen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Doorway>
      <Stack>
        <Alert
          role="alert"
          color="var(--titian-overdue)"
          variant="outline"
          title="Jendela ini tidak terhubung"
        >
          {describeError(error)}
        </Alert>
        <Text>
          Tutup jendela ini, lalu buka Titian lagi seperti biasa. Bila Titian dijalankan dari terminal, buka
          alamat terbaru yang ditulis di sana. Yang sudah tersimpan tetap tersimpan.
        </Text>
        <Button variant="default" onClick={onRetry}>
          Coba sambungkan lagi
        </Button>
      </Stack>
    </Doorway>
  );
}
