import { Button, Group, List, Select, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { LetterTemplate } from '#contract/letter';
import { letterKinds } from '#domain/letters/letter-kinds';
import { ownPlaces, placesIn } from '#domain/letters/own-places';
import type { Place } from '#domain/letters/places';
import { orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { useSession } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { AlsoChanged } from '../../parts/also-changed.tsx';
import { useChanges } from '../../parts/use-changes.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { TryTemplate } from './try-template.tsx';

type Parts = { saved: LetterTemplate; onDirty: (isDirty: boolean) => void };

export const templateSubject = (kind: LetterTemplate['kind']) => `template ${kind}`;

/** The words as they are being changed, and how they are saved over those that are saved by now. */
function useTemplate({ saved, onDirty }: Parts) {
  const changes = useChanges(templateSubject(saved.kind), { text: saved.text });
  const { text } = changes.draft;
  const { settle, giveUp, isDirty } = changes;
  const save = useMutation(
    orpc.letter.saveTemplate.mutationOptions({
      onSuccess: async () => {
        await askAnew();
        settle();
        tellDone('Templat disimpan.');
      },
    }),
  );
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  return {
    ...{ text, giveUp, save, isDirty },
    send: (): void => {
      changes.send();
      save.mutate({ kind: saved.kind, text, version: saved.version });
    },
    put: (next: string) => changes.change({ text: next }),
    theirs: changes.alsoChanged.map((name) => ({ label: 'isi templat', saved: saved[name] })),
  };
}

/** The words of one letter; what is wrong with them is told while they are typed. */
export function TemplateEditor({ saved, onDirty }: Parts) {
  const { text, put, giveUp, send, save, isDirty, theirs } = useTemplate({ saved, onDirty });
  const area = useRef<HTMLTextAreaElement>(null);
  const clock = useWallClock();
  const { own } = useSession();
  const places = placesIn(own);
  const [settled] = useDebouncedValue(text, 300);
  const { data: troubles = [] } = useQuery(
    orpc.letter.checkTemplate.queryOptions({ input: { text: settled } }),
  );
  const submit = () => {
    if (isDirty && troubles.length === 0 && !save.isPending) send();
  };
  useSaveKey(submit);
  const insert = (id: string | null) => {
    if (id === null) return;
    const at = area.current?.selectionStart ?? text.length;
    put(text.slice(0, at) + wordsFor(id, places[id]) + text.slice(area.current?.selectionEnd ?? at));
    area.current?.focus();
  };
  const ours = letterKinds[saved.kind].template;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {saved.savedBy === null || saved.savedAt === null
          ? 'Kata-kata bawaan Titian.'
          : `Versi ${saved.version}, diubah ${saved.savedBy}, ${clock.day(saved.savedAt)}.`}{' '}
        # mengawali judul, “Nama : isi” menjadi satu baris isian, “- ” atau “1. ” menjadi butir.
      </Text>
      <Select
        label="Sisipkan tempat"
        placeholder="Cari: nama, wali, target, …"
        searchable
        maw={520}
        value={null}
        data={Object.entries(places)
          .filter(([id]) => !ownPlaces(own)[id]?.isRetired)
          .map(([id, { says }]) => ({ value: id, label: `${says} · ${id}` }))}
        onChange={insert}
      />
      <Textarea
        ref={area}
        label="Isi templat"
        autosize
        minRows={16}
        maxRows={20}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace', color: 'var(--mantine-color-text)' } }}
        value={text}
        error={troubles.length > 0 ? 'Ada yang perlu dibetulkan.' : undefined}
        onChange={(event) => put(event.currentTarget.value)}
      />
      {troubles.length > 0 && (
        <List aria-label="Yang perlu dibetulkan">
          {troubles.map(({ line, sentence }) => (
            <List.Item key={`${line} ${sentence}`}>
              Baris {line}: {sentence}
            </List.Item>
          ))}
        </List>
      )}
      <AlsoChanged save="Simpan templat" back="Kembalikan seperti semula" all={theirs} />
      <ErrorNotice error={save.error} />
      <Group>
        <Button onClick={submit} loading={save.isPending} disabled={!isDirty || troubles.length > 0}>
          Simpan templat
        </Button>
        <Button variant="default" disabled={!isDirty} onClick={giveUp}>
          Kembalikan seperti semula
        </Button>
        <Button variant="default" disabled={text.trim() === ours.trim()} onClick={() => put(ours)}>
          Pakai kata-kata bawaan
        </Button>
      </Group>
      <TryTemplate kind={saved.kind} text={settled} isUsable={troubles.length === 0} />
    </Stack>
  );
}

const askAnew = () => queryClient.invalidateQueries({ queryKey: orpc.letter.templates.key() });

/** What is put in for a place: the place, or a turn through its rows. */
function wordsFor(id: string, { rows }: Pick<Place, 'rows'> = {}): string {
  if (rows === undefined) return `{{ ${id} }}`;
  const cells = Object.keys(rows).map((name) => `{{ satu.${name} }}`);
  return `{% for satu in ${id} %}- ${cells.join(', ')}\n{% endfor %}`;
}
