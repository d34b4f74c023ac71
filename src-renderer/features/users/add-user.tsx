import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { NewUser } from '#contract/users';
import { type Role, roleCodes, roles } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { aboutRole } from '../../ui/about-role.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { emptyPassphrase, isPassphraseReady, NewPassphraseFields } from '../../ui/new-passphrase.tsx';
import { tellDone } from '../../ui/tell.ts';
import { troublesByField, useDraft } from '../../ui/use-draft.ts';

const empty = {
  name: '',
  loginName: '',
  role: 'socialWorker' as Role,
  position: '',
  employeeNumber: '',
  ...emptyPassphrase,
};
const Person = NewUser.omit({ passphrase: true });

/** A new account: who, what they may, and a first pass phrase. */
export function AddUser({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { centreName } = useSession();
  const { draft, set, setDraft } = useDraft(empty);
  const [wasTried, setWasTried] = useState(false);
  const close = () => {
    setDraft(empty);
    setWasTried(false);
    add.reset();
    onClose();
  };
  const add = useMutation(
    orpc.users.add.mutationOptions({
      onSuccess: ({ name }) => {
        tellDone(`${name} ditambahkan.`);
        close();
      },
    }),
  );
  const { first, second, verdict, ...person } = draft;
  const troubles = troublesByField(Person, person);
  const shown = wasTried ? troubles : {};
  const facts = { loginName: draft.loginName, personName: draft.name, centreName };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasTried(true);
    if (Object.keys(troubles).length > 0) focusFirstTrouble(event.currentTarget);
    else if (isPassphraseReady(draft, facts) && !add.isPending) add.mutate({ ...person, passphrase: first });
  };
  return (
    <FormDialog opened={opened} title="Tambah pengguna" isDirty={!sameAs(draft, empty)} onClose={close}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} verticalSpacing="sm">
            <TextInput
              label="Nama lengkap"
              required
              data-autofocus
              value={draft.name}
              onChange={(event) => set('name')(event.currentTarget.value)}
              error={shown.name}
            />
            <TextInput
              label="Nama pengguna"
              required
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={draft.loginName}
              onChange={(event) => set('loginName')(event.currentTarget.value.toLowerCase())}
              error={shown.loginName}
            />
            <TextInput
              label="Jabatan"
              value={draft.position}
              onChange={(event) => set('position')(event.currentTarget.value)}
              error={shown.position}
            />
            <TextInput
              label="NIP"
              value={draft.employeeNumber}
              onChange={(event) => set('employeeNumber')(event.currentTarget.value)}
              error={shown.employeeNumber}
            />
          </SimpleGrid>
          <NativeSelect
            label="Peran"
            description={aboutRole[draft.role]}
            data={roleCodes.map((value) => ({ value, label: roles[value].label }))}
            value={draft.role}
            onChange={(event) => set('role')(event.currentTarget.value as Role)}
          />
          <NewPassphraseFields
            label="Kata sandi pertama"
            value={{ first, second, verdict }}
            facts={facts}
            onChange={(passphrase) => setDraft((before) => ({ ...before, ...passphrase }))}
          />
          <ErrorNotice error={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Batal
            </Button>
            <Button type="submit" loading={add.isPending} disabled={!isPassphraseReady(draft, facts)}>
              Tambah
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
