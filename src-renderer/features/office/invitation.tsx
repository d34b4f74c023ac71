import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { OfficeState } from '#contract/office';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import classes from './compared-words.module.css';
import { ComparedWords } from './compared-words.tsx';

type Shown = NonNullable<OfficeState['invitation']>;

/** The code that lets one more PC in, and then the words to compare with its screen. */
export function Invitation({ addresses, invitation }: { addresses: readonly string[]; invitation: Shown }) {
  const clock = useWallClock();
  const withdraw = useMutation(orpc.office.withdraw.mutationOptions());
  const agree = useMutation(
    orpc.office.agree.mutationOptions({
      onSuccess: () => tellDone('PC itu tersambung dan dapat dipakai masuk.'),
    }),
  );
  const { code, until, triesLeft, guest } = invitation;
  if (guest !== undefined) {
    return (
      <Alert variant="outline" color="var(--titian-due)" title={`“${guest.name}” meminta sambungan`}>
        <Stack>
          <ComparedWords words={guest.words} other="PC itu" />
          <ErrorNotice error={agree.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => withdraw.mutate(undefined)}>
              Tidak sama
            </Button>
            <Button loading={agree.isPending} onClick={() => agree.mutate(undefined)}>
              Ya, sama
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
  return (
    <Stack>
      <Title order={3} size="h5">
        Ketik ini di PC yang akan disambungkan
      </Title>
      <Text>
        Buka Titian di PC itu, pilih “Sambungkan ke Titian di kantor”. Alamat:{' '}
        <strong>{addresses.join(' atau ')}</strong>
      </Text>
      <Text className={classes.code} aria-label="Kode penyambungan">
        {`${code.slice(0, 4)} ${code.slice(4)}`}
      </Text>
      <Text c="dimmed" role="status">
        Berlaku sampai {clock.time(until)}, untuk satu PC. Masih dapat dicoba {triesLeft} kali.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => withdraw.mutate(undefined)}>
          Batalkan kode
        </Button>
      </Group>
    </Stack>
  );
}
