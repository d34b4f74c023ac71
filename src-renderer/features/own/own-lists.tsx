import { Stack, Text, Title } from '@mantine/core';
import type { Own } from '#domain/own/own';
import { ownListIds, ownLists } from '#domain/own/own-lists';
import { OwnEntries } from './own-entries.tsx';

type OwnListsProps = { own: Own; saved: Own; onChange: (lists: Own['lists']) => void };

/** What the centre adds to the lists of the program; each entry says which official one it counts as. */
export function OwnLists({ own, saved, onChange }: OwnListsProps) {
  return (
    <section aria-label="Daftar lembaga">
      <Title order={2} mb="xs">
        Daftar lembaga
      </Title>
      <Stack gap="lg">
        {ownListIds.map((id) => (
          <div key={id}>
            <Title order={3} size="sm">
              {ownLists[id].label}
            </Title>
            <Text c="dimmed" size="sm" mb="xs">
              {ownLists[id].says}
            </Text>
            <OwnEntries
              of={ownLists[id].label}
              entries={own.lists[id]}
              saved={saved.lists[id]}
              prefix=""
              official={ownLists[id].official}
              onChange={(entries) => onChange({ ...own.lists, [id]: entries })}
            />
          </div>
        ))}
      </Stack>
    </section>
  );
}
