import { Button, Text, Title } from '@mantine/core';
import type { AlikeClient } from '#contract/client';
import { formatCivilDate } from '#domain/civil-date';
import { likenessThresholds } from '#domain/people/likeness';
import classes from './register.module.css';

type AlikePanelProps = {
  /** Undefined while too little is typed to tell. */
  alike: AlikeClient[] | undefined;
  /** Ids of those declared to be somebody else. */
  others: readonly string[];
  onCompare: (candidates: AlikeClient[]) => void;
};

/** Who on file looks like the person being typed, while they are typed. */
export function AlikePanel({ alike, others, onCompare }: AlikePanelProps) {
  return (
    <section className={classes.alike} aria-labelledby="mungkin-sama">
      <Title order={2} id="mungkin-sama">
        Sudah pernah terdaftar?
      </Title>
      <div aria-live="polite">
        <Text c="dimmed">{stateOf(alike)}</Text>
      </div>
      {alike?.map((candidate) => (
        <div
          key={candidate.clientId}
          className={classes.candidate}
          data-likely={candidate.score >= likenessThresholds.hard || undefined}
        >
          <Text fw={600}>{candidate.fullName}</Text>
          <Text c="dimmed">{factsOf(candidate)}</Text>
          <Text size="xs">{candidate.reasons.join(' ')}</Text>
          {others.includes(candidate.clientId) ? <Text size="xs">✓ Dinyatakan orang lain.</Text> : null}
        </div>
      ))}
      {alike === undefined || alike.length === 0 ? null : (
        <Button variant="default" fullWidth mt="xs" onClick={() => onCompare(alike)}>
          Bandingkan
        </Button>
      )}
    </section>
  );
}

function stateOf(alike: AlikeClient[] | undefined): string {
  if (alike === undefined) return 'Ketik nama atau NIK; yang mirip muncul di sini.';
  if (alike.length === 0) return 'Tidak ada yang mirip di brankas ini.';
  return `${alike.length} orang mirip. Bandingkan sebelum membuat berkas baru.`;
}

function factsOf(candidate: AlikeClient): string {
  return [
    candidate.alias,
    candidate.sex,
    candidate.birthDate === null ? '' : formatCivilDate(candidate.birthDate, 'short'),
    candidate.registerNumber,
    candidate.hasOpenCase ? 'kasus terbuka' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
