import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Meeting, Offer } from '#contract/meeting-told';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../core/client.ts';
import { CasePicker } from '../../parts/case-picker.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { AgendaItem } from './agenda-item.tsx';
import { Offers } from './offers.tsx';
import type { SetItem } from './set-item.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The cases of a conference in their order. What is changed is kept by one button, and asked about when left. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { meetingId, revision, items, can } = meeting;
  const [initial] = useState(() =>
    items.map(({ caseId, question, options, named, leftOut }): SetItem => {
      return { caseId, question, options: options.join('\n'), named, leftOut };
    }),
  );
  const [set, setSet] = useState(initial);
  const isDirty = !sameAs(set, initial);
  const saving = useMutation(
    orpc.meeting.setAgenda.mutationOptions({ onSuccess: () => tellDone('Agenda disimpan.') }),
  );
  const asked = {
    ...{ meetingId, revision },
    items: set.map((one) => ({ ...one, options: linesOf(one.options).slice(0, 8) })),
  };
  useUnsavedWork({ isDirty, save: async () => void (await saving.mutateAsync(asked)) });
  const add = (caseId: string, offer?: Offer) => {
    if (set.some((one) => one.caseId === caseId)) return;
    const { question = '', options = [] } = offer ?? {};
    setSet([...set, { caseId, question, options: options.join('\n'), named: 'initials', leftOut: '' }]);
  };
  const move = (at: number, by: -1 | 1) => {
    const moved = set.toSpliced(at, 1);
    const [one] = set.slice(at, at + 1);
    setSet(one === undefined ? set : moved.toSpliced(at + by, 0, one));
  };
  const isAsked = set.every(({ question }) => question.trim() !== '');
  return (
    <section aria-label="Agenda">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          Agenda
        </Title>
        {can.prepare.ok && (
          <Button
            disabled={!isDirty || !isAsked}
            loading={saving.isPending}
            onClick={() => saving.mutate(asked)}
          >
            Simpan agenda
          </Button>
        )}
      </Group>
      {isDirty && !isAsked && <Text role="status">Isi pertanyaan setiap kasus sebelum agenda disimpan.</Text>}
      <ErrorNotice error={saving.error} />
      {set.length === 0 && (
        <NothingHere
          what="Belum ada kasus dalam agenda."
          todo={
            can.prepare.ok
              ? 'Cari kasusnya di Tambah kasus, atau masukkan dari usul di bawah.'
              : 'Kasus tampil di sini sesudah agenda disusun.'
          }
        />
      )}
      <ol style={{ listStyle: 'none', padding: 0 }}>
        {set.map((one, at) => (
          <AgendaItem
            key={one.caseId}
            set={one}
            told={items.find(({ caseId }) => caseId === one.caseId)}
            {...{ meeting, place: at + 1, isLast: at === set.length - 1 }}
            onChange={(part) => setSet(set.map((other) => (other === one ? { ...one, ...part } : other)))}
            onMove={(by) => move(at, by)}
            onRemove={() => setSet(set.filter((other) => other !== one))}
          />
        ))}
      </ol>
      {meeting.otherCases > 0 && (
        <Text c="dimmed">{meeting.otherCases} kasus lain dalam agenda ini bukan untuk Anda.</Text>
      )}
      {can.prepare.ok && (
        <>
          <CasePicker
            label="Tambah kasus"
            chosen={set.map(({ caseId }) => caseId)}
            onPick={(id) => add(id)}
          />
          <Offers
            meetingId={meetingId}
            chosen={set.map(({ caseId }) => caseId)}
            onAdd={(offer) => add(offer.caseId, offer)}
          />
        </>
      )}
    </section>
  );
}
