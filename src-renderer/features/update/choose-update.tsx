import { Button, Group, Loader, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { FoundUpdate } from '#contract/update';
import { formatBytes } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './update.module.css';

type Parts = { chosen: FoundUpdate | undefined; onChoose: (update: FoundUpdate | undefined) => void };

/** The updates on flash disks and among the downloads, or where somebody says; what is refused, with its reason. */
export function ChooseUpdate({ chosen, onChoose }: Parts) {
  const { moment } = useWallClock();
  const [typed, setTyped] = useState('');
  const [path, setPath] = useState<string>();
  const { data, error, isFetching, refetch } = useQuery(
    orpc.update.find.queryOptions({ input: path === undefined ? {} : { path }, staleTime: 0, gcTime: 0 }),
  );
  const search = (event: FormEvent) => {
    event.preventDefault();
    onChoose(undefined);
    const named = typed.trim();
    if (named === (path ?? '')) void refetch();
    else setPath(named === '' ? undefined : named);
  };
  const updates = data?.updates ?? [];
  const usable = updates.filter(({ verdict }) => verdict.ok);
  const refused = [
    ...updates.flatMap(({ file, verdict: { why } }) => (why === undefined ? [] : [{ file, sentence: why }])),
    ...(data?.refused ?? []),
  ];
  return (
    <Stack>
      <form onSubmit={search}>
        <Group align="flex-end">
          <TextInput
            label="Folder atau berkas pembaruan, bila tidak ditemukan sendiri"
            placeholder="E:\ atau /media/petugas/FLASHDISK"
            spellCheck={false}
            className={classes.path}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            Cari
          </Button>
        </Group>
      </form>
      {isFetching ? <Loader size="sm" aria-label="Sedang mencari" /> : null}
      <ErrorNotice error={error} />
      {usable.length > 0 ? (
        <Radio.Group
          label="Pembaruan yang ditemukan"
          value={chosen?.file ?? ''}
          onChange={(file) => onChoose(usable.find((one) => one.file === file))}
        >
          <Stack gap="xs" mt={6}>
            {usable.map(({ file, version, madeAt, bytes }) => (
              <Radio
                key={file}
                value={file}
                label={`Versi ${version}, dibuat ${moment(madeAt)}, ${formatBytes(bytes)}`}
                description={file}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : isFetching ? null : (
        <Text role="status">
          Belum ada pembaruan yang ditemukan di flash disk atau folder unduhan. Pasang flash disknya, lalu
          tekan Cari.
        </Text>
      )}
      {refused.length === 0 ? null : (
        <div className={classes.refused}>
          <Text fw={600}>Berkas yang tidak dapat dipakai</Text>
          <ul>
            {refused.map(({ file, sentence }) => (
              <li key={file}>
                {sentence} <span className={classes.file}>{file}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
