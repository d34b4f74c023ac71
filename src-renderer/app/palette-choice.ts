import { type KeyboardEvent, useState } from 'react';

type Entry = { run: () => void };

/**
 * Which entry of a list Enter takes: the first, until an arrow chooses another of the same list. While the list answers the
 * letters before (`isEarlier`) none is chosen, so that Enter never opens a person of the letters before.
 */
export function useChoice(props: {
  entries: readonly Entry[];
  /** What the list is of: another one begins at its first again. */
  list: string;
  isEarlier: boolean;
  onTake: () => void;
}) {
  const { entries, list, isEarlier, onTake } = props;
  const [chosen, setChosen] = useState({ list, place: 0 });
  const place = isEarlier ? -1 : chosen.list === list ? chosen.place : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    const entry = entries[place];
    if (entry === undefined) return;
    if (step !== undefined)
      return setChosen({ list, place: (place + step + entries.length) % entries.length });
    onTake();
    entry.run();
  };
  return { onKeyDown, markAt: (at: number) => (at === place ? chosenMark : {}) };
}

const chosenMark = {
  'data-selected': true,
  ref: (button: HTMLElement | null) => button?.scrollIntoView({ block: 'nearest' }),
};
