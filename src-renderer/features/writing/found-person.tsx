import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FoundCase } from '#contract/writing';
import { addressOfHit, FoundSentence, placeOfHit } from '../../parts/found-writing.tsx';
import classes from './writing.module.css';

/** What was found in one case: each place with the sentence around the words, and where that stands. */
export function FoundPerson(props: { found: FoundCase; words: string }) {
  const { name, caseNumber, hits } = props.found;
  return (
    <li className={classes.person}>
      <Text fw={600} component="h2" size="md">
        {name}{' '}
        <Text span size="sm" c="dimmed">
          {caseNumber}
        </Text>
      </Text>
      {hits.map((hit) => (
        <Link
          key={hit.attachmentId ?? hit.recordId}
          {...addressOfHit(hit, props.words)}
          className={classes.hit}
        >
          <Text span>
            <FoundSentence pieces={hit.sentence} />
          </Text>
          <Text span size="sm" c="dimmed" display="block">
            {placeOfHit(hit)}
          </Text>
        </Link>
      ))}
    </li>
  );
}
