import { NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CorrectedUser, type User, userChangeReasons } from '#contract/users';
import { type Role, roleCodes, roles } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../core/client.ts';
import { AlsoChanged } from '../../parts/also-changed.tsx';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { useChanges } from '../../parts/use-changes.ts';
import { aboutRole } from '../../ui/about-role.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { troublesByField } from '../../ui/use-draft.ts';

type Reason = keyof typeof userChangeReasons;

const labels = { name: 'nama lengkap dan gelar', role: 'peran', position: 'jabatan', employeeNumber: 'NIP' };

/** Name, title, NIP, position and role of a colleague, as they should read from now on; `user` is as saved by now. */
export function CorrectUser({ user, isSelf, onClose }: { user: User; isSelf: boolean; onClose: () => void }) {
  const { name, role, position, employeeNumber } = user;
  const upon = { name, role, position, employeeNumber };
  const changes = useChanges(`user ${user.id}`, { ...upon, reason: '' as Reason | '' });
  const { draft, change, isDirty, alsoChanged, send } = changes;
  const [wasTried, setWasTried] = useState(false);
  const correct = useMutation(
    orpc.users.correct.mutationOptions({
      onSuccess: (now) => {
        tellDone(
          isSelf
            ? 'Data Anda disimpan. Nama di pojok berubah sesudah masuk lagi.'
            : `Data ${now.name} disimpan.`,
        );
        onClose();
      },
    }),
  );
  const troubles = troublesByField(CorrectedUser, draft);
  const shown = wasTried ? troubles : {};
  const save = (confirmed: string[] = []) => {
    const ready = CorrectedUser.safeParse(draft);
    if (!ready.success || correct.isPending) return;
    send();
    correct.mutate({ ...ready.data, userId: user.id, upon, confirmed });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasTried(true);
    const ready = CorrectedUser.safeParse(draft);
    if (!ready.success) focusFirstTrouble(event.currentTarget);
    else save();
  };
  const text = (field: 'name' | 'position' | 'employeeNumber') => ({
    value: draft[field],
    error: shown[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  const isUnchanged = sameAs({ ...draft, reason: '' }, { ...upon, reason: '' });
  return (
    <FormDialog opened title={`Data ${name}`} isDirty={isDirty} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput {...text('name')} label="Nama lengkap dan gelar" required data-autofocus />
          <SimpleGrid cols={2}>
            <TextInput {...text('position')} label="Jabatan" />
            <TextInput {...text('employeeNumber')} label="NIP" />
          </SimpleGrid>
          <NativeSelect
            label="Peran"
            description={isSelf ? 'Peran sendiri hanya dapat diubah Kepala lain.' : aboutRole[draft.role]}
            disabled={isSelf}
            data={roleCodes.map((value) => ({ value, label: roles[value].label }))}
            value={draft.role}
            onChange={(event) => change({ role: event.currentTarget.value as Role })}
          />
          <Radio.Group
            label="Mengapa diubah"
            required
            value={draft.reason}
            error={shown.reason}
            onChange={(reason) => change({ reason: reason as Reason })}
          >
            <Stack gap={6} mt={4}>
              {Object.entries(userChangeReasons).map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          <Text size="sm" c="dimmed">
            Catatan lama menyebut nama yang baru. Surat yang sudah dibuat, berita acara yang disahkan,
            persetujuan pembaca kedua, serta laporan dan ekspor yang sudah dikirim tetap seperti semula.
          </Text>
          <AlsoChanged
            save="Simpan"
            back="Batal"
            all={alsoChanged.flatMap((name) =>
              name === 'reason'
                ? []
                : [{ label: labels[name], saved: name === 'role' ? roles[role].label : upon[name] }],
            )}
          />
          <ErrorNotice error={unlessAsked(correct.error)} />
          <AskedFirst asking={correct} onConfirm={save} />
          <SubmitButtons
            label="Simpan"
            isBusy={correct.isPending}
            isReady={!isUnchanged}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </FormDialog>
  );
}
