import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KnownProfile } from '#contract/report-profile';
import { troublesOfProfile } from '#domain/months/profile-rules';
import type { ReportProfile } from '#domain/months/report-profile';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../../core/client.ts';
import { useWallClock } from '../../../core/wall-clock.ts';
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

/** One profile: its words and sheets, what is wrong with them, and how a real month looks by it. */
export function ProfileEditor({ saved, known, onDirty, onSaved, onCancel }: Parts) {
  const [draft, setDraft] = useState(saved);
  const clock = useWallClock();
  const troubles = troublesOfProfile(draft);
  const isDirty = known === undefined || !sameAs(draft, saved);
  const save = useMutation(
    orpc.reportProfile.save.mutationOptions({
      onSuccess: ({ id, version, definition }) => {
        tellDone(`Profil ${definition.name} disimpan (versi ${version}).`);
        onSaved(id);
      },
    }),
  );
  const change = (part: Partial<ReportProfile>) => {
    const next = { ...draft, ...part };
    save.reset();
    setDraft(next);
    onDirty(known === undefined || !sameAs(next, saved));
  };
  const submit = () => {
    if (!isDirty || troubles.length > 0 || save.isPending) return;
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
          <ErrorNotice error={save.error} />
          <Group>
            <Button onClick={submit} loading={save.isPending} disabled={!isDirty || troubles.length > 0}>
              Simpan profil
            </Button>
            <Button
              variant="default"
              disabled={!isDirty || save.isPending}
              onClick={() => {
                setDraft(saved);
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
