import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BackupRow } from '#contract/backup';
import { formatNumber } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RecoveryKeyField, recoveryKeyTrouble } from '../../ui/recovery-key/recovery-key-field.tsx';
import { useStoppable } from '../../ui/use-stoppable.ts';
import { BackupWork } from './backup-work.tsx';
import { LostAttachments } from './lost-attachments.tsx';

/** Latihan pemulihan: proves with the paper in hand that a backup would bring everything back. */
export function RehearseDialog({ rows, onClose }: { rows: BackupRow[]; onClose: () => void }) {
  const { moment } = useWallClock();
  const [id, setId] = useState((rows.find(({ isSound }) => isSound) ?? rows[0])?.id ?? '');
  const [recoveryKey, setRecoveryKey] = useState('');
  const rehearsal = useStoppable(
    (input: { id: string; recoveryKey: string }, options) => client.backup.rehearse(input, options),
    { onSuccess: () => setRecoveryKey('') },
  );
  const { isRunning, result, error, run, stop } = rehearsal;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning && recoveryKeyTrouble(recoveryKey) === undefined) run({ id, recoveryKey });
  };
  const close = () => {
    stop();
    onClose();
  };
  return (
    <FormDialog opened title="Latihan pemulihan" isDirty={recoveryKey !== ''} isHeld={false} onClose={close}>
      <form onSubmit={submit}>
        <Stack>
          <Text>
            Semua langkah pemulihan dijalankan di folder sementara, kecuali yang terakhir. Brankas tidak
            disentuh. Lakukan setiap tiga bulan, dengan lembar kunci pemulihan di tangan.
          </Text>
          <NativeSelect
            label="Cadangan yang dicoba"
            value={id}
            disabled={isRunning}
            onChange={(event) => setId(event.currentTarget.value)}
            data={rows.map((row) => ({
              value: row.id,
              label: `Nomor ${row.number}, ${moment(row.madeAt)}${row.isHere ? '' : ' (tempat kedua)'}`,
            }))}
          />
          <RecoveryKeyField value={recoveryKey} autoFocus onChange={setRecoveryKey} />
          {isRunning ? <BackupWork onStop={stop} /> : null}
          <ErrorNotice error={error} />
          {result === undefined ? null : (
            <Alert
              role="status"
              variant="outline"
              color="var(--titian-reached)"
              title="Latihan berhasil: cadangan ini dapat dipulihkan"
            >
              {formatNumber(result.clients)} orang, {formatNumber(result.cases)} kasus, dan{' '}
              {formatNumber(result.notes)} catatan terbaca utuh dalam {formatNumber(result.seconds)} detik.
              Lembar kunci pemulihan benar. Brankas tidak berubah.
            </Alert>
          )}
          <LostAttachments count={result?.lostAttachments} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Tutup
            </Button>
            <Button
              type="submit"
              loading={isRunning}
              disabled={recoveryKeyTrouble(recoveryKey) !== undefined}
            >
              Mulai latihan
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
