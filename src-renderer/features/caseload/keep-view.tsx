import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

type KeepViewProps = {
  mayShare: boolean;
  /** It is narrowed by days, which may move along. */
  hasDays: boolean;
  /** The view whose filters were changed since it was shown, where it may be changed. */
  changed: string | undefined;
  onChange: () => void;
  onKeep: (name: string, how: { isShared: boolean; moves: boolean }) => void;
};

/** Gives the filters and the order that are shown now a name, to find them again; for oneself, or for everybody. */
export function KeepView({ mayShare, hasDays, changed, onChange, onKeep }: KeepViewProps) {
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  const [moves, setMoves] = useState(true);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onKeep(name.trim(), { isShared, moves: hasDays && moves });
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
        {hasDays && (
          <Checkbox
            label="Tanggalnya ikut maju"
            description="Bulan ini tetap bulan ini, tujuh hari tetap tujuh hari ke depan."
            checked={moves}
            onChange={(event) => setMoves(event.currentTarget.checked)}
          />
        )}
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
