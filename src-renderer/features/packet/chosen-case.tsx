import { ActionIcon, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RemoveIcon } from '../../ui/icons.tsx';
import { MoveButtons } from '../../ui/move-buttons.tsx';
import classes from './packet.module.css';
import { mostOptions } from './packet-choices.ts';

type ChosenCaseProps = {
  caseId: string;
  /** Its place in the packet, from 1. */
  place: number;
  isLast: boolean;
  /** Numbers of the cases that have no plan yet, as the last drawing found them. */
  withoutPlan: readonly string[];
  question: string;
  options: string;
  onQuestion: (part: { question?: string; options?: string }) => void;
  /** One place up or down. */
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One case of the packet: who, and what the conference is to decide. */
export function ChosenCase(props: ChosenCaseProps) {
  const { caseId, place, isLast, withoutPlan, question, options } = props;
  const found = useQuery(orpc.case.open.queryOptions({ input: { caseId } }));
  const [isOpen, setIsOpen] = useState(place === 1);
  const { fullName: name = '…', caseNumber = '' } = found.data ?? {};
  return (
    <li className={classes.case}>
      <div className={classes.caseHead}>
        <button
          type="button"
          className={classes.caseName}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Text component="span" fw={600}>
            {place}. {name}
          </Text>
          <Text component="span" size="sm" c="dimmed">
            {caseNumber}
            {question.trim() === '' ? '' : ' · ada pertanyaan'}
          </Text>
        </button>
        <MoveButtons name={name} place={place} isLast={isLast} onMove={props.onMove} />
        <ActionIcon variant="transparent" aria-label={`Keluarkan ${name}`} onClick={props.onRemove}>
          <RemoveIcon />
        </ActionIcon>
      </div>
      <ErrorNotice error={found.error} />
      {withoutPlan.includes(caseNumber) && (
        <Text size="sm" className={classes.warning}>
          Belum mempunyai rencana
        </Text>
      )}
      {isOpen && (
        <div className={classes.caseBody}>
          <Textarea
            label="Pertanyaan untuk diputuskan"
            placeholder="Apakah …?"
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2_000}
            value={question}
            onChange={(event) => props.onQuestion({ question: event.currentTarget.value })}
          />
          <Textarea
            label="Pilihan keputusan"
            description={`Satu pilihan satu baris, paling banyak ${mostOptions}. Boleh kosong.`}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4_000}
            value={options}
            onChange={(event) => props.onQuestion({ options: event.currentTarget.value })}
          />
        </div>
      )}
    </li>
  );
}
