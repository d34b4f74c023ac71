import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { HeadChoice } from '../../ui/head-choice.tsx';
import { emptyPassphrase, isPassphraseReady, NewPassphraseFields } from '../../ui/new-passphrase.tsx';
import type { Examined } from './what-returns-step.tsx';

type Chosen = { userId: string; passphrase: string };
type Parts = { found: Examined; onBack: () => void; onNext: (chosen: Chosen) => void };

/** A backup carries nobody's pass phrase: one Kepala gets a new one, and lets the others in again. */
export function NewHeadStep({ found: { heads, centreName }, onBack, onNext }: Parts) {
  const [userId, setUserId] = useState(heads[0]?.userId ?? '');
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const head = heads.find((one) => one.userId === userId);
  const facts = { loginName: head?.loginName ?? '', personName: head?.name ?? '', centreName };
  const isReady = head !== undefined && isPassphraseReady(passphrase, facts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onNext({ userId, passphrase: passphrase.first });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          Cadangan tidak membawa kata sandi siapa pun. Pilih Kepala Panti yang masuk pertama kali, dan buat
          kata sandi baru untuknya.
        </Text>
        <HeadChoice heads={heads} value={userId} onChange={setUserId} />
        <NewPassphraseFields
          label="Kata sandi baru"
          value={passphrase}
          facts={facts}
          onChange={setPassphrase}
          autoFocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            Kembali
          </Button>
          <Button type="submit" disabled={!isReady}>
            Lanjut
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
