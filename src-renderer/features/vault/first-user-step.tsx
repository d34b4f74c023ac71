import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { NewUser } from '#contract/users';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { helpBelow } from '../../ui/help-below.ts';
import {
  isPassphraseGood,
  isPassphraseReady,
  type NewPassphrase,
  NewPassphraseFields,
} from '../../ui/new-passphrase.tsx';
import { troublesByField, type useDraft } from '../../ui/use-draft.ts';

export type FirstUser = NewPassphrase & {
  name: string;
  loginName: string;
  position: string;
  employeeNumber: string;
};
const Person = NewUser.omit({ role: true, passphrase: true });

type Parts = ReturnType<typeof useDraft<FirstUser>> & {
  centreName: string;
  onBack: () => void;
  onNext: () => void;
};

/** The head of the centre, who adds everybody else later. */
export function FirstUserStep({ draft, set, setDraft, centreName, onBack, onNext }: Parts) {
  const [wasTried, setWasTried] = useState(false);
  const { first, second, verdict, ...person } = draft;
  const troubles = troublesByField(Person, person);
  const shown = wasTried ? troubles : {};
  const facts = { loginName: draft.loginName, personName: draft.name, centreName };
  const isReady = isPassphraseReady(draft, facts);
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
          <TextInput
            {...helpBelow}
            label="Nama lengkap"
            required
            autoFocus
            value={draft.name}
            onChange={(event) => set('name')(event.currentTarget.value)}
            error={shown.name}
          />
          <TextInput
            {...helpBelow}
            label="Nama pengguna"
            description="Dipakai untuk masuk. Huruf kecil, angka, titik, atau garis; tanpa spasi."
            required
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="off"
            value={draft.loginName}
            onChange={(event) => set('loginName')(event.currentTarget.value.toLowerCase())}
            error={shown.loginName}
          />
          <TextInput
            {...helpBelow}
            label="Jabatan"
            description="Ditulis di bawah tanda tangan. Bila kosong: Kepala Panti."
            value={draft.position}
            onChange={(event) => set('position')(event.currentTarget.value)}
            error={shown.position}
          />
          <TextInput
            {...helpBelow}
            label="NIP"
            description="Boleh kosong."
            value={draft.employeeNumber}
            onChange={(event) => set('employeeNumber')(event.currentTarget.value)}
            error={shown.employeeNumber}
          />
        </SimpleGrid>
        <NewPassphraseFields
          label="Kata sandi"
          value={{ first, second, verdict }}
          facts={facts}
          onChange={(passphrase) => setDraft((before) => ({ ...before, ...passphrase }))}
        />
        {wasTried && !isReady ? (
          <Text role="alert" c="var(--mantine-color-error)">
            Kata sandi belum dapat dipakai, atau belum diketik dua kali dengan sama.
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
