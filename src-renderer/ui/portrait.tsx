import type { CSSProperties } from 'react';
import classes from './portrait.module.css';

type PortraitProps = {
  photo: string | null;
  name: string;
  size: number;
  /** It stands before a name in a list: whoever chose initials there sees no photo. */
  isBesideName?: boolean;
};

/** A person's photograph, or where there is none their initials, in a tint that stays with the name. */
export function Portrait({ photo, name, size, isBesideName = false }: PortraitProps) {
  const box = { width: size, height: size };
  return photo === null || isBesideName ? (
    // Drawn, not written: who copies a row of a list, or has it read out, wants the name alone.
    <span
      className={classes.portrait}
      style={
        {
          ...box,
          fontSize: size / 2.4,
          ...(photo !== null && { '--portrait-photo': `url(${photo})` }),
        } as CSSProperties
      }
      data-photo={photo !== null || undefined}
      data-tint={tintOf(name)}
      data-initials={initialsOf(name)}
      aria-hidden="true"
    />
  ) : (
    <img className={classes.portrait} style={box} src={photo} alt={`Foto ${name}`} />
  );
}

/** What a name says besides, in brackets, is no part of it: "Mbah Sum (Pasar Beringharjo)". */
function wordsOf(name: string): string[] {
  const bare = name.replace(/\(.*?\)/g, ' ').trim();
  return (bare || name).trim().split(/\s+/);
}

function initialsOf(name: string): string {
  const words = wordsOf(name);
  const letters = words.length === 1 ? [words[0]] : [words[0], words.at(-1)];
  // By code point: a name may begin with a character that takes two units.
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

const tints = 8;

/** One of eight, the same for one name wherever it is listed. */
function tintOf(name: string): number {
  let sum = 0;
  for (const letter of wordsOf(name).join(' ')) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % tints;
}
