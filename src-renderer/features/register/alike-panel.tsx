import { Button, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AlikeClient } from '#contract/client';
import { isCivilDate } from '#domain/civil-date';
import { asText, type Draft } from '#domain/fields/field';
import type { Sex } from '#domain/lists/sex';
import { describeBirth } from '#domain/people/age';
import { likenessThresholds } from '#domain/people/likeness';
import { tidyNumber } from '#domain/people/nik';
import { orpc } from '../../core/client.ts';
import { Named } from '../../ui/named.tsx';
import { useSteady } from '../../ui/use-steady.ts';
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
        <Candidate
          key={candidate.clientId}
          candidate={candidate}
          isOther={others.includes(candidate.clientId)}
        />
      ))}
      {alike === undefined || alike.length === 0 ? null : (
        <Button variant="default" fullWidth mt="xs" onClick={() => onCompare(alike)}>
          Bandingkan
        </Button>
      )}
    </section>
  );
}

function Candidate({ candidate, isOther }: { candidate: AlikeClient; isOther: boolean }) {
  const isLikely = candidate.score >= likenessThresholds.hard;
  return (
    <div className={classes.candidate} data-likely={isLikely || undefined}>
      <Text fw={600} component="div">
        {candidate.isWithheld ? (
          'Orang lain di brankas ini'
        ) : (
          <Named name={candidate.fullName}>{candidate.fullName}</Named>
        )}
      </Text>
      <Text c="dimmed">{describe(candidate)}</Text>
      <Text size="xs">{candidate.reasons.join(' ')}</Text>
      {isOther && <Text size="xs">✓ Dinyatakan orang lain.</Text>}
    </div>
  );
}

function stateOf(alike: AlikeClient[] | undefined): string {
  if (alike === undefined) return 'Ketik nama atau NIK; yang mirip muncul di sini.';
  if (alike.length === 0) return 'Tidak ada yang mirip di brankas ini.';
  return `${alike.length} orang mirip. Bandingkan sebelum membuat berkas baru.`;
}

function describe(candidate: AlikeClient): string {
  return [
    candidate.alias,
    candidate.sex,
    candidate.birthDate && describeBirth(candidate.birthDate, candidate.birthDateEstimated, 'short'),
    candidate.registerNumber,
    candidate.hasOpenCase ? 'kasus terbuka' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A moment of rest, so that not every letter of a name is asked for. */
const rest = 250;

/** People on file who look like the one being typed; undefined while too little is typed to tell. */
export function useAlike(typed: Draft) {
  const [facts] = useDebouncedValue(useSteady(factsOf(typed)), rest);
  const enough = facts.fullName.length >= 3 || tidyNumber(facts.nik).length === 16;
  const found = useQuery(
    orpc.client.findAlike.queryOptions({ input: facts, enabled: enough, placeholderData: keepPreviousData }),
  );
  return enough ? found.data : undefined;
}

type Facts = {
  fullName: string;
  alias: string;
  nik: string;
  birthDateEstimated: boolean;
  sex?: Sex;
  birthDate?: string;
};

function factsOf(typed: Draft): Facts {
  const birthDate = asText(typed.birthDate);
  return {
    fullName: asText(typed.fullName).trim().slice(0, 200),
    alias: asText(typed.alias).trim().slice(0, 200),
    nik: asText(typed.nik).slice(0, 40),
    birthDateEstimated: typed.birthDateEstimated === true,
    ...(typed.sex === 'L' || typed.sex === 'P' ? { sex: typed.sex } : {}),
    ...(isCivilDate(birthDate) ? { birthDate } : {}),
  };
}
