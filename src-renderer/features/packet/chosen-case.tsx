import { ActionIcon, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OnAgenda } from '#contract/packet';
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
  /** What was put to a conference, and is asked as it stands there. */
  onAgenda: readonly OnAgenda[];
  question: string;
  options: string;
  onQuestion: (part: { question?: string; options?: string }) => void;
  /** One place up or down. */
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One case of the packet: who, and what the conference is to decide. */
export function ChosenCase(props: ChosenCaseProps) {
  const { caseId, place, isLast, withoutPlan, onAgenda, question } = props;
  const found = useQuery(orpc.case.open.queryOptions({ input: { caseId } }));
  const [isOpen, setIsOpen] = useState(place === 1);
  const { fullName: name = '…', caseNumber = '' } = found.data ?? {};
  const put = onAgenda.find((one) => one.caseNumber === caseNumber);
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
            {put === undefined && question.trim() === '' ? '' : ' · ada pertanyaan'}
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
          {put === undefined ? <QuestionFields {...props} /> : <PutQuestion put={put} />}
        </div>
      )}
    </li>
  );
}

function QuestionFields({ question, options, onQuestion }: ChosenCaseProps) {
  return (
    <>
      <Textarea
        label="Pertanyaan untuk diputuskan"
        placeholder="Apakah …?"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
        value={question}
        onChange={(event) => onQuestion({ question: event.currentTarget.value })}
      />
      <Textarea
        label="Pilihan keputusan"
        description={`Satu pilihan satu baris, paling banyak ${mostOptions}. Boleh kosong.`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4_000}
        value={options}
        onChange={(event) => onQuestion({ options: event.currentTarget.value })}
      />
    </>
  );
}

/** The question as a conference has it: it is worded where it was put. */
function PutQuestion({ put: { meeting, question, options } }: { put: OnAgenda }) {
  const ways = options.map((option, index) => `${index + 1}. ${option}`);
  return (
    <>
      <Text size="sm" className={classes.put}>
        {[question, ...ways].join('\n')}
      </Text>
      <Text size="sm" c="dimmed">
        {meeting === ''
          ? 'Dari pengajuan kasus ini ke konferensi; diubah di sana.'
          : `Dari agenda ${meeting}; diubah di sana.`}
      </Text>
    </>
  );
}
