import { Loader, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundUpdate } from '#contract/update';
import { defined } from '#domain/defined';
import { formatBytes } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { SearchIn } from '../../parts/search-in.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './update.module.css';

type Parts = { chosen: FoundUpdate | undefined; onChoose: (update: FoundUpdate | undefined) => void };

/** The updates on flash disks and among the downloads, or where somebody says; what is refused, with its reason. */
export function ChooseUpdate({ chosen, onChoose }: Parts) {
  const { moment } = useWallClock();
  const [path, setPath] = useState<string>();
  const { data, error, isFetching, refetch } = useQuery(
    orpc.update.find.queryOptions({ input: defined({ path }), staleTime: 0, gcTime: 0 }),
  );
  const search = (named: string | undefined) => {
    onChoose(undefined);
    if (named === path) void refetch();
    else setPath(named);
  };
  const updates = data?.updates ?? [];
  const usable = updates.filter(({ verdict }) => verdict.ok);
  const refused = [
    ...updates.flatMap(({ file, verdict: { why } }) => (why === undefined ? [] : [{ file, sentence: why }])),
    ...(data?.refused ?? []),
  ];
  return (
    <Stack>
      <SearchIn label="Folder atau berkas pembaruan, bila tidak ditemukan otomatis" onSearch={search} />
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
