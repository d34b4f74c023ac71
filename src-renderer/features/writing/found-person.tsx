import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FoundCase } from '#contract/writing';
import { timelineKindOf } from '#domain/timeline/timeline';
import { addressOfHit, FoundSentence, placeOfHit } from '../../parts/found-writing.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Named } from '../../ui/named.tsx';
import classes from './writing.module.css';

/** What was found in one case: each place with the sentence around the words, and where that stands. */
export function FoundPerson(props: { found: FoundCase; words: string }) {
  const { name, caseNumber, hits } = props.found;
  return (
    <li className={classes.person}>
      <Text fw={600} component="h2" size="md">
        <Named name={name}>
          {name}{' '}
          <Text span size="sm" c="dimmed">
            {caseNumber}
          </Text>
        </Named>
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
            <KindIcon kind={hit.attachmentId === null ? timelineKindOf(hit.form) : 'attachment'} />{' '}
            {placeOfHit(hit)}
          </Text>
        </Link>
      ))}
    </li>
  );
}
