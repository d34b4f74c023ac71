import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

type KeepViewProps = {
  mayShare: boolean;
  /** The view whose filters were changed since it was shown, where it may be changed. */
  changed: string | undefined;
  onChange: () => void;
  onKeep: (name: string, isShared: boolean) => void;
};

/** Gives the filters and the order that are shown now a name, to find them again; for oneself, or for everybody. */
export function KeepView({ mayShare, changed, onChange, onKeep }: KeepViewProps) {
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onKeep(name.trim(), isShared);
      }}
    >
      <Stack gap="xs" mt={6}>
        {changed !== undefined && (
          <Button variant="default" onClick={onChange}>
            Simpan perubahan ke “{changed}”
          </Button>
        )}
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            label="Simpan saringan dan urutan ini sebagai"
            description="Kata pencarian tidak ikut disimpan."
            maxLength={60}
            flex={1}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" flex="none" disabled={name.trim() === ''}>
            Simpan
          </Button>
        </Group>
        {mayShare && (
          <Checkbox
            label="Bagikan kepada semua orang di lembaga"
            checked={isShared}
            onChange={(event) => setIsShared(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </form>
  );
}
