import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { NewHeadFields, useNewHead } from '../../ui/new-kepala.tsx';
import type { Examined } from './what-returns-step.tsx';

type Chosen = { userId: string; passphrase: string };
type Parts = { found: Examined; onBack: () => void; onNext: (chosen: Chosen) => void };

/** A backup carries nobody's pass phrase: one Kepala gets a new one, and lets the others in again. */
export function NewHeadStep({ found: { heads, centreName }, onBack, onNext }: Parts) {
  const head = useNewHead(heads, centreName);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (head.ready) onNext(head.ready);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          Cadangan tidak membawa kata sandi siapa pun. Pilih Kepala Panti yang masuk pertama kali, dan buat
          kata sandi baru untuknya.
        </Text>
        <NewHeadFields {...head.fields} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            Kembali
          </Button>
          <Button type="submit" disabled={!head.ready}>
            Lanjut
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
