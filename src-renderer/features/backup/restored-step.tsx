import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { formatNumber } from '#domain/words/indonesian';
import type { Client } from '../../core/client.ts';
import { lastLogin } from '../../core/last-login.ts';
import classes from './backup.module.css';
import { LostAttachments } from './lost-attachments.tsx';

type Restored = Awaited<ReturnType<Client['recovery']['restore']>>;

/** What came back, where the replaced vault lies, and what to do next. */
export function RestoredStep({ restored, onDone }: { restored: Restored; onDone: () => void }) {
  const { loginName, clients, cases, replaced } = restored;
  const enter = () => {
    lastLogin.remember(loginName);
    onDone();
  };
  return (
    <Stack>
      <Alert role="status" color="var(--titian-reached)" variant="outline" title="Brankas sudah pulih">
        {formatNumber(clients)} orang dan {formatNumber(cases)} kasus kembali.
      </Alert>
      <LostAttachments count={restored.lostAttachments} />
      {replaced === undefined ? null : (
        <Text component="div">
          Brankas yang digantikan disimpan, dan tidak dihapus oleh Titian:
          <div className={classes.path}>{replaced}</div>
        </Text>
      )}
      <Text fw={600}>Langkah berikutnya</Text>
      <List type="ordered">
        <List.Item>Masuk sebagai {loginName} dengan kata sandi yang baru saja dibuat.</List.Item>
        <List.Item>
          Di Pengaturan, Pengguna, beri kata sandi baru kepada setiap orang yang belum dapat masuk.
        </List.Item>
        <List.Item>Tulis ulang yang dikerjakan sesudah cadangan itu dibuat.</List.Item>
        <List.Item>Simpan kembali lembar kunci pemulihan dan flash disk, terpisah dari komputer.</List.Item>
      </List>
      <Group justify="flex-end">
        <Button autoFocus onClick={enter}>
          Ke halaman masuk
        </Button>
      </Group>
    </Stack>
  );
}
