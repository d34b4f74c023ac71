import { Button, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldImport, ImportCheck } from '#contract/import-told';
import { importLabel } from '#domain/import/fields';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import table from '../../ui/row-table.module.css';
import { useWorkerOptions } from './use-worker-options.ts';

const shown = 8;

/** Texts that no list knows: what each means is said once for the whole file, and remembered for the next. */
export function UnknownTexts({ file, texts }: { file: HeldImport; texts: ImportCheck['unknownTexts'] }) {
  const mean = useMutation(orpc.import.mean.mutationOptions());
  const [isWhole, setIsWhole] = useState(false);
  const workers = useWorkerOptions();
  if (texts.length === 0) return null;
  const some = isWhole ? texts : texts.slice(0, shown);
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4">
        Nilai yang belum dikenal
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Kata yang tidak ada dalam daftar, atau nama wilayah yang dimiliki beberapa tempat. Pilih artinya satu
        kali; berlaku untuk semua baris, dan diingat untuk berkas berikutnya.
      </Text>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>Kolom</th>
              <th>Dalam berkas</th>
              <th className={table.figure}>Sel</th>
              <th>Artinya</th>
            </tr>
          </thead>
          <tbody>
            {some.map(({ field, text, cells, choices }) => (
              <tr key={`${field} ${text}`}>
                <td>{importLabel(field)}</td>
                <td>{text}</td>
                <td className={table.figure}>{formatNumber(cells)}</td>
                <td>
                  <NativeSelect
                    size="xs"
                    w={320}
                    aria-label={`Arti "${text}" pada ${importLabel(field)}`}
                    value="?"
                    data={[
                      { value: '?', label: 'Pilih…' },
                      { value: '', label: 'Kosongkan (tidak diambil)' },
                      ...(choices ?? (field === 'worker' ? workers : (file.lists[field] ?? []))).map(
                        ([value, label]) => ({ value, label }),
                      ),
                    ]}
                    onChange={(event) => mean.mutate({ field, text, code: event.currentTarget.value })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ErrorNotice error={mean.error} />
      {texts.length > shown && (
        <Button variant="subtle" mt="xs" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? 'Lebih sedikit' : `Tampilkan semua ${formatNumber(texts.length)} nilai`}
        </Button>
      )}
    </Paper>
  );
}
