import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Centre } from '#contract/centre';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { LetterheadFields } from '../../ui/letterhead-fields.tsx';
import { LetterheadPreview } from '../../ui/letterhead-preview.tsx';
import { troublesByField, type useDraft } from '../../ui/use-draft.ts';

type Parts = Pick<ReturnType<typeof useDraft<Centre>>, 'draft' | 'set'> & { onNext: () => void };

/** Whose vault this is, and how its letters are headed. */
export function CentreStep({ draft, set, onNext }: Parts) {
  const [wasTried, setWasTried] = useState(false);
  const troubles = troublesByField(Centre, draft);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasTried(true);
    if (Object.keys(troubles).length === 0) onNext();
    else focusFirstTrouble(event.currentTarget);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <LetterheadFields draft={draft} set={set} troubles={wasTried ? troubles : {}} />
          <LetterheadPreview centre={draft} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit">Lanjut</Button>
        </Group>
      </Stack>
    </form>
  );
}
