import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FoundBackup } from '#contract/backup';
import { type Client, client } from '../../core/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { useBeforeUnload } from '../../ui/use-before-unload.ts';
import { useStoppable } from '../../ui/use-stoppable.ts';
import { ChooseBackupStep } from './choose-backup-step.tsx';
import { NewHeadStep } from './new-head-step.tsx';
import { PaperKeyStep } from './paper-key-step.tsx';
import { RestoreStep } from './restore-step.tsx';
import { RestoredStep } from './restored-step.tsx';
import { WhatReturnsStep } from './what-returns-step.tsx';

const steps = [
  'Pilih cadangan',
  'Kunci pemulihan',
  'Yang akan kembali',
  'Kepala dan kata sandi baru',
  'Pulihkan',
  'Selesai',
] as const;

type Order = Parameters<Client['recovery']['restore']>[0];

/** Brings a vault back before anybody can log in, one question a page. Nothing is written before the fifth. */
export function RestoreWizard({ onLeave }: { onLeave: () => void }) {
  const [step, setStep] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  const [backup, setBackup] = useState<FoundBackup>();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [head, setHead] = useState<Pick<Order, 'userId' | 'passphrase'>>();
  const examine = useStoppable(
    (input: { file: string; recoveryKey: string }, options) => client.recovery.examine(input, options),
    { onSuccess: () => setStep(2) },
  );
  const restore = useStoppable((order: Order, options) => client.recovery.restore(order, options), {
    onSuccess: () => {
      setRecoveryKey('');
      setHead(undefined);
      setStep(5);
    },
  });
  const isDone = restore.result !== undefined;
  useBeforeUnload(restore.isRunning);

  const file = backup?.file ?? '';
  const found = examine.result;
  return (
    <Doorway width="wide">
      <Stack>
        <div>
          <Title order={2}>Pulihkan dari cadangan</Title>
          <Text c="dimmed" role="status">
            Langkah {step + 1} dari {steps.length}: {steps[step]}
          </Text>
        </div>
        <Paper withBorder p="lg">
          {step === 0 ? (
            <ChooseBackupStep
              chosen={backup}
              onNext={(chosen) => {
                setBackup(chosen);
                setStep(1);
              }}
            />
          ) : null}
          {step === 1 ? (
            <PaperKeyStep
              value={recoveryKey}
              work={examine}
              onChange={setRecoveryKey}
              onBack={() => setStep(0)}
              onNext={() => examine.run({ file, recoveryKey })}
            />
          ) : null}
          {step === 2 && found !== undefined ? (
            <WhatReturnsStep found={found} onBack={() => setStep(1)} onNext={() => setStep(3)} />
          ) : null}
          {step === 3 && found !== undefined ? (
            <NewHeadStep
              found={found}
              onBack={() => setStep(2)}
              onNext={(chosen) => {
                setHead(chosen);
                setStep(4);
              }}
            />
          ) : null}
          {step === 4 && found !== undefined && head !== undefined ? (
            <RestoreStep
              found={found}
              work={restore}
              onBack={() => setStep(3)}
              onStart={() => restore.run({ file, recoveryKey, ...head })}
            />
          ) : null}
          {step === 5 && restore.result !== undefined ? (
            <RestoredStep restored={restore.result} onDone={onLeave} />
          ) : null}
        </Paper>
        {isDone ? null : (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            disabled={restore.isRunning}
            onClick={() => (step === 0 ? onLeave() : setIsLeaving(true))}
          >
            Batalkan dan kembali ke awal
          </Button>
        )}
      </Stack>
      <AskAgain
        opened={isLeaving}
        title="Batalkan pemulihan?"
        confirm="Batalkan pemulihan"
        cancel="Lanjutkan"
        onConfirm={() => {
          examine.stop();
          onLeave();
        }}
        onCancel={() => setIsLeaving(false)}
      >
        Belum ada yang berubah di komputer ini. Yang sudah diketik di sini akan hilang.
      </AskAgain>
    </Doorway>
  );
}
