import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { BackupProgress } from '#contract/backup';
import { useBackupProgress } from '../../app/backup-state.ts';

const steps: Record<BackupProgress['step'], string> = {
  make: 'Menyalin dan memeriksa brankas',
  copy: 'Menyalin ke tempat kedua dan membacanya kembali',
  unpack: 'Menyalin isi cadangan ke folder sementara',
  check: 'Memeriksa setiap halaman, rujukan, dan baris jejak',
};

/** Long work on a backup: how far it is, and the way out of it. */
export function BackupWork({ onStop }: { onStop: () => void }) {
  return <WorkBar progress={useBackupProgress()} onStop={onStop} />;
}

/** The same for work whose progress is asked elsewhere. */
export function WorkBar({ progress, onStop }: { progress: BackupProgress | undefined; onStop: () => void }) {
  const { step, done, of } = progress ?? { done: 0, of: 0 };
  const share = of === 0 ? 0 : (done / of) * 100;
  return (
    <Stack gap="xs" mb="md">
      <Progress value={share} aria-label="Pekerjaan yang sudah selesai" />
      <Group justify="space-between">
        <Text role="status">{step === undefined ? 'Memulai…' : `${steps[step]}…`}</Text>
        <Button variant="default" onClick={onStop}>
          Batal
        </Button>
      </Group>
    </Stack>
  );
}
