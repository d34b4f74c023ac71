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
  const { code, until, triesLeft, guest, over } = invitation;
  if (over !== undefined) return <OverInvitation {...over} />;
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

/** Why a code came to nothing, until the Kepala makes another or puts it away. */
function OverInvitation({ why, guest }: NonNullable<Shown['over']>) {
  const invite = useMutation(orpc.office.invite.mutationOptions());
  const putAway = useMutation(orpc.office.withdraw.mutationOptions());
  const { title, sentence } = overs[why];
  return (
    <Alert
      variant="outline"
      color="var(--titian-due)"
      role="alert"
      title={title.replace('PC itu', guest === undefined ? 'PC itu' : `“${guest}”`)}
    >
      <Stack>
        <Text>{sentence}</Text>
        <ErrorNotice error={invite.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => putAway.mutate(undefined)}>
            Tutup
          </Button>
          <Button loading={invite.isPending} onClick={() => invite.mutate(undefined)}>
            Buat kode baru
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

const overs = {
  'guest-gone': {
    title: 'PC itu tidak jadi disambungkan',
    sentence:
      'Di PC itu dipilih “Tidak sama” atau “Batal”, atau sambungannya terputus. Bila kata di kedua layar memang berbeda, ada perangkat lain di tengah jalan: periksa jaringan sebelum membuat kode baru.',
  },
  tries: {
    title: 'Kode itu tidak berlaku lagi',
    sentence:
      'Kode itu tiga kali salah diketik. Bila bukan rekan Anda yang mencobanya, periksa siapa lagi yang ada di jaringan ini.',
  },
  time: {
    title: 'Kode itu tidak berlaku lagi',
    sentence: 'Sepuluh menit sudah lewat tanpa PC yang disambungkan.',
  },
} as const;
