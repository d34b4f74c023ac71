import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { BackupState } from '#contract/backup';
import { formatBytes } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { tellDone } from '../../ui/tell.ts';
import classes from './backup.module.css';

const typed = 'typed';

type SecondPlaceDialogProps = { second: BackupState['second']; onClose: () => void };

/** Chooses where every backup is copied to: a disk that was found, a folder by its name, or nowhere. */
export function SecondPlaceDialog({ second, onClose }: SecondPlaceDialogProps) {
  const place = useSecondPlace(onClose);
  const { drives, choose, chosen } = place;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== '' && !choose.isPending) choose.mutate({ folder: chosen });
  };
  return (
    <FormDialog
      opened
      title="Tempat kedua cadangan"
      isDirty={place.folder !== ''}
      isHeld={false}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>
            Setiap cadangan disalin ke sini juga, lalu dibaca kembali. Pakai flash disk yang disimpan di
            tempat lain, atau folder di komputer lain. Isinya tetap terenkripsi. Folder Cadangan Titian dibuat
            di dalamnya.
          </Text>
          <PlaceChoice place={place} />
          <ErrorNotice error={choose.error ?? drives.error} />
          <Group justify="space-between">
            <OtherWays place={place} hasSecond={second !== undefined} />
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                Batal
              </Button>
              <Button type="submit" loading={choose.isPending} disabled={chosen === ''}>
                Pakai tempat ini
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}

type SecondPlace = ReturnType<typeof useSecondPlace>;

/** The disks that were found, and which place is meant: one of them, or a folder that is typed. */
function useSecondPlace(onClose: () => void) {
  const drives = useQuery(orpc.backup.drives.queryOptions({ staleTime: 0, gcTime: 0 }));
  const [choice, setChoice] = useState('');
  const [folder, setFolder] = useState('');
  const choose = useMutation(
    orpc.backup.setSecondPlace.mutationOptions({
      onSuccess: (state) => {
        tellDone(tellChosen(state));
        onClose();
      },
    }),
  );
  const found = drives.data ?? [];
  // Disks that are found while a folder is being typed do not take its field away.
  const isTyped = choice === typed || found.length === 0 || (choice === '' && folder !== '');
  const chosen = isTyped ? folder.trim() : choice;
  return { drives, found, choice, setChoice, isTyped, folder, setFolder, chosen, choose };
}

function PlaceChoice({ place }: { place: SecondPlace }) {
  const { drives, found, isTyped, folder } = place;
  return (
    <>
      {found.length > 0 ? (
        <DriveChoice place={place} />
      ) : (
        <Text c="dimmed">
          {drives.isPending ? 'Mencari flash disk…' : 'Tidak ada flash disk yang ditemukan.'}
        </Text>
      )}
      {isTyped && (
        <TextInput
          label="Alamat folder"
          description="Ditulis lengkap, misalnya E:\ atau /media/petugas/FLASHDISK"
          spellCheck={false}
          className={classes.path}
          value={folder}
          onChange={(event) => place.setFolder(event.currentTarget.value)}
        />
      )}
    </>
  );
}

function DriveChoice({ place: { found, choice, isTyped, setChoice } }: { place: SecondPlace }) {
  return (
    <Radio.Group
      label="Flash disk dan disk yang terpasang"
      value={isTyped ? typed : choice}
      onChange={setChoice}
    >
      <Stack gap={6} mt={6}>
        {found.map((drive) => (
          <Radio
            key={drive.folder}
            value={drive.folder}
            label={`${drive.name} (${drive.folder}), tersisa ${formatBytes(drive.freeBytes)}`}
          />
        ))}
        <Radio value={typed} label="Folder lain" />
      </Stack>
    </Radio.Group>
  );
}

/** To look for disks again, or to copy nowhere. */
function OtherWays({ place: { drives, choose }, hasSecond }: { place: SecondPlace; hasSecond: boolean }) {
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => void drives.refetch()}>
        Cari lagi
      </Button>
      {hasSecond && (
        <Button variant="default" onClick={() => choose.mutate({ folder: null })}>
          Tanpa tempat kedua
        </Button>
      )}
    </Group>
  );
}

function tellChosen({ second }: BackupState): string {
  if (second === undefined)
    return 'Cadangan tidak lagi disalin ke tempat kedua. Yang sudah tersalin tetap ada.';
  if (second.trouble !== undefined) return second.trouble;
  return second.copiedAt === undefined
    ? 'Tempat kedua dipilih. Cadangan berikutnya disalin ke sana.'
    : 'Tempat kedua dipilih, dan cadangan terbaru sudah tersalin ke sana.';
}
