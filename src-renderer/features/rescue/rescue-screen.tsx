import {
  Alert,
  Button,
  Group,
  List,
  Paper,
  PasswordInput,
  Radio,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RescueProgress } from '#contract/rescue';
import { type Client, client, orpc } from '../../core/client.ts';
import { lastLogin } from '../../core/last-login.ts';
import { RescueReportView } from '../../parts/rescue-report/rescue-report-view.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RecoveryKeyField, recoveryKeyTrouble } from '../../ui/recovery-key/recovery-key-field.tsx';
import { useBeforeUnload } from '../../ui/use-before-unload.ts';
import { useStoppable } from '../../ui/use-stoppable.ts';
import { WorkBar } from '../../ui/work-bar.tsx';

type Order = Parameters<Client['rescue']['run']>[0];
type Rescued = Awaited<ReturnType<Client['rescue']['run']>>;

/** Makes a whole vault of a damaged one, by a Kepala's pass phrase or the recovery key, and shows what came of it. */
export function RescueScreen({ onLeave, onRestore }: { onLeave: () => void; onRestore: () => void }) {
  const rescue = useStoppable((order: Order, options) => client.rescue.run(order, options));
  useBeforeUnload(rescue.isRunning);
  return (
    <Doorway width="wide">
      <Paper withBorder p="lg">
        {rescue.result === undefined ? (
          <KeyForm rescue={rescue} onLeave={onLeave} onRestore={onRestore} />
        ) : (
          <RescuedStep rescued={rescue.result} onDone={onLeave} />
        )}
      </Paper>
    </Doorway>
  );
}

type FormParts = {
  rescue: { isRunning: boolean; error: unknown; run(order: Order): void; stop(): void };
  onLeave: () => void;
  onRestore: () => void;
};

function KeyForm({ rescue, onLeave, onRestore }: FormParts) {
  const [kind, setKind] = useState('passphrase');
  const [loginName, setLoginName] = useState(lastLogin.name);
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const isTyped =
    kind === 'passphrase'
      ? loginName.trim() !== '' && passphrase !== ''
      : recoveryKeyTrouble(recoveryKey) === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTyped || rescue.isRunning) return;
    rescue.run(kind === 'passphrase' ? { loginName, passphrase } : { recoveryKey });
    setPassphrase('');
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={2}>Selamatkan data</Title>
        <Text>Pakai bila Titian memberitahukan bahwa berkas data rusak.</Text>
        <List>
          <List.Item>Semua yang masih terbaca dikumpulkan ke brankas baru, lalu diperiksa.</List.Item>
          <List.Item>Yang tidak terbaca diambil dari cadangan terbaru, bila ada.</List.Item>
          <List.Item>Brankas yang rusak tidak dihapus. Foldernya disimpan dengan nama lain.</List.Item>
          <List.Item>Sesudah selesai, laporan menyebut apa yang kembali dan apa yang hilang.</List.Item>
        </List>
        <Radio.Group label="Dibuka dengan" value={kind} onChange={setKind}>
          <Group mt={6}>
            <Radio value="passphrase" label="Kata sandi Kepala Panti" disabled={rescue.isRunning} />
            <Radio value="paper" label="Kunci pemulihan" disabled={rescue.isRunning} />
          </Group>
        </Radio.Group>
        {kind === 'passphrase' ? (
          <Group grow align="flex-start">
            <TextInput
              label="Nama pengguna"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus={lastLogin.name === ''}
              value={loginName}
              onChange={(event) => setLoginName(event.currentTarget.value)}
            />
            <PasswordInput
              label="Kata sandi"
              autoComplete="off"
              autoFocus={lastLogin.name !== ''}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          </Group>
        ) : (
          <RecoveryKeyField value={recoveryKey} autoFocus onChange={setRecoveryKey} />
        )}
        {rescue.isRunning ? <RescueWork onStop={rescue.stop} /> : null}
        <ErrorNotice error={rescue.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onLeave} disabled={rescue.isRunning}>
            Kembali
          </Button>
          <Button variant="default" onClick={onRestore} disabled={rescue.isRunning}>
            Pulihkan dari cadangan
          </Button>
          <Button type="submit" loading={rescue.isRunning} disabled={!isTyped}>
            Selamatkan sekarang
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const steps: Record<RescueProgress['step'], string> = {
  unpack: 'Menyalin isi cadangan ke folder sementara',
  check: 'Memeriksa cadangan',
  rescue: 'Mengumpulkan yang masih terbaca dan memeriksanya',
};

function RescueWork({ onStop }: { onStop: () => void }) {
  const { data } = useQuery(orpc.rescue.progress.queryOptions({ refetchInterval: 250, gcTime: 0 }));
  const says = data ? `${steps[data.step]}…` : 'Memulai…';
  return <WorkBar says={says} progress={data ?? { done: 0, of: 0 }} onStop={onStop} />;
}

function RescuedStep({ rescued: { report, replaced }, onDone }: { rescued: Rescued; onDone: () => void }) {
  return (
    <Stack>
      <Alert role="status" color="var(--titian-reached)" variant="outline" title="Data sudah diselamatkan">
        Masuk seperti biasa. Laporan ini tetap dapat dibaca Kepala Panti di Cadangan.
      </Alert>
      <RescueReportView report={report} />
      {replaced === undefined ? null : (
        <Text component="div" style={{ overflowWrap: 'anywhere' }}>
          Brankas yang rusak disimpan, dan tidak dihapus oleh Titian:
          <div>{replaced}</div>
        </Text>
      )}
      <Group justify="flex-end">
        <Button autoFocus onClick={onDone}>
          Ke halaman masuk
        </Button>
      </Group>
    </Stack>
  );
}
