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
import { type Examined, WhatReturnsStep } from './what-returns-step.tsx';

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
  const restoring = useRestoring();
  const { step, restore } = restoring;
  useBeforeUnload(restore.isRunning);
  const leave = () => {
    restoring.examine.stop();
    onLeave();
  };
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
          <Step restoring={restoring} onDone={onLeave} />
        </Paper>
        {restore.result === undefined && (
          <LeaveButton asksFirst={step > 0} isBusy={restore.isRunning} onLeave={leave} />
        )}
      </Stack>
    </Doorway>
  );
}

type Restoring = ReturnType<typeof useRestoring>;

/** What was answered so far, and the two works: to look into the backup, and to bring it back. */
function useRestoring() {
  const [step, setStep] = useState(0);
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
  return { step, setStep, backup, setBackup, recoveryKey, setRecoveryKey, head, setHead, examine, restore };
}

function Step({ restoring, onDone }: { restoring: Restoring; onDone: () => void }) {
  const { step, setStep, backup, recoveryKey, examine, restore } = restoring;
  const file = backup?.file ?? '';
  const back = () => setStep(step - 1);
  const choose = (chosen: FoundBackup) => {
    restoring.setBackup(chosen);
    setStep(1);
  };
  if (step === 0) return <ChooseBackupStep chosen={backup} onNext={choose} />;
  if (step === 1) {
    return (
      <PaperKeyStep
        value={recoveryKey}
        work={examine}
        onChange={restoring.setRecoveryKey}
        onBack={back}
        onNext={() => examine.run({ file, recoveryKey })}
      />
    );
  }
  if (restore.result !== undefined) return <RestoredStep restored={restore.result} onDone={onDone} />;
  return examine.result && <FoundStep restoring={restoring} found={examine.result} onBack={back} />;
}

/** The steps that know what the backup holds. */
function FoundStep(props: { restoring: Restoring; found: Examined; onBack: () => void }) {
  const { found, onBack } = props;
  const { step, setStep, backup, recoveryKey, head, setHead, restore } = props.restoring;
  if (step === 2) return <WhatReturnsStep found={found} onBack={onBack} onNext={() => setStep(3)} />;
  if (step === 4 && head !== undefined) {
    const start = () => restore.run({ file: backup?.file ?? '', recoveryKey, ...head });
    return <RestoreStep found={found} work={restore} onBack={onBack} onStart={start} />;
  }
  if (step !== 3) return null;
  const choose = (chosen: Pick<Order, 'userId' | 'passphrase'>) => {
    setHead(chosen);
    setStep(4);
  };
  return <NewHeadStep found={found} onBack={onBack} onNext={choose} />;
}

/** The way out; what was typed is not thrown away without asking. */
function LeaveButton(props: { asksFirst: boolean; isBusy: boolean; onLeave: () => void }) {
  const { asksFirst, isBusy, onLeave } = props;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        disabled={isBusy}
        onClick={() => (asksFirst ? setIsAsking(true) : onLeave())}
      >
        Batalkan dan kembali ke awal
      </Button>
      <AskAgain
        opened={isAsking}
        title="Batalkan pemulihan?"
        confirm="Batalkan pemulihan"
        cancel="Lanjutkan"
        onConfirm={onLeave}
        onCancel={() => setIsAsking(false)}
      >
        Belum ada yang berubah di komputer ini. Yang sudah diketik di sini akan hilang.
      </AskAgain>
    </>
  );
}
