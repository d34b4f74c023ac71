import classes from './portrait.module.css';

/** A person's photograph, or their initials where there is none. */
export function Portrait({ photo, name, size }: { photo: string | null; name: string; size: number }) {
  const box = { width: size, height: size };
  return photo === null ? (
    <span className={classes.portrait} style={{ ...box, fontSize: size / 2.6 }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  ) : (
    <img className={classes.portrait} style={box} src={photo} alt={`Foto ${name}`} />
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length === 1 ? [words[0]] : [words[0], words.at(-1)];
  // By code point: a name may begin with a character that takes two units.
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
