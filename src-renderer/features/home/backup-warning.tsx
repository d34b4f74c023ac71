import { Alert, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { BackupState } from '#contract/backup';
import { useMay } from '../../core/session.ts';
import { useBackupState } from '../../parts/backup-state.ts';

/** Stands over Beranda when the backups are not what this house can rely on. */
export function BackupWarning() {
  const { data: state } = useBackupState();
  const mayMake = useMay('backup.make');
  const sentence = state === undefined ? undefined : warningOf(state);
  if (sentence === undefined) return null;
  return (
    <Alert
      role="alert"
      color="var(--titian-overdue)"
      variant="outline"
      title="Cadangan perlu perhatian"
      mb="md"
    >
      <Text>
        {sentence}{' '}
        {mayMake ? <Link to="/cadangan">Buka Cadangan</Link> : 'Beri tahu Kepala Panti atau operator.'}
      </Text>
    </Alert>
  );
}

/** The worst of it, in a sentence. */
function warningOf(state: BackupState): string | undefined {
  if (!state.isAutomatic) return undefined;
  if (state.shrunken !== undefined) return 'Cadangan terbaru berisi lebih sedikit orang daripada sebelumnya.';
  if (state.trouble !== undefined) return state.trouble;
  if (state.isClockDoubtful) return 'Jam komputer ini menunjukkan waktu sebelum cadangan terakhir dibuat.';
  if (state.level === 'overdue') {
    return state.madeAt === undefined
      ? 'Brankas ini belum pernah dicadangkan.'
      : 'Sudah lebih dari tiga hari tidak ada cadangan.';
  }
  if (state.awayLevel === 'overdue') {
    return 'Sudah lebih dari tujuh hari tidak ada salinan di luar komputer ini. Bila komputer ini hilang, semuanya hilang.';
  }
  return state.second?.trouble;
}
