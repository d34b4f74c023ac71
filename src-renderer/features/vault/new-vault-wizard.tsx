import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Centre } from '#contract/centre';
import { orpc } from '../../core/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { localZone } from '../../ui/local-moment.ts';
import { emptyPassphrase } from '../../ui/new-passphrase.tsx';
import { RecoveryKeyStep } from '../../ui/recovery-key/recovery-key-step.tsx';
import { TypeBackStep } from '../../ui/recovery-key/type-back-step.tsx';
import { useBeforeUnload } from '../../ui/use-before-unload.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { CentreStep } from './centre-step.tsx';
import { type FirstUser, FirstUserStep } from './first-user-step.tsx';

const steps = ['Lembaga', 'Pengguna pertama', 'Kunci pemulihan', 'Ketik kembali'] as const;

const emptyCentre: Centre = {
  ...Centre.omit({ name: true, town: true }).parse({ kind: 'panti', zone: localZone() }),
  name: '',
  town: '',
};
const emptyUser: FirstUser = {
  name: '',
  loginName: '',
  position: '',
  employeeNumber: '',
  ...emptyPassphrase,
};

/** A new vault in four steps. Nothing is written before the recovery key has been typed back. */
export function NewVaultWizard({ onLeave }: { onLeave: () => void }) {
  const [step, setStep] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  const centre = useDraft(emptyCentre);
  const user = useDraft(emptyUser);
  const offer = useMutation(orpc.vault.offerRecoveryKey.mutationOptions());
  const create = useMutation(orpc.vault.create.mutationOptions());
  useBeforeUnload(centre.draft.name !== '' && !create.isSuccess);

  const toKey = () => {
    if (offer.data === undefined) offer.mutate(undefined);
    setStep(2);
  };
  const finish = (typedBack: string) => {
    const { first, second: _again, verdict: _verdict, ...person } = user.draft;
    create.mutate({
      centre: {
        ...centre.draft,
        headName: person.name,
        headEmployeeNumber: person.employeeNumber,
        ...titleOf(person.position),
      },
      user: { ...person, passphrase: first },
      recoveryKey: offer.data?.recoveryKey ?? '',
      typedBack,
    });
  };
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
          {step === 0 ? <CentreStep {...centre} onNext={() => setStep(1)} /> : null}
          {step === 1 ? (
            <FirstUserStep
              {...user}
              centreName={centre.draft.name}
              onBack={() => setStep(0)}
              onNext={toKey}
            />
          ) : null}
          {step === 2 ? (
            <RecoveryKeyStep
              centreName={centre.draft.name}
              offer={offer.data}
              error={offer.error}
              onRetry={() => offer.mutate(undefined)}
              onBack={() => setStep(1)}
              onNext={() => setStep(3)}
            />
          ) : null}
          {step === 3 ? (
            <TypeBackStep
              recoveryKey={offer.data?.recoveryKey ?? ''}
              error={create.error}
              isBusy={create.isPending || create.isSuccess}
              finish="Buat brankas"
              consequence="Setelah ini brankas dibuat dan kunci tidak ditampilkan lagi."
              onBack={() => setStep(2)}
              onFinish={finish}
            />
          ) : null}
        </Paper>
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={create.isPending}
          onClick={() => (centre.draft.name === '' ? onLeave() : setIsLeaving(true))}
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

function titleOf(position: string): { headTitle?: string } {
  return position.trim() === '' ? {} : { headTitle: position };
}
