import { Text } from '@mantine/core';
import type { Centre } from '#contract/centre';
import classes from './letterhead-preview.module.css';

/** The kop surat as it will stand on paper, while it is typed. */
export function LetterheadPreview({ centre }: { centre: Centre }) {
  const lines = [centre.address, centre.town, centre.contact];
  return (
    <figure className={classes.paper} aria-label="Contoh kop surat">
      <div className={classes.head}>
        {centre.logo === undefined ? null : <img src={centre.logo} alt="" height={48} />}
        <div className={classes.words}>
          {centre.above.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name than their place
            <div key={index}>{line}</div>
          ))}
          <strong>{centre.name === '' ? 'NAMA LEMBAGA' : centre.name.toUpperCase()}</strong>
          <div className={classes.small}>{lines.filter((line) => line !== '').join(' · ')}</div>
        </div>
      </div>
      <Text component="figcaption" size="xs" c="#545c64" ta="center">
        Contoh kop surat
      </Text>
    </figure>
  );
}
