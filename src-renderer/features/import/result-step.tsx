import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportResult } from '#contract/import-told';
import { defined } from '#domain/defined';
import { formatNumber } from '#domain/words/indonesian';
import { client, orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useStoppable } from '../../ui/use-stoppable.ts';
import { ImportProgress } from './import-progress.tsx';
import { BatchActions } from './past-imports.tsx';

type ResultStepProps = {
  /** The import that was carried out; undefined before. */
  batchId: string | undefined;
  onBack: () => void;
  onDone: (batchId: string) => void;
  onAgain: () => void;
};

/** What the import would come to, then what it came to. */
export function ResultStep({ batchId, onBack, onDone, onAgain }: ResultStepProps) {
  return batchId === undefined ? (
    <Rehearsed onBack={onBack} onDone={onDone} />
  ) : (
    <Imported batchId={batchId} onAgain={onAgain} />
  );
}

function Rehearsed({ onBack, onDone }: Pick<ResultStepProps, 'onBack' | 'onDone'>) {
  const dry = useQuery({
    ...orpc.import.rehearse.queryOptions(),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [requestId] = useState(() => crypto.randomUUID());
  const carrying = useStoppable(
    async (confirmed: string[], options) =>
      (
        await client.import.carryOut(
          { requestId, confirmed, ...defined({ rehearsed: dry.data?.rehearsed }) },
          options,
        )
      ).batchId,
    {
      onSuccess: async (made) => {
        onDone(made);
        await queryClient.invalidateQueries();
      },
    },
  );
  if (dry.isPending) return <ImportProgress says="Mencoba impor tanpa menyimpan…" onStop={onBack} />;
  if (dry.data === undefined)
    return (
      <Stack>
        <ErrorNotice error={dry.error} onRetry={() => void dry.refetch()} />
        <BackButton onBack={onBack} />
      </Stack>
    );
  return (
    <Stack gap="md" maw={960}>
      <Text>Dicoba seluruhnya lalu dibatalkan lagi: beginilah hasilnya bila diimpor.</Text>
      <Told result={dry.data} />
      {carrying.isRunning && (
        <ImportProgress says="Membuat cadangan, lalu mengimpor dalam satu langkah…" onStop={carrying.stop} />
      )}
      <ErrorNotice error={unlessAsked(carrying.error)} />
      <AskedFirst asking={carrying} onConfirm={(confirmed) => carrying.run(confirmed)} />
      {!carrying.isRunning && (
        <Group justify="space-between">
          <BackButton onBack={onBack} />
          <Button onClick={() => carrying.run([])}>Impor {formatNumber(dry.data.people)} orang</Button>
        </Group>
      )}
    </Stack>
  );
}

const BackButton = ({ onBack }: { onBack: () => void }) => (
  <Button variant="default" onClick={onBack} style={{ alignSelf: 'flex-start' }}>
    Kembali
  </Button>
);

function Told({ result }: { result: ImportResult }) {
  const { people, openCases, closedCases, further, leftOut, nextRegister, nextCase, reports } = result;
  return (
    <>
      <Alert variant="outline">
        <List>
          <List.Item>
            {formatNumber(people)} orang baru, dengan {formatNumber(openCases)} kasus terbuka dan{' '}
            {formatNumber(closedCases)} kasus yang sudah ditutup.
          </List.Item>
          {further > 0 && <List.Item>{formatNumber(further)} baris dari lembar lain ikut masuk.</List.Item>}
          {leftOut > 0 && (
            <List.Item>
              {formatNumber(leftOut)} baris tidak diambil; sebabnya disebut dalam protokol.
            </List.Item>
          )}
          <List.Item>
            Nomor sesudahnya: orang berikutnya {nextRegister}, kasus berikutnya {nextCase}. Nomor buku induk
            yang mengikuti pola lembaga dilanjutkan; yang berpola lain tetap seperti dalam buku.
          </List.Item>
        </List>
      </Alert>
      {reports.map((sentence) => (
        <Alert key={sentence} variant="outline">
          {sentence}
        </Alert>
      ))}
    </>
  );
}

function Imported({ batchId, onAgain }: { batchId: string; onAgain: () => void }) {
  const { data, error } = useQuery(orpc.import.list.queryOptions());
  const batch = data?.find((one) => one.batchId === batchId);
  if (batch === undefined) return error === null ? <Waiting /> : <ErrorNotice error={error} />;
  return (
    <Stack gap="md" maw={960}>
      <Alert variant="outline" role="status">
        Selesai: {formatNumber(batch.people)} orang dan {formatNumber(batch.cases)} kasus dari{' '}
        {batch.fileName} sekarang ada di Titian.{' '}
        {batch.leftOut === 0
          ? 'Tidak ada baris yang tertinggal.'
          : `${formatNumber(batch.leftOut)} baris tidak diambil.`}
      </Alert>
      <Text>
        Simpan protokolnya bersama berkas asalnya. Selama belum ada yang ditulis pada orang-orang ini, seluruh
        impor dapat dibatalkan.
      </Text>
      <Group>
        <Button renderRoot={(props) => <Link to="/kasus" {...props} />}>Buka daftar kasus</Button>
        <Button variant="default" onClick={onAgain}>
          Impor berkas lain
        </Button>
        <BatchActions one={batch} onUndone={onAgain} />
      </Group>
    </Stack>
  );
}
