import { Button, Group, Loader, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundBackup } from '#contract/backup';
import { defined } from '#domain/defined';
import { formatBytes, formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { SearchIn } from '../../parts/search-in.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localMoment } from '../../ui/local-moment.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './backup.module.css';

type Parts = { chosen: FoundBackup | undefined; onNext: (backup: FoundBackup) => void };

/** What was found on this computer and its disks, the newest first; or a folder one names. */
export function ChooseBackupStep({ chosen, onNext }: Parts) {
  const [file, setFile] = useState(chosen?.file ?? '');
  const [path, setPath] = useState<string>();
  const { data, error, isFetching, refetch } = useQuery(
    orpc.recovery.find.queryOptions({ input: defined({ path }), staleTime: 0, gcTime: 0 }),
  );
  const backups = data?.backups ?? [];
  const backup = backups.find((one) => one.file === file) ?? (file === '' ? backups[0] : undefined);
  const search = (named: string | undefined) => {
    setFile('');
    if (named === path) void refetch();
    else setPath(named);
  };
  return (
    <Stack>
      <Text>
        Pasang flash disk cadangan, lalu tekan Cari. Pilih cadangan terbaru yang Anda percaya. Di langkah ini
        belum ada yang berubah.
      </Text>
      <SearchIn
        label="Folder atau berkas cadangan, bila tidak ditemukan otomatis"
        hasFocus
        onSearch={search}
      />
      {isFetching ? <Loader size="sm" aria-label="Sedang mencari" /> : null}
      <ErrorNotice error={error} />
      {backups.length === 0 ? (
        isFetching ? null : (
          <div role="status">
            <NothingHere
              what="Belum ada cadangan yang ditemukan."
              todo="Pasang flash disknya lalu tekan Cari, atau ketik foldernya di atas."
            />
          </div>
        )
      ) : (
        <Radio.Group label="Cadangan yang ditemukan" value={backup?.file ?? ''} onChange={setFile}>
          <Stack gap="xs" mt={6} className={classes.found}>
            {backups.map((one) => (
              <Radio key={one.file} value={one.file} label={nameOf(one)} description={one.file} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {data === undefined || data.unreadable.length === 0 ? null : (
        <div className={classes.unreadable}>
          <Text fw={600}>Berkas yang tidak dapat dipakai</Text>
          <ul>
            {data.unreadable.map((one) => (
              <li key={one.file}>{one.sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <Group justify="flex-end">
        <Button disabled={backup === undefined} onClick={() => backup && onNext(backup)}>
          Lanjut
        </Button>
      </Group>
    </Stack>
  );
}

function nameOf({ madeAt, centreName, kind, clients, bytes, isOfThisVault }: FoundBackup): string {
  const parts = [
    localMoment(madeAt),
    `${centreName}${kind === 'demo' ? ' (data contoh)' : ''}`,
    `${formatNumber(clients)} orang`,
    formatBytes(bytes),
    ...(isOfThisVault === false ? ['milik brankas lain'] : []),
  ];
  return parts.join(' · ');
}
