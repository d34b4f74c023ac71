import { Button, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { type Shift, type ShiftCode, shiftAfter, shiftBefore, shifts } from '#domain/shift';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';

const choices = Object.entries(shifts).map(([value, label]) => ({ value, label }));

type Parts = { turn: Shift; isNow: boolean; onChoose: (turn: Shift | undefined) => void };

/** Which turn is shown: by its day and name, the one before, the one after, or the one that is now. */
export function TurnChoice({ turn, isNow, onChoose }: Parts) {
  return (
    <Group gap="xs" mb="sm" align="flex-end">
      <DayOfTurn key={turn.day} day={turn.day} onChoose={(day) => onChoose({ ...turn, day })} />
      <SegmentedControl
        aria-label="Giliran jaga"
        data={choices}
        value={turn.shift}
        onChange={(shift) => onChoose({ ...turn, shift: shift as ShiftCode })}
      />
      <Button variant="default" onClick={() => onChoose(shiftBefore(turn))}>
        Giliran sebelumnya
      </Button>
      <Button variant="default" disabled={isNow} onClick={() => onChoose(shiftAfter(turn))}>
        Giliran berikutnya
      </Button>
      {!isNow && (
        <Button variant="subtle" onClick={() => onChoose(undefined)}>
          Giliran sekarang
        </Button>
      )}
    </Group>
  );
}

function DayOfTurn({ day, onChoose }: { day: string; onChoose: (day: string) => void }) {
  const [typed, setTyped] = useState(formatCivilDate(day, 'numeric'));
  const readDay = useReadDay();
  const read = readDay(typed);
  const take = () => {
    if (read !== undefined && read !== day) onChoose(read);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
      onBlur={take}
    >
      <DayInput
        label="Tanggal"
        w={130}
        value={typed}
        onChange={setTyped}
        error={read === undefined ? 'Tanggal tidak terbaca.' : undefined}
      />
    </form>
  );
}
