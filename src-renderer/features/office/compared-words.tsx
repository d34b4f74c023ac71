import { Text } from '@mantine/core';
import classes from './compared-words.module.css';

/** The three words that two screens show of one secret, large enough to be read across a room, and what is asked of them. */
export function ComparedWords({ words, other }: { words: readonly string[]; other: string }) {
  return (
    <>
      <Text>Apakah layar {other} menampilkan tiga kata yang sama, dengan urutan yang sama?</Text>
      <Text className={classes.words} aria-label="Kata pembanding">
        {words.join(' · ')}
      </Text>
    </>
  );
}
