import { Radio, Stack, Switch, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type ClientFileRecipient, clientFileRecipients, formatSha256 } from '#domain/papers/client-file';
import { orpc } from '../../core/client.ts';
import { PaperButtons, PaperProgress } from '../../parts/paper/paper-view.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { useSaveKey } from '../../ui/use-save-key.ts';
import classes from './client-file.module.css';
import { useClientFile } from './use-client-file.ts';

const place = getRouteApi('/kasus/$caseId/berkas-klien');

/** Everything held about one person, as it will come out of the printer. */
export function ClientFileScreen() {
  const { caseId } = place.useParams();
  const opened = useQuery(orpc.case.open.queryOptions({ input: { caseId } }));
  const mayUnmask = opened.data?.can.unmask.ok;
  const [chosen, setUnmasked] = useState<boolean>();
  const unmasked = chosen ?? mayUnmask;
  const [recipient, setRecipient] = useState<ClientFileRecipient>();
  const file = useClientFile({ caseId, unmasked, recipient });
  const { made, left, isDrawing } = file;
  useHotkeys([['mod+P', () => file.leave('print')]], []);
  useSaveKey(() => file.leave('save'));
  return (
    <Page
      title="Berkas klien"
      about="Semua data tentang satu orang, untuk diserahkan bila ia memintanya (3 x 24 jam)."
      width="fill"
      actions={
        <>
          <Text c="dimmed" role="status">
            {isDrawing || made === undefined ? '' : `${made.pages} halaman`}
          </Text>
          <PaperButtons paper={file} />
        </>
      }
    >
      <div className={classes.layout}>
        <Stack className={classes.choices} gap="md">
          <Radio.Group
            label="Diserahkan kepada"
            description="Dicatat di jejak audit. Periksa dahulu siapa yang memintanya."
            value={recipient ?? ''}
            onChange={(code) => setRecipient(code as ClientFileRecipient)}
          >
            <Stack gap={6} mt={4}>
              {Object.entries(clientFileRecipients).map(([code, label]) => (
                <Radio key={code} value={code} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          {mayUnmask && (
            <Switch
              label="NIK dan nomor KK tanpa disamarkan"
              checked={unmasked ?? false}
              onChange={(event) => setUnmasked(event.currentTarget.checked)}
            />
          )}
          {made !== undefined && made.withheld > 0 && (
            <Text size="sm">
              {made.withheld} catatan rahasia disebut tanpa isinya. Pekerja sosial kasus ini dapat mencetaknya
              lengkap.
            </Text>
          )}
          {left !== undefined && <Fingerprints made={left} />}
        </Stack>
        <div className={classes.paper}>
          <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
          <ErrorNotice error={file.error} onRetry={file.retry} />
          <PaperProgress paper={file} />
          {made !== undefined && <PdfPages file={made.file} title="Pratinjau berkas klien" />}
        </div>
        {file.frame}
      </div>
    </Page>
  );
}

/** What proves later that a paper or a file is the one that left here. */
function Fingerprints({ made }: { made: { sha256: string; contentsSha256: string } }) {
  return (
    <div role="status">
      <Text fw={600}>Sidik berkas PDF yang baru dibuat (SHA-256)</Text>
      <Text className={classes.fingerprint}>{formatSha256(made.sha256)}</Text>
      <Text fw={600} mt="xs">
        Sidik isi, tercetak di sampul
      </Text>
      <Text className={classes.fingerprint}>{formatSha256(made.contentsSha256)}</Text>
      <Text size="sm" c="dimmed" mt={4}>
        Keduanya tersimpan di jejak audit.
      </Text>
    </div>
  );
}
