import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { AskAgain } from '../../ui/ask-again.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { RecoveryKeyStep } from '../../ui/recovery-key/recovery-key-step.tsx';
import { TypeBackStep } from '../../ui/recovery-key/type-back-step.tsx';
import { CentreStep } from './centre-step.tsx';
import { FirstUserStep } from './first-user-step.tsx';
import { type NewVault, useNewVault } from './use-new-vault.ts';

const steps = ['Lembaga', 'Pengguna pertama', 'Kunci pemulihan', 'Ketik kembali'] as const;

/** A new vault in four steps. Nothing is written before the recovery key has been typed back. */
export function NewVaultWizard({ onLeave }: { onLeave: () => void }) {
  const vault = useNewVault();
  const [step, setStep] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  const isUntouched = vault.centre.draft.name === '';
  return (
    <Doorway width="wide">
      <Stack>
        <div>
          <Title order={2}>Brankas baru</Title>
          <Text c="dimmed">
            Langkah {step + 1} dari {steps.length}: {steps[step]}
          </Text>
        </div>
        <Paper withBorder p="lg">
          <Step step={step} vault={vault} onStep={setStep} />
        </Paper>
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={vault.create.isPending}
          onClick={() => (isUntouched ? onLeave() : setIsLeaving(true))}
        >
          Batalkan dan kembali ke awal
        </Button>
      </Stack>
      <AskAgain
        opened={isLeaving}
        title="Batalkan pembuatan brankas?"
        confirm="Batalkan"
        cancel="Lanjutkan mengisi"
        isLoss
        onConfirm={onLeave}
        onCancel={() => setIsLeaving(false)}
      >
        Yang sudah diketik di sini akan hilang. Lembar kunci pemulihan yang sudah dicetak tidak berlaku lagi.
      </AskAgain>
    </Doorway>
  );
}

type StepProps = { step: number; vault: NewVault; onStep: (step: number) => void };

function Step({ step, vault, onStep }: StepProps) {
  const { centre, user, offer, create } = vault;
  const centreName = centre.draft.name;
  const toKey = () => {
    if (offer.data === undefined) offer.mutate(undefined);
    onStep(2);
  };
  switch (step) {
    case 0:
      return <CentreStep {...centre} onNext={() => onStep(1)} />;
    case 1:
      return <FirstUserStep {...user} centreName={centreName} onBack={() => onStep(0)} onNext={toKey} />;
    case 2:
      return (
        <RecoveryKeyStep
          centreName={centreName}
          offer={offer.data}
          error={offer.error}
          onRetry={() => offer.mutate(undefined)}
          onBack={() => onStep(1)}
          onNext={() => onStep(3)}
        />
      );
    default:
      return (
        <TypeBackStep
          recoveryKey={offer.data?.recoveryKey ?? ''}
          error={create.error}
          isBusy={create.isPending || create.isSuccess}
          finish="Buat brankas"
          consequence="Setelah ini brankas dibuat dan kunci tidak ditampilkan lagi."
          onBack={() => onStep(2)}
          onFinish={vault.make}
        />
      );
  }
}
