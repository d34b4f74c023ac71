import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Meeting, MeetingItem } from '#contract/meeting-told';
import {
  isOfOneCase,
  type MeetingPaperKind,
  meetingPapers,
  tellsOutcome,
} from '#domain/papers/meeting-papers';
import { client } from '../../core/client.ts';
import { PaperView } from '../../parts/paper/paper-view.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** The cases of which a paper is made: its own, or those to which somebody was invited who is there for no other. */
export function casesFor(kind: MeetingPaperKind, { items, people }: Meeting): MeetingItem[] {
  if (kind === 'extract') return items;
  if (kind === 'decision') return items.filter(({ decided }) => decided !== null);
  if (tellsOutcome(kind)) return [];
  return items.filter(({ caseId }) => people.some((one) => one.caseId === caseId));
}

type Parts = { meeting: Meeting; kind: MeetingPaperKind; onClose: () => void };

/** A paper of a conference as it will come out of the printer, of the case that is chosen. */
export function PaperPrint({ meeting, kind, onClose }: Parts) {
  const { label } = meetingPapers[kind];
  const cases = casesFor(kind, meeting);
  const whole = isOfOneCase(kind) ? [] : [{ value: '', label: 'Peserta seluruh konferensi' }];
  const [caseId, setCaseId] = useState(whole.length > 0 ? '' : (cases[0]?.caseId ?? ''));
  const asked = { meetingId: meeting.meetingId, paper: kind, ...(caseId === '' ? {} : { caseId }) };
  const paper = usePaper({
    id: 'meeting.print',
    make: client.meeting.print,
    preview: asked,
    asked,
    saved: `${label} disimpan sebagai PDF.`,
  });
  const close = () => {
    paper.stop();
    onClose();
  };
  return (
    <Dialog opened onClose={close} title={label} size="min(1000px, 94vw)">
      {cases.length > 0 && (
        <NativeSelect
          label={whole.length > 0 ? 'Untuk' : 'Kasus'}
          mb="sm"
          maw={420}
          data={[
            ...whole,
            ...cases.map((one) => ({
              value: one.caseId,
              label: `${whole.length > 0 ? 'Keluarga dan undangan kasus ' : ''}${one.name} (${one.registerNumber})`,
            })),
          ]}
          value={caseId}
          onChange={(event) => setCaseId(event.currentTarget.value)}
        />
      )}
      <PaperView paper={paper} label={`Pratinjau ${label.toLowerCase()}`} />
    </Dialog>
  );
}
