import { ActionIcon } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { DownIcon, UpIcon } from './icons.tsx';

type MoveButtonsProps = {
  name: string;
  /** Its place in the list, from 1. */
  place: number;
  isLast: boolean;
  /** One place up or down. */
  onMove: (by: -1 | 1) => void;
};

/** Moves an entry of a list; the keyboard goes along, so that it can be moved again. */
export function MoveButtons({ name, place, isLast, onMove }: MoveButtonsProps) {
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const pressed = useRef<-1 | 1>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it stands in its new place.
  useEffect(() => {
    if (pressed.current === undefined) return;
    const [first, second] = pressed.current === -1 ? [up, down] : [down, up];
    pressed.current = undefined;
    (first.current?.disabled ? second : first).current?.focus();
  }, [place]);
  const move = (by: -1 | 1) => {
    pressed.current = by;
    onMove(by);
  };
  return (
    <>
      <ActionIcon
        ref={up}
        variant="transparent"
        aria-label={`Naikkan ${name}`}
        disabled={place === 1}
        onClick={() => move(-1)}
      >
        <UpIcon />
      </ActionIcon>
      <ActionIcon
        ref={down}
        variant="transparent"
        aria-label={`Turunkan ${name}`}
        disabled={isLast}
        onClick={() => move(1)}
      >
        <DownIcon />
      </ActionIcon>
    </>
  );
}
