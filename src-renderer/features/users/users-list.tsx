import { Anchor, Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '#contract/users';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { tellDone } from '../../ui/tell.ts';
import { AddUser } from './add-user.tsx';
import { CorrectUser } from './correct-user.tsx';
import { OpenCases } from './open-cases.tsx';
import { RemoveUser } from './remove-user.tsx';
import { ResetPassphrase } from './reset-passphrase.tsx';

type Open = { kind: 'add' } | { kind: 'remove' | 'reset' | 'correct' | 'cases'; user: User };

/** Who works with Titian here. Somebody removed keeps their name on what they wrote. */
export function UsersList() {
  const listed = useQuery(orpc.users.list.queryOptions());
  const [open, setOpen] = useState<Open>();
  const endWait = useMutation(
    orpc.keys.endWait.mutationOptions({
      onSuccess: () => tellDone('Waktu tunggu diakhiri. Pengguna itu dapat langsung mencoba masuk.'),
    }),
  );
  const { userId } = useSession();
  const close = () => setOpen(undefined);
  if (listed.data === undefined) return <Unread query={listed} />;
  const users = listed.data;
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text c="dimmed">
          {users.filter(({ isActive }) => isActive).length} pengguna aktif. Sebaiknya ada dua Kepala Panti,
          agar brankas tetap terbuka bila seorang lupa kata sandinya.
        </Text>
        <Button onClick={() => setOpen({ kind: 'add' })}>Tambah pengguna</Button>
      </Group>
      <UsersTable
        users={users}
        isEndingWait={endWait.isPending}
        onEndWait={({ id }) => endWait.mutate({ userId: id })}
        onOpen={setOpen}
      />
      <ErrorNotice error={endWait.error} />
      {open?.kind === 'add' ? <AddUser onClose={close} /> : null}
      {open?.kind === 'correct' ? (
        <CorrectUser user={asNow(users, open.user)} isSelf={open.user.id === userId} onClose={close} />
      ) : null}
      {open?.kind === 'cases' ? <OpenCases user={open.user} onClose={close} /> : null}
      {open?.kind === 'remove' ? (
        <RemoveUser
          user={open.user}
          onClose={close}
          onRemoved={() => setOpen(open.user.openCases > 0 ? { kind: 'cases', user: open.user } : undefined)}
        />
      ) : null}
      {open?.kind === 'reset' ? <ResetPassphrase user={open.user} onClose={close} /> : null}
    </>
  );
}

/** Somebody as they are saved by now, where a dialog about them is open. */
const asNow = (users: readonly User[], user: User): User => users.find(({ id }) => id === user.id) ?? user;

type RowActions = {
  isEndingWait: boolean;
  onEndWait: (user: User) => void;
  onOpen: (open: Open) => void;
};

function UsersTable({ users, ...actions }: RowActions & { users: readonly User[] }) {
  const { userId } = useSession();
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nama</Table.Th>
          <Table.Th>Nama pengguna</Table.Th>
          <Table.Th>Peran</Table.Th>
          <Table.Th ta="end">Kasus terbuka</Table.Th>
          <Table.Th>
            <VisuallyHidden>Tindakan</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[...users].sort(activeFirst).map((user) => (
          <Table.Tr key={user.id} {...(!user.isActive && { c: 'dimmed' })}>
            <Table.Td>
              <Named name={user.name}>
                {user.name}
                {user.id === userId ? ' (Anda)' : ''}
                <Below>{user.employeeNumber}</Below>
              </Named>
            </Table.Td>
            <Table.Td>{user.isActive ? user.loginName : ''}</Table.Td>
            <Table.Td>
              {user.roleLabel}
              <Below>{user.position}</Below>
            </Table.Td>
            <Table.Td ta="end">
              {user.openCases === 0 ? (
                0
              ) : (
                <Anchor
                  component="button"
                  type="button"
                  aria-label={`Alihkan ${user.openCases} kasus ${user.name}`}
                  onClick={() => actions.onOpen({ kind: 'cases', user })}
                >
                  {user.openCases}
                </Anchor>
              )}
            </Table.Td>
            <Table.Td>
              {user.isActive ? (
                <UserActions user={user} isSelf={user.id === userId} {...actions} />
              ) : (
                <Badge variant="outline" color="gray">
                  Sudah dikeluarkan
                </Badge>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** A second, quiet line, where something is known. */
const Below = ({ children }: { children: string }) =>
  children === '' ? null : (
    <Text span display="block" size="xs" c="dimmed">
      {children}
    </Text>
  );

function UserActions(props: RowActions & { user: User; isSelf: boolean }) {
  const { user, isSelf, isEndingWait, onEndWait, onOpen } = props;
  return (
    <Group gap={6} justify="flex-end">
      {user.waitSeconds > 0 ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Akhiri waktu tunggu ${user.name}`}
          loading={isEndingWait}
          onClick={() => onEndWait(user)}
        >
          Akhiri waktu tunggu
        </Button>
      ) : null}
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Betulkan data ${user.name}`}
        onClick={() => onOpen({ kind: 'correct', user })}
      >
        Betulkan
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Ganti kata sandi ${user.name}`}
        onClick={() => onOpen({ kind: 'reset', user })}
      >
        Ganti kata sandi
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Keluarkan ${user.name}`}
        disabled={isSelf}
        onClick={() => onOpen({ kind: 'remove', user })}
      >
        Keluarkan
      </Button>
    </Group>
  );
}

function activeFirst(a: User, b: User): number {
  return Number(b.isActive) - Number(a.isActive) || a.name.localeCompare(b.name, 'id');
}
