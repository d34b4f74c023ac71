import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundUpdate, UpdateProgress } from '#contract/update';
import { type Client, client, orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useStoppable } from '../../ui/use-stoppable.ts';
import { WorkBar } from '../../ui/work-bar.tsx';
import { ChooseUpdate } from './choose-update.tsx';

type Installed = Awaited<ReturnType<Client['update']['install']>>;

type Place = {
  running: string;
  /** The version that waits to be opened, if it is another. */
  next?: string;
  /** Why nothing can be installed now. */
  why?: string;
};

/** Finds an update, says from which version to which it leads, installs it after a backup, and says what comes next. */
export function InstallUpdate({ running, next, why }: Place) {
  const [update, setUpdate] = useState<FoundUpdate>();
  const install = useStoppable((file: string, options) => client.update.install({ file }, options));
  const { isRunning, result } = install;
  // What was installed stands here until it is taken back; a package for an installer is only laid down.
  const isStill = result !== undefined && (result.file !== undefined || result.version === next);
  if (isStill) return <WhatNext installed={result} />;
  if (why !== undefined && !isRunning) return <Text>{why}</Text>;
  return (
    <Stack>
      <Text>
        Pembaruan dibawa dengan flash disk dalam satu berkas berakhiran <Code>.pembaruan</Code>. Titian
        memeriksa tanda tangannya dan membuat cadangan lebih dahulu. Brankas tetap di tempatnya.
      </Text>
      {isRunning ? (
        <InstallWork onStop={install.stop} />
      ) : (
        <>
          <ChooseUpdate chosen={update} onChoose={setUpdate} />
          <ErrorNotice error={install.error} />
          {update && <FromTo from={running} to={update.version} />}
          <div>
            <Button disabled={update === undefined} onClick={() => update && install.run(update.file)}>
              Cadangkan dan pasang
            </Button>
          </div>
        </>
      )}
    </Stack>
  );
}

const steps: Record<UpdateProgress['step'], string> = {
  backup: 'Mencadangkan brankas',
  check: 'Memeriksa isi paket',
  install: 'Memasang versi baru',
};

function InstallWork({ onStop }: { onStop: () => void }) {
  const { data } = useQuery(orpc.update.progress.queryOptions({ refetchInterval: 250, gcTime: 0 }));
  if (data == null) return <WorkBar says="Memulai…" progress={{ done: 0, of: 0 }} onStop={onStop} />;
  const says = `${steps[data.step]}…`;
  return data.of === 0 ? (
    <WorkBar says={says} onStop={onStop} />
  ) : (
    <WorkBar says={says} progress={data} onStop={onStop} />
  );
}

function WhatNext({ installed: { version, backupNumber, file, command } }: { installed: Installed }) {
  return (
    <Alert
      variant="outline"
      color="var(--titian-reached)"
      title={`Pembaruan ke versi ${version}`}
      role="status"
    >
      <Stack gap="xs">
        {file === undefined ? (
          <Text>Sudah terpasang di samping versi yang sedang berjalan.</Text>
        ) : (
          <>
            <Text>
              Paketnya sudah diperiksa. Kunci dan tutup Titian, lalu buka berkas ini dengan pemasang perangkat
              lunak komputer ini, atau ketik perintahnya di terminal:
            </Text>
            <Code block>{file}</Code>
            <Code block>{command}</Code>
          </>
        )}
        <Text>Cadangan nomor {backupNumber} dibuat sebelumnya dan sudah diperiksa.</Text>
      </Stack>
    </Alert>
  );
}

function FromTo({ from, to }: { from: string; to: string }) {
  return (
    <Text role="status">
      Dari versi <strong>{from}</strong> ke versi <strong>{to}</strong>.
    </Text>
  );
}
