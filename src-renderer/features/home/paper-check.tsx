import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RecoveryKeyField, recoveryKeyTrouble } from '../../ui/recovery-key/recovery-key-field.tsx';
import { tellDone } from '../../ui/tell.ts';

/** "Masih ada?": once a quarter the Kepala types the key from paper, or says when to be asked again. */
export function PaperCheck() {
  const mayManage = useMay('keys.manage');
  const { data: state } = useQuery({ ...orpc.keys.state.queryOptions(), enabled: mayManage });
  const [typed, setTyped] = useState('');
  const confirm = useMutation(
    orpc.keys.confirmRecoveryKey.mutationOptions({
      onSuccess: () => tellDone('Lembar kunci pemulihan masih ada. Diingatkan lagi tiga bulan kemudian.'),
    }),
  );
  const later = useMutation(orpc.keys.remindLater.mutationOptions());
  if (state?.isCheckDue !== true) return null;
  const isReady = recoveryKeyTrouble(typed) === undefined && !confirm.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) confirm.mutate({ recoveryKey: typed });
  };
  return (
    <Alert
      role="region"
      color="var(--titian-due)"
      variant="outline"
      title="Lembar kunci pemulihan: masih ada?"
      mb="md"
    >
      <form onSubmit={submit}>
        <Stack gap="sm" maw={560}>
          <Text>
            Ambil lembarnya dan ketik kuncinya di sini. Bila lembarnya tidak ditemukan, ganti kunci di{' '}
            <Link to="/atur" search={{ bagian: 'kunci' }}>
              Pengaturan, Kunci brankas
            </Link>
            .
          </Text>
          <RecoveryKeyField value={typed} onChange={setTyped} />
          <ErrorNotice error={confirm.error ?? later.error} />
          <Group>
            <Button type="submit" loading={confirm.isPending} disabled={!isReady}>
              Lembarnya ada
            </Button>
            <Button variant="default" loading={later.isPending} onClick={() => later.mutate(undefined)}>
              Ingatkan besok
            </Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  );
}
