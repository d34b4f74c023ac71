import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { pieceBytes } from '#contract/attachment';
import type { HeldImport } from '#contract/import-told';
import { formatNumber } from '#domain/words/indonesian';
import { client, orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { toDataUrl } from '../../ui/redraw-picture.ts';
import { useStoppable } from '../../ui/use-stoppable.ts';
import classes from './import.module.css';
import { PastImports } from './past-imports.tsx';

const accepted = '.xlsx,.csv,.xls,.txt';

/** Chooses the file, or goes on with the one that is held; below it what was imported before. */
export function FileStep({ file, onNext }: { file: HeldImport | undefined; onNext: () => void }) {
  const [part, setPart] = useState(0);
  const sending = useSending(setPart, onNext);
  const sample = useStoppable(async (_: undefined, options) => {
    const made = await client.import.sample(undefined, options);
    return await saveDownload(made.name, made.file);
  });
  return (
    <Stack gap="lg">
      <Paper
        withBorder
        p="lg"
        maw={720}
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [dropped] = event.dataTransfer.files;
          if (dropped !== undefined) sending.run(dropped);
        }}
      >
        <Stack gap="sm">
          <Text>
            Pilih berkasnya, atau seret ke sini: XLSX atau CSV, paling besar 20 MB dan 20.000 baris. Judul
            kolom, urutan, dan cara menulisnya boleh apa saja; pada langkah berikutnya dicocokkan.
          </Text>
          <Group>
            <ChooseFile accept={accepted} onChoose={sending.run}>
              {(props) => (
                <Button {...props} loading={sending.isRunning}>
                  Pilih berkas
                </Button>
              )}
            </ChooseFile>
            <Button variant="default" loading={sample.isRunning} onClick={() => sample.run(undefined)}>
              Unduh contoh Excel
            </Button>
            {sending.isRunning && (
              <Button variant="subtle" onClick={sending.stop}>
                Batal
              </Button>
            )}
          </Group>
          {sending.isRunning && (
            <div role="status">
              <Progress value={part * 100} aria-label="Berkas yang sudah terbaca" mb={4} />
              <Text size="sm" c="dimmed">
                {part < 1 ? 'Membaca berkas…' : 'Memeriksa isi berkas…'}
              </Text>
            </div>
          )}
          <ErrorNotice error={sending.error ?? sample.error} />
        </Stack>
      </Paper>
      {file && !sending.isRunning && <Held file={file} onNext={onNext} />}
      <PastImports />
    </Stack>
  );
}

/** A file that was chosen before and not imported yet. */
function Held({ file, onNext }: { file: HeldImport; onNext: () => void }) {
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const forget = useStoppable(async () => {
    await client.import.forget();
    await queryClient.invalidateQueries({ queryKey: orpc.import.key() });
  });
  return (
    <Paper withBorder p="md" maw={720}>
      <Group justify="space-between">
        <div>
          <Title order={2} size="h4">
            {file.fileName}
          </Title>
          <Text size="sm" c="dimmed">
            {formatNumber(rows)} baris dalam {file.sheets.length} lembar, sudah terbaca dan belum diimpor.
          </Text>
        </div>
        <Group>
          <Button variant="default" loading={forget.isRunning} onClick={() => forget.run(undefined)}>
            Lepaskan
          </Button>
          <Button onClick={onNext}>Lanjutkan</Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** Sends a file piece by piece; after the last it is read. */
function useSending(onProgress: (part: number) => void, onRead: () => void) {
  return useStoppable(
    async (file: File, { signal }) => {
      const uploadId = crypto.randomUUID();
      onProgress(0);
      for (let offset = 0; offset < Math.max(1, file.size); offset += pieceBytes) {
        const piece = (await toDataUrl(file.slice(offset, offset + pieceBytes))).replace(/^[^,]*,/, '');
        onProgress(Math.min(1, (offset + pieceBytes) / file.size));
        await client.import.send(
          { uploadId, name: file.name, bytes: Math.max(1, file.size), offset, piece },
          { signal },
        );
      }
      return true;
    },
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.import.key() });
        onRead();
      },
    },
  );
}
