import { List, Text } from '@mantine/core';
import type { Trouble } from '#domain/fields/field';
import { AskAgain } from '../../ui/ask-again.tsx';

type ConfirmDaysProps = {
  /** What the core asked about; undefined while nothing is asked. */
  questions: readonly Trouble[] | undefined;
  onCancel: () => void;
  /** The questions answered, word for word. */
  onConfirm: (confirmed: string[]) => void;
};

/** Dates that contradict what is known: whoever saves them nevertheless has read which. */
export function ConfirmDays({ questions, onCancel, onConfirm }: ConfirmDaysProps) {
  if (questions === undefined) return null;
  const sentences = questions.map(({ sentence }) => sentence);
  return (
    <AskAgain
      opened
      title="Tetap simpan?"
      confirm="Tetap simpan"
      onCancel={onCancel}
      onConfirm={() => onConfirm(sentences)}
    >
      <Text>Bertentangan dengan yang sudah tercatat:</Text>
      <List mt="xs">
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </AskAgain>
  );
}
