import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Where old lists are brought in, for whoever looks among the settings. */
export function OldData() {
  return (
    <Stack gap="sm" maw={720} align="flex-start">
      <Text>
        Buku induk dan daftar lama di Excel atau CSV dibawa masuk lewat Kasus, Impor: orang, keluarga, kasus
        yang terbuka dan yang sudah ditutup, kontrak, rencana, dan sumbernya. Sesuaikan dahulu pola nomor di
        bagian Lembaga dengan nomor buku induk, supaya nomor berikutnya melanjutkannya.
      </Text>
      <Button renderRoot={(props) => <Link to="/kasus/impor" {...props} />}>Buka Impor</Button>
    </Stack>
  );
}
