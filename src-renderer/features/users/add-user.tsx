import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
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
import { PersonFields } from '../../ui/person-fields.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
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
export function AddUser({ onClose }: { onClose: () => void }) {
  const typed = useDraft(empty);
  const add = useMutation(
    orpc.users.add.mutationOptions({
      onSuccess: ({ name }) => {
        tellDone(`${name} ditambahkan.`);
        onClose();
      },
    }),
  );
  return (
    <FormDialog
      opened
      title="Tambah pengguna"
      isDirty={!sameAs(typed.draft, empty)}
      isHeld={false}
      onClose={onClose}
    >
      <NewUserForm
        {...typed}
        error={add.error}
        isBusy={add.isPending}
        onAdd={(user) => add.mutate(user)}
        onCancel={onClose}
      />
    </FormDialog>
  );
}

type NewUserFormProps = ReturnType<typeof useDraft<typeof empty>> & {
  error: unknown;
  isBusy: boolean;
  onAdd: (user: z.infer<typeof NewUser>) => void;
  onCancel: () => void;
};

function NewUserForm({ draft, set, setDraft, error, isBusy, onAdd, onCancel }: NewUserFormProps) {
  const { centreName } = useSession();
  const [wasTried, setWasTried] = useState(false);
  const { first, second, verdict, ...person } = draft;
  const troubles = troublesByField(Person, person);
  const facts = { loginName: draft.loginName, personName: draft.name, centreName };
  const isReady = isPassphraseReady(draft, facts);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasTried(true);
    if (Object.keys(troubles).length > 0) focusFirstTrouble(event.currentTarget);
    else if (isReady && !isBusy) onAdd({ ...person, passphrase: first });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={2} verticalSpacing="sm">
          <PersonFields
            draft={draft}
            troubles={wasTried ? troubles : {}}
            onChange={(field, value) => set(field)(value)}
            first={{ 'data-autofocus': true }}
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
        <ErrorNotice error={error} />
        <SubmitButtons label="Tambah" isBusy={isBusy} isReady={isReady} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
