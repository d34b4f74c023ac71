import { PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { judgePassphrase } from '#domain/safety/easy-guess';
import {
  findPassphraseTrouble,
  type PassphraseFacts,
  type PassphraseTrouble,
} from '#domain/safety/passphrase';
import { sameAs } from '#domain/same-as';
import { useSteady } from './use-steady.ts';

/** A new pass phrase, typed twice, and what was found of it and the names around it. */
export type NewPassphrase = { first: string; second: string; verdict?: Verdict | undefined };
/** What is judged: the words, beside the names they must not be made of. */
type Subject = { first: string; facts: PassphraseFacts };
type Verdict = { of: Subject; trouble: PassphraseTrouble | undefined };
export const emptyPassphrase: NewPassphrase = { first: '', second: '' };

/** Whether it was typed the same twice and nothing is known to speak against it; where it is used it is judged anyway. */
export function isPassphraseReady(passphrase: NewPassphrase, facts: PassphraseFacts): boolean {
  const { first, second } = passphrase;
  return first === second && troubleOf(passphrase, facts) === undefined;
}

/** The one thing that stands against it, and what to do; undefined when nothing is known to. */
export function whyNotReady(passphrase: NewPassphrase, facts: PassphraseFacts): string | undefined {
  const { first, second } = passphrase;
  const trouble = troubleOf(passphrase, facts);
  if (first === '') return 'Kata sandi belum diisi.';
  if (trouble !== undefined) return `Kata sandi belum dapat dipakai. ${trouble.sentence}`;
  if (first === second) return undefined;
  return second === ''
    ? 'Ketik kata sandi itu sekali lagi.'
    : 'Kata sandi yang kedua belum sama dengan yang pertama. Ketik sekali lagi.';
}

/** Whether it is good for sure, for a screen that must know before it goes on. */
export async function isPassphraseGood({ first, second }: NewPassphrase, facts: PassphraseFacts) {
  return first === second && (await judgePassphrase(first, facts)) === undefined;
}

/** What is known to speak against it by now. */
function troubleOf({ first, verdict }: NewPassphrase, facts: PassphraseFacts): PassphraseTrouble | undefined {
  const judged = sameAs(verdict?.of, { first, facts }) ? verdict?.trouble : undefined;
  return findPassphraseTrouble(first, facts) ?? judged;
}

/** Hands get so long a rest before what they typed is judged, in ms. */
const rest = 200;

/** Judges what was typed once the hands rest: what the rule says at once, how easily it is guessed soon after. */
function useVerdict({ value, facts, onChange }: Pick<Parts, 'value' | 'facts' | 'onChange'>) {
  const subject = useSteady<Subject>({ first: value.first, facts });
  const trouble = troubleOf(value, facts);
  const isJudged = trouble !== undefined || sameAs(value.verdict?.of, subject);
  const judge = useEffectEvent(() => judgePassphrase(value.first, facts));
  const tell = useEffectEvent((found: Verdict) => onChange({ ...value, verdict: found }));
  useEffect(() => {
    if (isJudged) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      // What keeps it from being judged here does not keep it from being judged where it is used.
      const found = await judge().catch(() => undefined);
      if (isCurrent) tell({ of: subject, trouble: found });
    }, rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [subject, isJudged]);
  return { trouble, isJudged };
}

type Parts = {
  label: string;
  value: NewPassphrase;
  facts: PassphraseFacts;
  onChange: (value: NewPassphrase) => void;
  autoFocus?: boolean;
};

/** Two fields for a new pass phrase; what the rule says is shown while it is typed. */
export function NewPassphraseFields({ label, value, facts, onChange, autoFocus = false }: Parts) {
  const { first, second } = value;
  const { trouble, isJudged } = useVerdict({ value, facts, onChange });
  const said = trouble?.sentence ?? (isJudged ? '✓ Kata sandi ini dapat dipakai.' : 'Memeriksa…');
  const differs = second !== '' && second !== first;
  return (
    <Stack gap="xs">
      <PasswordInput
        label={label}
        description="Paling sedikit 12 karakter. Empat kata yang tidak saling berhubungan mudah diingat dan sulit ditebak. Spasi boleh."
        value={first}
        onChange={(event) => onChange({ first: event.currentTarget.value, second, verdict: undefined })}
        autoComplete="new-password"
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
      />
      <Text
        size="sm"
        aria-live="polite"
        c={trouble === undefined ? 'var(--mantine-color-anchor)' : 'var(--titian-due)'}
      >
        {first === '' ? '' : said}
      </Text>
      <PasswordInput
        label={`${label}, sekali lagi`}
        value={second}
        onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
        error={differs ? 'Belum sama dengan yang pertama.' : undefined}
        autoComplete="new-password"
      />
    </Stack>
  );
}
