import { Checkbox } from '@mantine/core';
import { type FoundNames, leftReasons } from '#domain/people/hide-names';
import { formatNumber } from '#domain/words/indonesian';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './packet.module.css';
import type { PacketChoices } from './packet-choices.ts';

type Decided = Pick<PacketChoices, 'shownNames' | 'hiddenNames'>;
type FoundNamesProps = { found: FoundNames; decided: Decided; onDecide: (decided: Decided) => void };

/** The names that were hidden, and what may be one and was left: whoever prints decides about each. */
export function FoundNamesList({ found: { hidden, left }, decided, onDecide }: FoundNamesProps) {
  if (hidden.length + left.length === 0) return null;
  const { shownNames, hiddenNames } = decided;
  const without = (keys: string[], key: string) => keys.filter((one) => one !== key);
  const decide = (key: string, isHidden: boolean) =>
    onDecide({
      shownNames: isHidden ? without(shownNames, key) : [...without(shownNames, key), key],
      hiddenNames: isHidden ? [...without(hiddenNames, key), key] : without(hiddenNames, key),
    });
  return (
    <details className={classes.besides} open={left.length > 0}>
      <summary>
        Nama: {formatNumber(hidden.length)} disamarkan, {formatNumber(left.length)} mungkin nama dan dibiarkan
      </summary>
      <div className={classes.names}>
        <fieldset>
          <legend>Disamarkan</legend>
          {hidden.map((one) => (
            <Found
              key={one.key}
              found={one}
              isHidden={!shownNames.includes(one.key)}
              onChange={(isHidden) => decide(one.key, isHidden)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>Mungkin nama, dibiarkan</legend>
          {left.map((one) => (
            <Found
              key={`${one.key} ${one.reason}`}
              found={one}
              why={leftReasons[one.reason]}
              isHidden={hiddenNames.includes(one.key)}
              onChange={(isHidden) => decide(one.key, isHidden)}
            />
          ))}
          {left.length === 0 && (
            <NothingHere
              what="Tidak ada yang dibiarkan."
              todo="Kata yang mungkin nama tampil di sini, untuk diputuskan."
            />
          )}
        </fieldset>
      </div>
    </details>
  );
}

type FoundProps = {
  found: FoundNames['hidden'][number];
  why?: string;
  isHidden: boolean;
  onChange: (isHidden: boolean) => void;
};

function Found({ found: { word, times, example }, why, isHidden, onChange }: FoundProps) {
  const told = [`${formatNumber(times)}×`, why, example].filter(Boolean).join(' · ');
  return (
    <Checkbox
      size="xs"
      label={word}
      description={told}
      aria-label={`Samarkan ${word}`}
      checked={isHidden}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
