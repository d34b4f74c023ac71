import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { KnownProfile } from '#contract/report-profile';
import { troublesOfProfile } from '#domain/months/profile-rules';
import type { ReportProfile } from '#domain/months/report-profile';
import { orpc } from '../../../core/client.ts';
import { queryClient } from '../../../core/query-client.ts';
import { useWallClock } from '../../../core/wall-clock.ts';
import { AlsoChanged } from '../../../parts/also-changed.tsx';
import { useChanges } from '../../../parts/use-changes.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { tellDone } from '../../../ui/tell.ts';
import { useSaveKey } from '../../../ui/use-save-key.ts';
import { CoverLetterFields, ProfileFields } from './profile-fields.tsx';
import { ProfilePreview } from './profile-preview.tsx';
import { ProfileSheets } from './profile-sheets.tsx';
import classes from './profiles.module.css';

type Parts = {
  saved: ReportProfile;
  /** Undefined of one that is made anew. */
  known: KnownProfile | undefined;
  onDirty: (isDirty: boolean) => void;
  onSaved: (id: string) => void;
  onCancel: () => void;
};

export const profileSubject = (id: string | undefined) => `profile ${id ?? 'new'}`;

const askAnew = () => queryClient.invalidateQueries({ queryKey: orpc.reportProfile.list.key() });

const profileParts: Readonly<Record<keyof ReportProfile, string>> = {
  name: 'nama profil',
  recipient: 'penerima',
  fileName: 'nama berkas',
  formats: 'bentuk berkas',
  kop: 'kop surat',
  lines: 'baris di bawah judul',
  signs: 'tempat tanda tangan',
  makerRole: 'sebutan penyusun',
  isLocked: 'kunci berkas',
  sheets: 'lembar',
  categories: 'sebutan kategori',
  ageBegins: 'kelompok umur',
  letter: 'surat pengantar',
};

/** One profile: its words and sheets, what is wrong with them, and how a real month looks by it. */
export function ProfileEditor({ saved, known, onDirty, onSaved, onCancel }: Parts) {
  const changes = useChanges(profileSubject(known?.id), saved);
  const { draft, alsoChanged, settle, giveUp } = changes;
  const clock = useWallClock();
  const troubles = troublesOfProfile(draft);
  const isDirty = known === undefined || changes.isDirty;
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  const save = useMutation(
    orpc.reportProfile.save.mutationOptions({
      onSuccess: async ({ id, version, definition }) => {
        await askAnew();
        settle();
        tellDone(`Profil ${definition.name} disimpan (versi ${version}).`);
        onSaved(id);
      },
    }),
  );
  const change = (part: Partial<ReportProfile>) => {
    save.reset();
    changes.change(part);
  };
  const submit = () => {
    if (!isDirty || troubles.length > 0 || save.isPending) return;
    changes.send();
    const id = known === undefined ? {} : { id: known.id };
    save.mutate({ ...id, version: known?.version ?? 0, definition: draft });
  };
  useSaveKey(submit);
  const saidAt = (at: string) => troubles.find((trouble) => trouble.at === at)?.sentence;
  return (
    <div className={classes.columns}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {known?.savedBy == null || known.savedAt === null
            ? known === undefined
              ? 'Profil baru, belum disimpan.'
              : 'Profil bawaan Titian.'
            : `Versi ${known.version}, diubah ${known.savedBy}, ${clock.day(known.savedAt)}.`}
        </Text>
        <ProfileFields profile={draft} saidAt={saidAt} onChange={change} />
        <ProfileSheets sheets={draft.sheets} troubles={troubles} onChange={(sheets) => change({ sheets })} />
        <CoverLetterFields profile={draft} saidAt={saidAt} onChange={change} />
        <div className={classes.bar}>
          {troubles.length > 0 && (
            <Alert variant="outline" color="var(--titian-overdue)" mb="sm" title="Belum dapat disimpan">
              <List size="sm" aria-label="Yang perlu dibetulkan">
                {troubles.map(({ at, sentence }) => (
                  <List.Item key={`${at} ${sentence}`}>{sentence}</List.Item>
                ))}
              </List>
            </Alert>
          )}
          <AlsoChanged
            save="Simpan profil"
            back="Batalkan perubahan"
            all={alsoChanged.map((name) => ({
              label: profileParts[name],
              saved: name === 'signs' ? undefined : saved[name],
            }))}
          />
          <ErrorNotice error={save.error} />
          <Group>
            <Button onClick={submit} loading={save.isPending} disabled={!isDirty || troubles.length > 0}>
              Simpan profil
            </Button>
            <Button
              variant="default"
              disabled={!isDirty || save.isPending}
              onClick={() => {
                giveUp();
                onCancel();
              }}
            >
              Batalkan perubahan
            </Button>
          </Group>
        </div>
      </Stack>
      <ProfilePreview definition={draft} isUsable={troubles.length === 0} />
    </div>
  );
}
