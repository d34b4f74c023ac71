import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FoundCase } from '#contract/writing';
import { formatCivilDate } from '#domain/civil-date';
import { formOf } from '#domain/forms';
import { addressOfHit } from '../../parts/case-tabs.ts';
import classes from './writing.module.css';

/** What was found in one case: each place with the sentence around the words, and where that stands. */
export function FoundPerson({ found: { name, caseNumber, hits } }: { found: FoundCase }) {
  return (
    <li className={classes.person}>
      <Text fw={600} component="h2" size="md">
        {name}{' '}
        <Text span size="sm" c="dimmed">
          {caseNumber}
        </Text>
      </Text>
      {hits.map((hit) => (
        <Link key={hit.recordId} {...addressOfHit(hit)} className={classes.hit}>
          <Text span>
            <Sentence pieces={hit.sentence} />
          </Text>
          <Text span size="sm" c="dimmed" display="block">
            {[formOf(hit.form).label, hit.label, formatCivilDate(hit.on, 'short'), hit.by]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Link>
      ))}
    </li>
  );
}

/** Pieces of one sentence stay in their places: they are told apart by where they begin. */
function Sentence({ pieces }: { pieces: FoundCase['hits'][number]['sentence'] }) {
  const beginnings = pieces.map((_, at) =>
    pieces.slice(0, at).reduce((sum, { text }) => sum + text.length, 0),
  );
  return pieces.map(({ text, isFound }, at) => {
    const Drawn = isFound ? 'mark' : 'span';
    return <Drawn key={beginnings[at]}>{text}</Drawn>;
  });
}
