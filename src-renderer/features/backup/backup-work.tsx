import { Box } from '@mantine/core';
import type { BackupProgress } from '#contract/backup';
import { useBackupProgress } from '../../parts/backup-state.ts';
import { WorkBar } from '../../ui/work-bar.tsx';

const steps: Record<BackupProgress['step'], string> = {
  make: 'Menyalin dan memeriksa brankas',
  copy: 'Menyalin ke tempat kedua dan membacanya kembali',
  unpack: 'Menyalin isi cadangan ke folder sementara',
  check: 'Memeriksa setiap halaman, rujukan, dan baris jejak',
  migrate: 'Memperbarui bentuk data',
};

/** Long work on a backup: how far it is, and the way out of it. */
export function BackupWork({ onStop }: { onStop: () => void }) {
  return <BackupBar progress={useBackupProgress()} onStop={onStop} />;
}

/** The same for work whose progress is asked elsewhere. */
export function BackupBar({
  progress,
  onStop,
}: {
  progress: BackupProgress | undefined;
  onStop: () => void;
}) {
  const says = progress === undefined ? 'Memulai…' : `${steps[progress.step]}…`;
  return (
    <Box mb="md">
      <WorkBar says={says} progress={progress ?? { done: 0, of: 0 }} onStop={onStop} />
    </Box>
  );
}
