import { Button, Group, List, Stack, Text } from '@mantine/core';
import { formatNumber } from '#domain/words/indonesian';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localMoment } from '../../ui/local-moment.ts';
import { RecoveryWork } from './recovery-work.tsx';
import type { Examined } from './what-returns-step.tsx';

type Parts = {
  found: Examined;
  work: { isRunning: boolean; error: unknown; stop(): void };
  onBack: () => void;
  onStart: () => void;
};

/** The one press that changes something, and what it changes. */
export function RestoreStep({ found, work, onBack, onStart }: Parts) {
  return (
    <Stack>
      <Text fw={600}>
        Brankas {found.centreName} akan dibawa kembali ke keadaan {localMoment(found.madeAt)}, dengan{' '}
        {formatNumber(found.clients)} orang.
      </Text>
      <List>
        <List.Item>
          Cadangan disalin ke folder baru dan diperiksa dahulu. Sampai selesai, tidak ada yang berubah, dan
          dapat dibatalkan.
        </List.Item>
        {found.replaces ? (
          <List.Item>
            Brankas yang sekarang lalu disimpan dengan nama lain. Nama foldernya ditunjukkan sesudah selesai.
          </List.Item>
        ) : null}
        <List.Item>Cadangan itu sendiri tidak berubah.</List.Item>
      </List>
      {work.isRunning ? <RecoveryWork onStop={work.stop} /> : null}
      <ErrorNotice error={work.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack} disabled={work.isRunning}>
          Kembali
        </Button>
        <Button autoFocus loading={work.isRunning} onClick={onStart}>
          Pulihkan sekarang
        </Button>
      </Group>
    </Stack>
  );
}
