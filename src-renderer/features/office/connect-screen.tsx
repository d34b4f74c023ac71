import { Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { Doorway } from '../../ui/doorway.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { ComparedWords } from './compared-words.tsx';
import { FindHub } from './find-hub.tsx';

/** Makes this PC a PC kerja: where the PC induk is, its code, the words that both screens show. */
export function ConnectScreen({ onLeave, onConnected }: { onLeave: () => void; onConnected: () => void }) {
  const { draft, set } = useDraft({ address: '', code: '', name: '' });
  const [words, setWords] = useState<string[]>();
  const cancel = useMutation(orpc.pc.cancel.mutationOptions({ onSuccess: () => setWords(undefined) }));
  const connect = useMutation(
    orpc.pc.connect.mutationOptions({ onSuccess: (asked) => setWords(asked.words) }),
  );
  const agree = useMutation(
    orpc.pc.agree.mutationOptions({
      onSuccess: async () => {
        await queryClient.resetQueries();
        onConnected();
      },
      onError: () => setWords(undefined),
    }),
  );
  if (words !== undefined) {
    return (
      <CompareWords
        words={words}
        isWaiting={agree.isPending}
        onSame={() => agree.mutate(undefined)}
        onOther={() => cancel.mutate(undefined)}
      />
    );
  }
  const typed = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => set(name)(event.currentTarget.value),
    required: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!connect.isPending) connect.mutate(draft);
  };
  return (
    <Doorway>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Title order={2}>Sambungkan ke Titian di kantor</Title>
          <List size="sm">
            <List.Item>
              Di PC induk, Kepala membuka Pengaturan, PC kantor, lalu menekan “Buat kode”.
            </List.Item>
            <List.Item>Alamat dan kode yang tampil di sana diketik di sini.</List.Item>
            <List.Item>PC ini tidak menyimpan berkas apa pun; semuanya tetap di PC induk.</List.Item>
            <List.Item>
              Hanya sambungkan PC milik lembaga: siapa pun yang memakainya dapat membuka halaman masuk.
            </List.Item>
          </List>
          <TextInput
            label="Alamat PC induk"
            placeholder="192.168.1.10"
            {...typed('address')}
            maxLength={60}
            data-autofocus
          />
          <FindHub onFound={set('address')} />
          <TextInput
            label="Kode"
            description="Delapan angka, berlaku sepuluh menit."
            inputMode="numeric"
            autoComplete="off"
            {...typed('code')}
            maxLength={20}
          />
          <TextInput
            label="Nama PC ini"
            description="Agar dikenali di daftar PC dan di jejak audit, misalnya “PC depan”."
            {...typed('name')}
            maxLength={40}
          />
          <ErrorNotice error={agree.error ?? connect.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onLeave}>
              Batal
            </Button>
            <Button
              type="submit"
              loading={connect.isPending}
              disabled={Object.values(draft).some((text) => text.trim() === '')}
            >
              Sambungkan
            </Button>
          </Group>
        </Stack>
      </form>
    </Doorway>
  );
}

type Compared = { words: string[]; isWaiting: boolean; onSame: () => void; onOther: () => void };

/** Whether nobody stands between: three words, on both screens. */
function CompareWords({ words, isWaiting, onSame, onOther }: Compared) {
  return (
    <Doorway>
      <Stack>
        <Title order={2}>Bandingkan kata</Title>
        <ComparedWords words={words} other="PC induk" />
        {isWaiting ? (
          <Text role="status">Menunggu Kepala menekan “Ya, sama” di PC induk…</Text>
        ) : (
          <Text c="dimmed">
            Bila berbeda, ada perangkat lain di tengah jalan: pilih “Tidak sama”, dan beri tahu Kepala.
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onOther}>
            {isWaiting ? 'Batal' : 'Tidak sama'}
          </Button>
          <Button loading={isWaiting} onClick={onSame}>
            Ya, sama
          </Button>
        </Group>
      </Stack>
    </Doorway>
  );
}
