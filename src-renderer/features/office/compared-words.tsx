import { Text } from '@mantine/core';
import classes from './compared-words.module.css';

/** The three words that two screens show of one secret, large enough to be read across a room. */
export function ComparedWords({ words }: { words: readonly string[] }) {
  return (
    <Text className={classes.words} aria-label="Kata pembanding">
      {words.join(' · ')}
    </Text>
  );
}
