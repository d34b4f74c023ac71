import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Own } from '#domain/own/own';
import { troublesOfOwn } from '#domain/own/own-rules';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { AgeBands } from './age-bands.tsx';
import { Capacities } from './capacities.tsx';
import classes from './own.module.css';
import { OwnFields } from './own-fields.tsx';
import { OwnLists } from './own-lists.tsx';

/** What the centre asks and lists of its own, beside what the program brings. */
export function OwnScreen() {
  const saved = useSession().own;
  const [draft, setDraft] = useState(saved);
  const [wasTried, setWasTried] = useState(false);
  const save = useMutation(
    orpc.centre.saveOwn.mutationOptions({
      onSuccess: (own) => {
        setDraft(own);
        setWasTried(false);
        tellDone('Isian dan daftar lembaga disimpan.');
      },
    }),
  );
  // Saved, and not heard of by the rest of the screens yet.
  const isDirty = !sameAs(draft, saved) && !sameAs(draft, save.data);
  useUnsavedWork({ isDirty });
  const sentences = sentencesAgainst(saved, draft);
  const submit = () => {
    setWasTried(true);
    if (sentences.length === 0 && isDirty && !save.isPending) save.mutate(draft);
  };
  useSaveKey(submit);
  const change = (part: Partial<Own>) => {
    save.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <Stack maw={1080} gap="xl">
      <Text>
        Isian dan pilihan yang ditambahkan di sini berlaku seperti yang lain: di layar, pada cetakan, berkas
        klien, dan Isian kosong. Yang resmi tidak berubah.
      </Text>
      <OwnFields own={draft} saved={saved} onChange={(fields) => change({ fields })} />
      <OwnLists own={draft} saved={saved} onChange={(lists) => change({ lists })} />
      <AgeBands changes={draft.ageBands} onChange={(ageBands) => change({ ageBands })} />
      <Capacities changes={draft.capacities} onChange={(capacities) => change({ capacities })} />
      <div className={classes.bar}>
        {wasTried && sentences.length > 0 && <Against sentences={sentences} />}
        <ErrorNotice error={save.error} />
        <Group>
          <Button onClick={submit} loading={save.isPending} disabled={!isDirty}>
            Simpan
          </Button>
          <Button
            variant="default"
            disabled={!isDirty || save.isPending}
            onClick={() => {
              setDraft(saved);
              save.reset();
            }}
          >
            Kembalikan seperti semula
          </Button>
          <Text c={isDirty ? 'var(--titian-due)' : 'dimmed'} aria-live="polite">
            {isDirty ? 'Ada perubahan yang belum disimpan (Ctrl+S menyimpan).' : 'Semua tersimpan.'}
          </Text>
        </Group>
      </div>
    </Stack>
  );
}

/** What stands against saving, each sentence once. */
function sentencesAgainst(saved: Own, draft: Own): string[] {
  const parsed = Own.safeParse(draft);
  const odd = parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  return [...new Set([...odd, ...troublesOfOwn(saved, draft).map(({ sentence }) => sentence)])];
}

function Against({ sentences }: { sentences: string[] }) {
  return (
    <Alert role="alert" variant="outline" color="var(--titian-overdue)" mb="sm" title="Belum dapat disimpan">
      <List>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
