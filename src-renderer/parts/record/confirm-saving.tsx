import { List, Text } from '@mantine/core';
import type { Trouble } from '#domain/fields/field';
import { sentReportsPath } from '#domain/months/say-touched';
import { askedAtFields } from '#domain/people/likeness';
import { AskAgain } from '../../ui/ask-again.tsx';
import { troublesIn } from './troubles-in.ts';

type ConfirmSavingProps = {
  /** What the core asked about; undefined while nothing is asked. */
  questions: readonly Trouble[] | undefined;
  onCancel: () => void;
  /** The questions answered, word for word. */
  onConfirm: (confirmed: string[]) => void;
};

/**
 * Dates that contradict what is known, people who may be the same, reports that were sent and change: whoever saves
 * nevertheless has read which.
 */
export function ConfirmSaving({ questions, onCancel, onConfirm }: ConfirmSavingProps) {
  if (questions === undefined) return null;
  const ofReports = questions.filter(({ path }) => path === sentReportsPath);
  const ofPeople = questions.filter(({ path }) => isAboutPeople(path));
  const ofDays = questions.filter(({ path }) => path !== sentReportsPath && !isAboutPeople(path));
  return (
    <AskAgain
      opened
      title="Tetap simpan?"
      confirm="Tetap simpan"
      onCancel={onCancel}
      onConfirm={() => onConfirm(questions.map(({ sentence }) => sentence))}
    >
      <Sentences intro="Periksa sebelum disimpan:" of={ofDays} />
      <Sentences intro="Mungkin orang yang sama sudah tercatat:" of={ofPeople} />
      {ofReports.map(({ sentence }) => (
        <Text key={sentence} mb="xs">
          {sentence}
        </Text>
      ))}
    </AskAgain>
  );
}

const isAboutPeople = (path: string) => (askedAtFields as readonly string[]).includes(path);

type AskedFirstProps = {
  asking: { error: unknown; reset: () => void };
  onConfirm: (confirmed: string[]) => void;
};

/** The same for what was asked of the core: turning back forgets it, and the answer asks it again. */
export function AskedFirst({ asking, onConfirm }: AskedFirstProps) {
  const questions = troublesIn(asking.error, 'ASKS');
  return (
    <ConfirmSaving
      questions={questions.length > 0 ? questions : undefined}
      onCancel={asking.reset}
      onConfirm={onConfirm}
    />
  );
}

/** What went wrong besides: a question is none. */
export const unlessAsked = <E,>(error: E): E | null => (troublesIn(error, 'ASKS').length > 0 ? null : error);

function Sentences({ intro, of }: { intro: string; of: readonly Trouble[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <Text>{intro}</Text>
      <List mt="xs" mb="xs">
        {of.map(({ sentence }) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </>
  );
}
