import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defined } from '#domain/defined';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InstallUpdate } from './install-update.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

/** The version of Titian: what runs, what runs next, how a newer one is installed, and the way back. */
export function UpdateSettings() {
  const { data: state, error, refetch } = useQuery(orpc.update.state.queryOptions({ staleTime: 0 }));
  const [isTakingBack, setTakingBack] = useState(false);
  if (state === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const { version, next, verdict, previous } = state;
  return (
    <Stack maw={720} gap="lg">
      <Text>
        Titian yang berjalan di komputer ini: versi <strong>{version}</strong>.
      </Text>
      {next === undefined ? null : (
        <Alert variant="outline" color="var(--titian-reached)" title={`Versi ${next} sudah siap`}>
          Dipakai saat Titian dibuka berikutnya: kunci dan tutup jendela ini, lalu buka Titian lagi.
        </Alert>
      )}
      <section aria-labelledby="pasang">
        <Title order={2} id="pasang" size="h4" mb={4}>
          Pasang pembaruan
        </Title>
        <InstallUpdate running={version} {...defined({ next, why: verdict.why })} />
      </section>
      {previous === undefined ? null : (
        <section aria-labelledby="kembali">
          <Title order={2} id="kembali" size="h4" mb={4}>
            Versi lain di komputer ini
          </Title>
          <Text mb="sm">
            {previous.verdict.ok
              ? `Versi ${previous.version} masih ada dan mengenal bentuk data brankas ini. Bila versi yang baru bermasalah, kembalilah ke versi itu. Data tidak berubah.`
              : previous.verdict.why}
          </Text>
          <Button variant="default" disabled={!previous.verdict.ok} onClick={() => setTakingBack(true)}>
            Kembali ke versi {previous.version}
          </Button>
        </section>
      )}
      {isTakingBack && previous !== undefined ? (
        <TakeBackDialog version={previous.version} onClose={() => setTakingBack(false)} />
      ) : null}
    </Stack>
  );
}
