import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { NewUser } from '#contract/users';
import { type Role, roleCodes, roles } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { aboutRole } from '../../ui/about-role.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { emptyPassphrase, isPassphraseReady, NewPassphraseFields } from '../../ui/new-passphrase.tsx';
import { PersonFields } from '../../ui/person-fields.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { troublesByField } from '../../ui/use-draft.ts';

const nobody = {
  name: '',
  loginName: '',
  role: 'socialWorker' as Role,
  position: '',
  employeeNumber: '',
};
const Person = NewUser.omit({ passphrase: true });

/** A new account: who, what they may, and a first pass phrase. */
export function AddUser({ onClose }: { onClose: () => void }) {
  const [person, setPerson] = useTyped('new user', nobody);
  const add = useMutation(
    orpc.users.add.mutationOptions({
      onSuccess: ({ name }) => {
        tellDone(`${name} ditambahkan.`);
        onClose();
      },
    }),
  );
  return (
    <FormDialog opened title="Tambah pengguna" isDirty={!sameAs(person, nobody)} onClose={onClose}>
      <NewUserForm
        person={person}
        setPerson={setPerson}
        error={add.error}
        isBusy={add.isPending}
        onAdd={(user) => add.mutate(user)}
        onCancel={onClose}
      />
    </FormDialog>
  );
}

type NewUserFormProps = {
  person: typeof nobody;
  setPerson: (person: typeof nobody) => void;
  error: unknown;
  isBusy: boolean;
  onAdd: (user: z.infer<typeof NewUser>) => void;
  onCancel: () => void;
};

/** All but the pass phrase is held when the window is locked. */
function NewUserForm({ person, setPerson, error, isBusy, onAdd, onCancel }: NewUserFormProps) {
  const { centreName } = useSession();
  const [wasTried, setWasTried] = useState(false);
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const troubles = troublesByField(Person, person);
  const facts = { loginName: person.loginName, personName: person.name, centreName };
  const isReady = isPassphraseReady(passphrase, facts);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasTried(true);
    if (Object.keys(troubles).length > 0) focusFirstTrouble(event.currentTarget);
    else if (isReady && !isBusy) onAdd({ ...person, passphrase: passphrase.first });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={2} verticalSpacing="sm">
          <PersonFields
            draft={person}
            troubles={wasTried ? troubles : {}}
            onChange={(field, value) => setPerson({ ...person, [field]: value })}
            first={{ 'data-autofocus': true }}
          />
        </SimpleGrid>
        <NativeSelect
          label="Peran"
          description={aboutRole[person.role]}
          data={roleCodes.map((value) => ({ value, label: roles[value].label }))}
          value={person.role}
          onChange={(event) => setPerson({ ...person, role: event.currentTarget.value as Role })}
        />
        <NewPassphraseFields
          label="Kata sandi pertama"
          value={passphrase}
          facts={facts}
          onChange={setPassphrase}
        />
        <ErrorNotice error={error} />
        <SubmitButtons label="Tambah" isBusy={isBusy} isReady={isReady} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
