import { Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldImport, ImportSheet } from '#contract/import-told';
import { fieldsOf, importFields, importLabel } from '#domain/import/fields';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** One value for all rows, for what is needed or counted and no column has. */
export function ForAll({ file, people }: { file: HeldImport; people: ImportSheet }) {
  const say = useMutation(orpc.import.sayForAll.mutationOptions());
  const has = new Set(people.columns.map(({ field }) => field));
  const open = fieldsOf('people').filter((id) => importFields[id]?.forAll && !has.has(id));
  if (open.length === 0) return null;
  return (
    <div>
      <Title order={2} size="h4">
        Satu nilai untuk semua baris
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Untuk yang tidak punya kolom sendiri. Boleh kosong bila tidak sama bagi semua orang.
      </Text>
      <Stack gap="xs">
        <Group align="flex-end">
          {open.map((field) => (
            <OneValue
              key={field}
              field={field}
              value={file.forAll[field] ?? ''}
              list={file.lists[field]}
              onSay={(value) => say.mutate({ field, value })}
            />
          ))}
        </Group>
        <ErrorNotice error={say.error} />
      </Stack>
    </div>
  );
}

type OneValueProps = {
  field: string;
  value: string;
  list: [string, string][] | undefined;
  onSay: (value: string) => void;
};

function OneValue({ field, value, list, onSay }: OneValueProps) {
  const [typed, setTyped] = useState(value);
  const label = `${importLabel(field)} (semua baris)`;
  if (list !== undefined)
    return (
      <NativeSelect
        label={label}
        w={300}
        value={value}
        data={[{ value: '', label: '-' }, ...list.map(([code, text]) => ({ value: code, label: text }))]}
        onChange={(event) => onSay(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      label={label}
      w={240}
      placeholder="23/11/2026"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== value && onSay(typed)}
    />
  );
}
