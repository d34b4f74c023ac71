import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTyped } from '../../parts/use-typed.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import type { SheetLines } from './use-sheet-lines.ts';

type Parts = {
  /** Which turn's sheet this is. */
  turn: string;
  residents: readonly string[];
  ticked: readonly string[];
  onTick: (caseIds: readonly string[]) => void;
  written: SheetLines;
};

/** "Semua: makan dan tidur baik": one text for those who are ticked; what a line says already stays before it. */
export function CommonLine({ turn, residents, ticked, onTick, written }: Parts) {
  const [text, setText] = useTyped(`common line ${turn}`, '');
  useUnsavedWork({ isDirty: text.trim() !== '', isHeld: true });
  /** What the ticked lines said before. */
  const [before, setBefore] = useState<Readonly<Record<string, { note: string }>>>();
  const isAll = ticked.length === residents.length;
  const write = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || ticked.length === 0) return;
    setBefore(Object.fromEntries(ticked.map((caseId) => [caseId, { note: written.lineOf(caseId).note }])));
    written.change(
      Object.fromEntries(
        ticked.map((caseId) => {
          const said = written.lineOf(caseId).note.trim();
          return [caseId, { note: said === '' ? text.trim() : `${said} ${text.trim()}` }];
        }),
      ),
    );
    setText('');
    onTick([]);
  };
  return (
    <form onSubmit={write}>
      <Group gap="xs" mb="xs" align="center">
        <Checkbox
          label={`Semua (${residents.length})`}
          checked={isAll}
          indeterminate={!isAll && ticked.length > 0}
          onChange={() => onTick(isAll ? [] : residents)}
        />
        <TextInput
          aria-label="Satu teks untuk yang dicentang"
          placeholder="Satu teks untuk yang dicentang, misalnya: makan dan tidur baik"
          style={{ flex: 1 }}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={text.trim() === '' || ticked.length === 0}>
          Tulis pada {ticked.length} baris
        </Button>
        {before !== undefined && (
          <Button
            variant="subtle"
            onClick={() => {
              written.change(before);
              setBefore(undefined);
            }}
          >
            Urungkan
          </Button>
        )}
      </Group>
    </form>
  );
}
