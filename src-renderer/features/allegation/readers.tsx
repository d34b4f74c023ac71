import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Allegation } from '#contract/allegation';
import { roles } from '#domain/roles';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import table from '../../ui/row-table.module.css';
import { AddReader } from './add-reader.tsx';
import { Bar } from './bar.tsx';

/** Who reads a report, who must not, and how either changes. */
export function Readers({ one }: { one: Allegation }) {
  const { allegationId } = one;
  const [changes, setChanges] = useState<'reader' | 'accused' | 'shutOut'>();
  const give = useMutation(orpc.allegation.addReader.mutationOptions());
  const done = () => setChanges(undefined);
  return (
    <section aria-label="Pembaca">
      <Title order={2} mt="lg" mb="xs">
        Pembaca
      </Title>
      <ErrorNotice error={give.error} />
      <table className={table.table} aria-label="Pembaca laporan ini">
        <tbody>
          {one.readers.map(({ id, name, role, isWriter, isSealed }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{roles[role].label}</td>
              <td>{isSealed ? 'Ditahan: kata sandinya disetel ulang' : isWriter ? 'Penulis' : 'Pembaca'}</td>
              <td>
                {isSealed && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    loading={give.isPending}
                    onClick={() => give.mutate({ allegationId, userId: id })}
                  >
                    Pulihkan
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" mt={6}>
        {one.outsideReader !== '' && `Di luar lembaga: ${one.outsideReader}. `}
        {one.shutOut.length > 0 && `Tidak boleh membaca: ${one.shutOut.map(({ name }) => name).join(', ')}.`}
      </Text>
      <Group mt="xs">
        {one.candidates.length > 0 && (
          <Button variant="default" onClick={() => setChanges('reader')}>
            Tambah pembaca
          </Button>
        )}
        {one.can.write.ok && (
          <>
            <Button variant="default" onClick={() => setChanges('accused')}>
              Tambah terduga
            </Button>
            <Button variant="default" onClick={() => setChanges('shutOut')}>
              Larang membaca
            </Button>
          </>
        )}
      </Group>
      {changes === 'reader' && <AddReader one={one} onDone={done} />}
      {(changes === 'accused' || changes === 'shutOut') && <Bar one={one} why={changes} onDone={done} />}
    </section>
  );
}
