import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { NewUser } from '#contract/users';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import {
  isPassphraseGood,
  type NewPassphrase,
  NewPassphraseFields,
  whyNotReady,
} from '../../ui/new-passphrase.tsx';
import { type Person, PersonFields } from '../../ui/person-fields.tsx';
import { troublesByField, type useDraft } from '../../ui/use-draft.ts';

export type FirstUser = NewPassphrase & Person;
const PersonSchema = NewUser.omit({ role: true, passphrase: true });

const help = {
  loginName: 'Dipakai untuk masuk. Huruf kecil, angka, titik, atau garis; tanpa spasi.',
  position: 'Ditulis di bawah tanda tangan. Bila kosong: Kepala Panti.',
  employeeNumber: 'Boleh kosong.',
};

type Parts = ReturnType<typeof useDraft<FirstUser>> & {
  centreName: string;
  onBack: () => void;
  onNext: () => void;
};

/** The head of the centre, who adds everybody else later. */
export function FirstUserStep({ draft, set, setDraft, centreName, onBack, onNext }: Parts) {
  const [wasTried, setWasTried] = useState(false);
  const { first, second, verdict, ...person } = draft;
  const troubles = troublesByField(PersonSchema, person);
  const facts = { loginName: draft.loginName, personName: draft.name, centreName };
  const refusal = whyNotReady(draft, facts);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const isGood = await isPassphraseGood(draft, facts);
    setWasTried(true);
    if (Object.keys(troubles).length === 0 && isGood) onNext();
    else focusFirstTrouble(form);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text>
          Pengguna pertama berperan Kepala Panti: menambah pengguna lain, mengatur lembaga, dan membaca jejak
          audit.
        </Text>
        <SimpleGrid cols={2}>
          <PersonFields
            draft={draft}
            troubles={wasTried ? troubles : {}}
            onChange={(field, value) => set(field)(value)}
            help={help}
            first={{ autoFocus: true }}
          />
        </SimpleGrid>
        <NewPassphraseFields
          label="Kata sandi"
          value={{ first, second, verdict }}
          facts={facts}
          onChange={(passphrase) => setDraft((before) => ({ ...before, ...passphrase }))}
        />
        {wasTried && refusal !== undefined ? (
          <Text role="alert" c="var(--mantine-color-error)">
            {refusal}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            Kembali
          </Button>
          <Button type="submit">Lanjut</Button>
        </Group>
      </Stack>
    </form>
  );
}
