import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KnownProfile } from '#contract/report-profile';
import { type ReportProfile, readProfileFile, writeProfileFile } from '#domain/months/report-profile';
import { toFileName } from '#domain/words/file-name';
import { orpc } from '../../../core/client.ts';
import { Unread } from '../../../parts/screen-states.tsx';
import { areChangesLeft } from '../../../parts/use-changes.ts';
import { useTyped } from '../../../parts/use-typed.ts';
import { ChooseFile } from '../../../ui/choose-file.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SentenceError, saveDownload } from '../../../ui/native-host.ts';
import { tellDone } from '../../../ui/tell.ts';
import { useUnsavedWork } from '../../../ui/unsaved-work.ts';
import { ProfileEditor, profileSubject } from './profile-editor.tsx';

/** One that is being made: a copy of another, or out of a file. */
type Fresh = { definition: ReportProfile; key: number };

/** Profil laporan: how the month leaves for each recipient, edited beside a real month. */
export function ProfilesSettings() {
  const listed = useQuery(orpc.reportProfile.list.queryOptions());
  if (listed.data === undefined) return <Unread query={listed} />;
  return <Profiles data={listed.data} isKnown={!listed.isFetching} />;
}

function Profiles({ data, isKnown }: { data: KnownProfile[]; isKnown: boolean }) {
  const [chosen, setChosen] = useState(
    () => data.find(({ id }) => areChangesLeft(profileSubject(id)))?.id ?? '',
  );
  const [fresh, setFresh] = useTyped<Fresh | undefined>('profile begun', undefined);
  const [isDirty, setIsDirty] = useState(false);
  const taking = useMutation({ mutationFn: readProfile, onSuccess: (profile) => begin(profile) });
  useUnsavedWork({ isDirty: fresh !== undefined, isHeld: true });
  const known = data.find(({ id }) => id === chosen) ?? data[0];
  const begin = (definition: ReportProfile) => {
    taking.reset();
    setFresh({ definition, key: (fresh?.key ?? 0) + 1 });
    setIsDirty(true);
  };
  const settle = (id: string) => {
    setFresh(undefined);
    setIsDirty(false);
    setChosen(id);
  };
  const isBusy = fresh !== undefined || isDirty;
  return (
    <Stack>
      <Text maw={1080}>
        Profil menentukan lembar, kolom, judul, dan nama berkas laporan untuk satu penerima. Laporan yang
        sudah dikirim tetap memakai profil saat dikirim.
      </Text>
      <Group align="flex-end">
        <NativeSelect
          label="Profil"
          w={300}
          disabled={isBusy}
          data={data.map(({ id, definition }) => ({ value: id, label: definition.name }))}
          value={known?.id ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button variant="default" disabled={isBusy} onClick={() => known && begin(copyOf(known, data))}>
          Salin menjadi profil baru
        </Button>
        <ChooseFile accept=".json,application/json" onChoose={(file) => taking.mutate(file)}>
          {(props) => (
            <Button variant="default" disabled={isBusy} {...props}>
              Ambil dari berkas
            </Button>
          )}
        </ChooseFile>
        {known && !isBusy && <Give definition={known.definition} isKnown={isKnown} />}
        {known && !isBusy && <TakeAway known={known} onDone={() => settle(known.id)} />}
      </Group>
      {isBusy && (
        <Text size="sm" c="dimmed">
          Simpan atau batalkan perubahan dahulu untuk memilih profil lain.
        </Text>
      )}
      <ErrorNotice error={taking.error} />
      {fresh !== undefined ? (
        <ProfileEditor
          key={`baru ${fresh.key}`}
          saved={fresh.definition}
          known={undefined}
          onDirty={setIsDirty}
          onSaved={settle}
          onCancel={() => settle(chosen)}
        />
      ) : (
        known && (
          <ProfileEditor
            key={known.id}
            saved={known.definition}
            known={known}
            onDirty={setIsDirty}
            onSaved={settle}
            onCancel={() => settle(known.id)}
          />
        )
      )}
    </Stack>
  );
}

/** A copy under a name that no other has. */
function copyOf({ definition }: KnownProfile, all: readonly KnownProfile[]): ReportProfile {
  const names = new Set(all.map((one) => one.definition.name));
  let name = `${definition.name} (salinan)`;
  for (let count = 2; names.has(name); count += 1) name = `${definition.name} (salinan ${count})`;
  return { ...definition, name };
}

/** The profile in a file that somebody gave; one that is far longer than a profile is none, and is not read whole. */
async function readProfile(file: File): Promise<ReportProfile> {
  const read = readProfileFile(await file.slice(0, 500_000).text());
  if ('trouble' in read) throw new SentenceError(read.trouble);
  return read.profile;
}

/** Gives a profile away as it was saved last; while that is being asked it waits. */
function Give({ definition, isKnown }: { definition: ReportProfile; isKnown: boolean }) {
  const giving = useMutation({
    mutationFn: async () => {
      const name = toFileName(`Profil laporan ${definition.name}`, 'json', 'Profil laporan');
      const file = new Blob([writeProfileFile(definition)], { type: 'application/json' });
      if ((await saveDownload(name, file)) === 'saved') tellDone(`${name} disimpan.`);
    },
  });
  return (
    <>
      <Button
        variant="default"
        disabled={!isKnown}
        loading={giving.isPending}
        onClick={() => giving.mutate()}
      >
        Berikan sebagai berkas
      </Button>
      <ErrorNotice error={giving.error} />
    </>
  );
}

/** Takes a profile of the centre away after a second click; one that came with the program becomes what it was. */
function TakeAway({ known, onDone }: { known: KnownProfile; onDone: () => void }) {
  const [isSure, setIsSure] = useState(false);
  const remove = useMutation(
    orpc.reportProfile.remove.mutationOptions({
      onSuccess: () => {
        setIsSure(false);
        tellDone(known.isBuiltIn ? 'Profil kembali ke bawaan.' : 'Profil dihapus.');
        onDone();
      },
    }),
  );
  if (known.savedBy === null) return null;
  const words = known.isBuiltIn ? 'Kembalikan ke bawaan' : 'Hapus profil';
  return (
    <>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => (isSure ? remove.mutate({ id: known.id, version: known.version }) : setIsSure(true))}
      >
        {isSure ? `Ya, ${words.toLowerCase()}` : words}
      </Button>
      {isSure && (
        <Button variant="subtle" onClick={() => setIsSure(false)}>
          Batal
        </Button>
      )}
      <ErrorNotice error={remove.error} />
    </>
  );
}
