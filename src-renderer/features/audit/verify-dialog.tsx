import { Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PrintedTip } from '#contract/audit';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { Verification } from './use-verification.ts';
import { VerdictView } from './verdict-view.tsx';

/** Verifies the whole trail: how far it is, what was found, and a comparison with a tip on paper. */
export function VerifyDialog({ verification, onClose }: { verification: Verification; onClose: () => void }) {
  const { isRunning, result: verdict, error, stop } = verification;
  return (
    <Dialog
      opened
      onClose={() => {
        stop();
        onClose();
      }}
      title="Keutuhan jejak audit"
      size="lg"
    >
      <Stack>
        <Text>
          Setiap baris terikat pada baris sebelumnya dengan sidik. Semua baris dibaca ulang, lalu dicocokkan
          dengan berkas kunci dan setiap cadangan yang terjangkau.
        </Text>
        <ErrorNotice error={error} />
        {isRunning ? <Running onStop={stop} /> : null}
        {verdict === undefined ? null : <VerdictView verdict={verdict} />}
        <FromPaper verification={verification} />
      </Stack>
    </Dialog>
  );
}

function Running({ onStop }: { onStop: () => void }) {
  const { data } = useQuery(orpc.audit.state.queryOptions({ refetchInterval: 250, gcTime: 0 }));
  const { done, of } = data?.progress ?? { done: 0, of: 0 };
  return (
    <Stack gap="xs">
      <Progress value={of === 0 ? 0 : (done / of) * 100} aria-label="Baris yang sudah diperiksa" />
      <Group justify="space-between">
        <Text c="dimmed">
          {of === 0 ? 'Memulai…' : `${formatNumber(done)} dari ${formatNumber(of)} baris`}
        </Text>
        <Button variant="default" onClick={onStop}>
          Batal
        </Button>
      </Group>
    </Stack>
  );
}

/** A printed report carries a number and a fingerprint: typed here, they prove the trail up to that number. */
function FromPaper({ verification: { isRunning, run } }: { verification: Verification }) {
  const [seq, setSeq] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) return;
    const isEmpty = seq.trim() === '' && fingerprint.trim() === '';
    const printed = PrintedTip.safeParse({ seq: Number(seq.replace(/\D/g, '')), fingerprint });
    setTrouble(isEmpty || printed.success ? undefined : printed.error.issues[0]?.message);
    if (isEmpty || printed.success) run(printed.data);
  };
  return (
    <form onSubmit={submit}>
      <Text fw={600}>Cocokkan juga dengan laporan yang sudah dicetak</Text>
      <Text size="sm" c="dimmed">
        Nomor dan sidik tertulis di kepala laporan bulanan. Boleh kosong.
      </Text>
      <Group align="flex-end" mt="xs">
        <TextInput
          label="Nomor baris"
          w={130}
          inputMode="numeric"
          value={seq}
          onChange={(event) => setSeq(event.currentTarget.value)}
        />
        <TextInput
          label="Sidik"
          placeholder="3F2A 90BC 11D4 E07A"
          w={220}
          value={fingerprint}
          onChange={(event) => setFingerprint(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          Periksa lagi
        </Button>
      </Group>
      {trouble === undefined ? null : (
        <Text role="alert" c="var(--titian-overdue)" size="sm" mt={4}>
          {trouble}
        </Text>
      )}
    </form>
  );
}
