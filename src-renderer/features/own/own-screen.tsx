import { Alert, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Own } from '#domain/own/own';
import { troublesOfOwn } from '#domain/own/own-rules';
import { orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { useSession } from '../../core/session.ts';
import { ownParts } from '../../parts/centre-fields.ts';
import { ChangesBar } from '../../parts/changes-bar.tsx';
import { useChanges } from '../../parts/use-changes.ts';
import { tellDone } from '../../ui/tell.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { AgeBands } from './age-bands.tsx';
import { Capacities } from './capacities.tsx';
import { OwnFields } from './own-fields.tsx';
import { OwnLists } from './own-lists.tsx';

/** What the centre asks and lists of its own, beside what the program brings. */
export function OwnScreen() {
  const saved = useSession().own;
  const { draft, change, isDirty, alsoChanged, send, settle, giveUp } = useChanges('own', saved);
  const [wasTried, setWasTried] = useState(false);
  const save = useMutation(
    orpc.centre.saveOwn.mutationOptions({
      onSuccess: (own) => {
        // Saved, and not heard of by the rest of the screens yet.
        queryClient.setQueryData(orpc.vault.status.queryKey(), (before) =>
          before?.session === undefined ? before : { ...before, session: { ...before.session, own } },
        );
        settle();
        setWasTried(false);
        tellDone('Isian dan daftar lembaga disimpan.');
      },
    }),
  );
  const sentences = sentencesAgainst(saved, draft);
  const submit = () => {
    setWasTried(true);
    if (sentences.length > 0 || !isDirty || save.isPending) return;
    send();
    save.mutate(draft);
  };
  useSaveKey(submit);
  const put = (part: Partial<Own>) => {
    save.reset();
    change(part);
  };
  return (
    <Stack maw={1080} gap="xl">
      <Text>
        Isian dan pilihan yang ditambahkan di sini berlaku seperti yang lain: di layar, pada cetakan, berkas
        klien, dan Isian kosong. Yang resmi tidak berubah.
      </Text>
      <OwnFields own={draft} saved={saved} onChange={(fields) => put({ fields })} />
      <OwnLists own={draft} saved={saved} onChange={(lists) => put({ lists })} />
      <AgeBands changes={draft.ageBands} onChange={(ageBands) => put({ ageBands })} />
      <Capacities changes={draft.capacities} onChange={(capacities) => put({ capacities })} />
      <ChangesBar
        theirs={parts.filter(({ name }) => alsoChanged.includes(name))}
        error={save.error}
        isDirty={isDirty}
        isSaving={save.isPending}
        onSave={submit}
        onGiveUp={() => {
          giveUp();
          save.reset();
        }}
      >
        {wasTried && sentences.length > 0 && <Against sentences={sentences} />}
      </ChangesBar>
    </Stack>
  );
}

const parts = (['fields', 'lists', 'ageBands', 'capacities'] as const).map((name) => ({
  name,
  label: ownParts[name],
  saved: undefined,
}));

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
