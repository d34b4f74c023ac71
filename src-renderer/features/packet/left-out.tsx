import { List, Text } from '@mantine/core';
import type { LeftOut } from '#contract/packet';
import classes from './packet.module.css';

/** What is written in the chosen cases and not on the paper, case by case, so that nobody takes it for all there is. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  const count = leftOut.reduce((sum, { what }) => sum + what.length, 0);
  return (
    <details className={classes.besides}>
      <summary>Tertulis dalam kasus, tidak dicetak: {count} hal</summary>
      {leftOut.map(({ caseNumber, what }) => (
        <section key={caseNumber} aria-label={`Tidak dicetak dari ${caseNumber}`}>
          <Text size="sm" fw={600}>
            {caseNumber}
          </Text>
          <List size="sm">
            {what.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </section>
      ))}
    </details>
  );
}
