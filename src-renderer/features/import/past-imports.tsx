import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportBatch } from '#contract/import-told';
import { formatNumber } from '#domain/words/indonesian';
import { client, orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import table from '../../ui/row-table.module.css';
import { tellDone } from '../../ui/tell.ts';

/** What was imported before, with its protocol and the way back. */
export function PastImports() {
  const { data, error } = useQuery(orpc.import.list.queryOptions());
  if (data?.length === 0) return null;
  return (
    <section aria-labelledby="impor-sebelumnya">
      <Title order={2} size="h4" id="impor-sebelumnya" mb={6}>
        Impor sebelumnya
      </Title>
      <ErrorNotice error={error} />
      {data && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>Berkas</th>
                <th>Waktu</th>
                <th>Oleh</th>
                <th className={table.figure}>Orang</th>
                <th className={table.figure}>Kasus</th>
                <th className={table.figure}>Tidak diambil</th>
                <th aria-label="Tindakan" />
              </tr>
            </thead>
            <tbody>
              {data.map((one) => (
                <Row key={one.batchId} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ one }: { one: ImportBatch }) {
  const clock = useWallClock();
  return (
    <tr>
      <td>{one.fileName}</td>
      <td className={table.unbroken}>{clock.moment(one.importedAt)}</td>
      <td>{one.importedBy}</td>
      <td className={table.figure}>{formatNumber(one.people)}</td>
      <td className={table.figure}>{formatNumber(one.cases)}</td>
      <td className={table.figure}>{formatNumber(one.leftOut)}</td>
      <td>
        {one.undone === null ? (
          <BatchActions one={one} />
        ) : (
          <Text size="sm" c="dimmed">
            Dibatalkan {clock.day(one.undone.at)} oleh {one.undone.by}
          </Text>
        )}
      </td>
    </tr>
  );
}

/** The protocol of an import, and its undoing while nothing was written on it. */
export function BatchActions({ one, onUndone }: { one: ImportBatch; onUndone?: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const saving = useLeaving(async (_: 'protocol', options) => {
    const { name, file } = await client.import.protocol({ batchId: one.batchId }, options);
    return await saveDownload(name, file);
  });
  const undo = useMutation(
    orpc.import.undo.mutationOptions({
      onSuccess: ({ people, cases }) => {
        setIsAsking(false);
        tellDone(
          `Impor dibatalkan: ${formatNumber(people)} orang dan ${formatNumber(cases)} kasus dikeluarkan lagi.`,
        );
        onUndone?.();
      },
      onError: () => setIsAsking(false),
    }),
  );
  const takeBack = (confirmed: string[] = []) => undo.mutate({ batchId: one.batchId, confirmed });
  return (
    <>
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        <Button
          variant="default"
          size="compact-sm"
          loading={saving.leavingFor !== undefined}
          aria-label={`Protokol impor ${one.fileName}`}
          onClick={() => saving.leave('protocol')}
        >
          Protokol
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!one.can.undo.ok}
          title={one.can.undo.why}
          aria-label={`Batalkan impor ${one.fileName}`}
          onClick={() => setIsAsking(true)}
        >
          Batalkan impor
        </Button>
      </Group>
      <ErrorNotice error={saving.error ?? unlessAsked(undo.error)} />
      <AskedFirst asking={undo} onConfirm={takeBack} />
      <AskAgain
        opened={isAsking}
        title="Batalkan impor ini?"
        confirm="Batalkan impor"
        cancel="Tidak jadi"
        onConfirm={() => takeBack()}
        onCancel={() => setIsAsking(false)}
      >
        {formatNumber(one.people)} orang dan {formatNumber(one.cases)} kasus dari {one.fileName} dihapus dari
        brankas, seakan tidak pernah diimpor. Berkas asalnya tidak berubah, dan dapat diimpor lagi.
      </AskAgain>
    </>
  );
}
