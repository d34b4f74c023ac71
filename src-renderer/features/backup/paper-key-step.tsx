import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RecoveryKeyField, recoveryKeyTrouble } from '../../ui/recovery-key/recovery-key-field.tsx';
import { RecoveryWork } from './recovery-work.tsx';

type Parts = {
  value: string;
  work: { isRunning: boolean; error: unknown; stop(): void };
  onChange: (typed: string) => void;
  onBack: () => void;
  onNext: () => void;
};

/** The recovery key from paper; with it the backup is tried, whole, without touching anything. */
export function PaperKeyStep({ value, work, onChange, onBack, onNext }: Parts) {
  const isReady = recoveryKeyTrouble(value) === undefined && !work.isRunning;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onNext();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          Ambil lembar kunci pemulihan yang berlaku ketika cadangan ini dibuat. Ketik dengan tenang; salah
          ketik langsung diberitahukan, dan tidak ada batas percobaan. Di langkah ini belum ada yang berubah.
        </Text>
        <RecoveryKeyField value={value} autoFocus onChange={onChange} />
        {work.isRunning ? <RecoveryWork onStop={work.stop} /> : null}
        <ErrorNotice error={work.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack} disabled={work.isRunning}>
            Kembali
          </Button>
          <Button type="submit" loading={work.isRunning} disabled={!isReady}>
            Periksa cadangan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
