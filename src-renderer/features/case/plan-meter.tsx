import { Anchor, Text } from '@mantine/core';
import { planMeter, sayPart } from '#domain/stages/plan-meter';
import type { OverProps } from '../../parts/record/record-subject.ts';
import { focusField } from '../../ui/fields/focus-field.ts';
import classes from './case.module.css';

/** So many things to look at are named; the others stand at their places. */
const mostNamed = 4;

/** What a plan contains after the slides, what is not there yet and what is odd, each opening its place. */
export function PlanMeter({ formKey, answers, warnings }: OverProps) {
  const parts = planMeter(answers);
  const open = (path: string) => focusField(formKey, path);
  return (
    <section className={classes.meter} aria-label="Isi rencana">
      <ul className={classes.meterParts}>
        {parts.map((part) => {
          const isThere = part.missing.length === 0;
          return (
            <li key={part.id}>
              <span aria-hidden>{isThere ? '●' : '○'}</span>{' '}
              <Anchor component="button" type="button" size="sm" onClick={() => open(part.opens)}>
                {sayPart(part)}
              </Anchor>{' '}
              <Text span size="xs" c="dimmed">
                {isThere ? 'ada' : 'belum'}
              </Text>
            </li>
          );
        })}
      </ul>
      {warnings.length > 0 && (
        <ul className={classes.meterWarnings} aria-label="Perlu dilihat">
          {warnings.slice(0, mostNamed).map(({ path, sentence }) => (
            <li key={`${path} ${sentence}`}>
              <Anchor component="button" type="button" size="sm" ta="left" onClick={() => open(path)}>
                {sentence}
              </Anchor>
            </li>
          ))}
          {warnings.length > mostNamed && (
            <li>
              <Text span size="sm">
                Dan {warnings.length - mostNamed} hal lain.
              </Text>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
