import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { pieceBytes } from '#contract/attachment';
import type { OpenedPackage } from '#contract/transfer-told';
import { client } from '../../core/client.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { toDataUrl } from '../../ui/redraw-picture.ts';
import { WorkBar } from '../../ui/work-bar.tsx';
import { PackageView } from './package-view.tsx';

/** Terima rujukan: opens the file of a case that another centre sent, and takes from it what is chosen. */
export function ReceiveScreen() {
  const [opened, setOpened] = useState<OpenedPackage>();
  return (
    <Page title="Terima rujukan" width="reading">
      {opened === undefined ? (
        <OpenPackage onOpen={setOpened} />
      ) : (
        <PackageView key={opened.uploadId} opened={opened} onClose={() => setOpened(undefined)} />
      )}
    </Page>
  );
}

function OpenPackage({ onOpen }: { onOpen: (opened: OpenedPackage) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState('');
  const opening = useLeaving(
    async (way: { file: File; code: string }, { signal }) => {
      const uploadId = await sendPackage(way.file, signal);
      return await client.transfer.open({ uploadId, code: way.code }, { signal });
    },
    { onSuccess: onOpen },
  );
  return (
    <Stack maw={560}>
      <Text>
        Lembaga lain dapat menyerahkan berkas kasus bersama rujukannya. Pilih berkasnya (.titian-kasus), lalu
        ketik kode yang mereka bacakan lewat telepon. Belum ada yang disimpan sampai Anda memilihnya.
      </Text>
      <Group>
        <ChooseFile accept=".titian-kasus" onChoose={setFile}>
          {(props) => (
            <Button variant="default" {...props}>
              Pilih berkas
            </Button>
          )}
        </ChooseFile>
        <Text>{file?.name ?? 'Belum ada berkas yang dipilih.'}</Text>
      </Group>
      <TextInput
        label="Kode pembuka"
        description="Enam belas angka, dengan atau tanpa spasi."
        value={code}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ErrorNotice error={opening.error} />
      {opening.leavingFor !== undefined && <WorkBar says="Membuka berkas…" onStop={opening.stop} />}
      <Group>
        <Button
          disabled={file === null || code.replace(/\D/g, '').length < 16}
          loading={opening.leavingFor !== undefined}
          onClick={() => file !== null && opening.leave({ file, code })}
        >
          Buka berkas
        </Button>
      </Group>
    </Stack>
  );
}

/** Sends a package piece by piece; gives the id it goes by. */
async function sendPackage(file: File, signal: AbortSignal): Promise<string> {
  const uploadId = crypto.randomUUID();
  for (let offset = 0; offset < file.size; offset += pieceBytes) {
    const piece = (await toDataUrl(file.slice(offset, offset + pieceBytes))).replace(/^[^,]*,/, '');
    await client.transfer.send({ uploadId, bytes: file.size, offset, piece }, { signal });
  }
  return uploadId;
}
