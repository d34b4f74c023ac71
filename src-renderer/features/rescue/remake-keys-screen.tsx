import { Alert, Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Client, orpc } from '../../core/client.ts';
import { lastLogin } from '../../core/last-login.ts';
import { Doorway } from '../../ui/doorway.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localMoment } from '../../ui/local-moment.ts';
import { NewHeadFields, useNewHead } from '../../ui/new-kepala.tsx';
import { RecoveryKeyField, recoveryKeyTrouble } from '../../ui/recovery-key/recovery-key-field.tsx';

type KeyPaper = Parameters<Client['rescue']['findKeyBackup']>[0];
type Found = Awaited<ReturnType<Client['rescue']['findKeyBackup']>>;
type Remade = Awaited<ReturnType<Client['rescue']['remakeKeys']>>;
type Roads = { onLeave: () => void; onRestore: () => void };

/** Makes lost key files anew by the paper and a backup; the data stays as it is. Nothing is written before the second step. */
export function RemakeKeysScreen({ onLeave, onRestore }: Roads) {
  const [paper, setPaper] = useState<KeyPaper>();
  const [found, setFound] = useState<Found>();
  const [remade, setRemade] = useState<Remade>();
  const step =
    remade !== undefined ? (
      <RemadeStep remade={remade} onDone={onLeave} />
    ) : paper !== undefined && found !== undefined ? (
      <HeadStep paper={paper} found={found} onBack={() => setFound(undefined)} onDone={setRemade} />
    ) : (
      <PaperStep
        onLeave={onLeave}
        onRestore={onRestore}
        onFound={(typed, backup) => {
          setPaper(typed);
          setFound(backup);
        }}
      />
    );
  return (
    <Doorway width="wide">
      <Paper withBorder p="lg">
        {step}
      </Paper>
    </Doorway>
  );
}

type PaperParts = Roads & { onFound: (paper: KeyPaper, found: Found) => void };

function PaperStep({ onLeave, onRestore, onFound }: PaperParts) {
  const [recoveryKey, setRecoveryKey] = useState('');
  const [path, setPath] = useState('');
  const find = useMutation(
    orpc.rescue.findKeyBackup.mutationOptions({ onSuccess: (found, paper) => onFound(paper, found) }),
  );
  const isReady = recoveryKeyTrouble(recoveryKey) === undefined && !find.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) find.mutate({ recoveryKey, ...(path.trim() === '' ? {} : { path: path.trim() }) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={2}>Buat ulang berkas kunci</Title>
        <Text>Pakai bila berkas kunci hilang, rusak, atau diubah, sedangkan berkas data masih utuh.</Text>
        <List>
          <List.Item>Isi brankas tidak berubah: yang ditulis sesudah cadangan terbaru tetap ada.</List.Item>
          <List.Item>Kuncinya diambil dari cadangan. Pasang flash disk cadangan, bila ada.</List.Item>
          <List.Item>
            Satu Kepala Panti mendapat kata sandi baru. Pengguna lain belum dapat masuk sampai Kepala memberi
            mereka kata sandi baru.
          </List.Item>
        </List>
        <RecoveryKeyField value={recoveryKey} autoFocus onChange={setRecoveryKey} />
        <TextInput
          label="Folder atau berkas cadangan, bila tidak ditemukan otomatis"
          placeholder="E:\ atau /media/petugas/FLASHDISK"
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <ErrorNotice error={find.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onLeave}>
            Kembali
          </Button>
          <Button variant="default" onClick={onRestore}>
            Pulihkan dari cadangan
          </Button>
          <Button type="submit" loading={find.isPending} disabled={!isReady}>
            Cari kunci di cadangan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type HeadParts = {
  paper: KeyPaper;
  found: Found;
  onBack: () => void;
  onDone: (remade: Remade) => void;
};

function HeadStep({ paper, found: { heads, centreName, madeAt, file }, onBack, onDone }: HeadParts) {
  const head = useNewHead(heads, centreName);
  const remake = useMutation(orpc.rescue.remakeKeys.mutationOptions({ onSuccess: onDone }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (head.ready && !remake.isPending) remake.mutate({ ...paper, ...head.ready });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={2}>Kepala Panti dan kata sandi baru</Title>
        <Text component="div" role="status" style={{ overflowWrap: 'anywhere' }}>
          Kunci ditemukan, dan cocok dengan berkas data {centreName}. Cadangan dibuat {localMoment(madeAt)}:
          <div>{file}</div>
        </Text>
        <NewHeadFields {...head.fields} />
        <Text size="sm" c="dimmed">
          Langkah ini tercatat di jejak audit.
        </Text>
        <ErrorNotice error={remake.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack} disabled={remake.isPending}>
            Kembali
          </Button>
          <Button type="submit" loading={remake.isPending} disabled={!head.ready}>
            Buat ulang berkas kunci
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function RemadeStep({ remade: { loginName, keptAside }, onDone }: { remade: Remade; onDone: () => void }) {
  const enter = () => {
    lastLogin.remember(loginName);
    onDone();
  };
  return (
    <Stack>
      <Alert
        role="status"
        color="var(--titian-reached)"
        variant="outline"
        title="Berkas kunci sudah dibuat ulang"
      >
        Isi brankas tidak berubah.
      </Alert>
      {keptAside.length === 0 ? null : (
        <Text component="div" style={{ overflowWrap: 'anywhere' }}>
          Berkas kunci yang lama disimpan, dan tidak dihapus oleh Titian:
          {keptAside.map((file) => (
            <div key={file}>{file}</div>
          ))}
        </Text>
      )}
      <Text fw={600}>Langkah berikutnya</Text>
      <List type="ordered">
        <List.Item>Masuk sebagai {loginName} dengan kata sandi yang baru saja dibuat.</List.Item>
        <List.Item>Di Pengaturan, Pengguna, beri kata sandi baru kepada setiap orang lain.</List.Item>
        <List.Item>
          Simpan kembali lembar kunci pemulihan yang tadi dipakai. Lembar itulah yang berlaku sekarang.
        </List.Item>
        <List.Item>
          Buat cadangan, dan periksa disk komputer bila berkasnya rusak dengan sendirinya.
        </List.Item>
      </List>
      <Group justify="flex-end">
        <Button autoFocus onClick={enter}>
          Ke halaman masuk
        </Button>
      </Group>
    </Stack>
  );
}
