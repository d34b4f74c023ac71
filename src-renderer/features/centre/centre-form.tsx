import { SimpleGrid, Stack, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Centre } from '#contract/centre';
import { troubleOfOwnPatterns } from '#domain/letters/letter-number';
import { troublesOfPatterns } from '#domain/number-patterns';
import { orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { centreFields } from '../../parts/centre-fields.ts';
import { ChangesBar } from '../../parts/changes-bar.tsx';
import { Unread } from '../../parts/screen-states.tsx';
import { useChanges } from '../../parts/use-changes.ts';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { LetterheadFields, type SetCentre } from '../../ui/letterhead-fields.tsx';
import { LetterheadPreview } from '../../ui/letterhead-preview.tsx';
import { tellDone } from '../../ui/tell.ts';
import { troublesByField } from '../../ui/use-draft.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { HouseRules } from './house-rules.tsx';
import { SignerFields } from './signer-fields.tsx';

/** The centre: its kop surat, who signs, and how it names, numbers and times things. */
export function CentreForm() {
  const centre = useQuery(orpc.centre.get.queryOptions());
  if (centre.data === undefined) return <Unread query={centre} />;
  return <Loaded saved={centre.data} />;
}

function Loaded({ saved }: { saved: Centre }) {
  const { draft, change, isDirty, alsoChanged, send, settle, giveUp } = useChanges('centre', saved);
  const set: SetCentre = (name) => (value) => change({ [name]: value });
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const save = useMutation(
    orpc.centre.save.mutationOptions({
      onSuccess: async () => {
        await askAnew();
        settle();
        tellDone('Data lembaga disimpan.');
      },
    }),
  );
  const troubles = troublesOfCentre(draft);
  const submit = () => {
    setWasTried(true);
    if (Object.keys(troubles).length > 0 && form.current !== null) focusFirstTrouble(form.current);
    else if (isDirty && !save.isPending) {
      send();
      save.mutate(tidy(draft));
    }
  };
  useSaveKey(submit);
  const shown = wasTried ? troubles : {};
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack maw={1080} gap="lg">
        <section>
          <Title order={2} mb="sm">
            Kop surat
          </Title>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <LetterheadFields draft={draft} set={set} troubles={shown} />
            <LetterheadPreview centre={draft} />
          </SimpleGrid>
        </section>
        <SignerFields draft={draft} set={set} />
        <HouseRules draft={draft} set={set} troubles={troubles} />
        <ChangesBar
          theirs={alsoChanged.map((name) => ({
            label: labelOf(name),
            saved: name === 'kind' ? undefined : saved[name],
          }))}
          error={save.error}
          isDirty={isDirty}
          isSaving={save.isPending}
          onGiveUp={giveUp}
        />
      </Stack>
    </form>
  );
}

const askAnew = () => queryClient.invalidateQueries({ queryKey: orpc.centre.get.key() });
const labelOf = (name: keyof Centre) => (name === 'revision' ? '' : centreFields[name]);

function troublesOfCentre(draft: Centre): Record<string, string> {
  const troubles = troublesByField(Centre, draft);
  const own = troubleOfOwnPatterns(draft);
  // Told where it is typed.
  for (const { name, trouble } of troublesOfPatterns(draft))
    troubles[trouble === own ? 'letterCodes' : name] = trouble;
  return troubles;
}

function tidy(draft: Centre): Centre {
  return { ...draft, above: draft.above.map((line) => line.trim()).filter((line) => line !== '') };
}
