import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Meeting, MeetingItem, Offer } from '#contract/meeting-told';
import { orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { AlsoChanged } from '../../parts/also-changed.tsx';
import { CasePicker } from '../../parts/case-picker.tsx';
import { useChanges } from '../../parts/use-changes.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { tellDone } from '../../ui/tell.ts';
import { AgendaItem } from './agenda-item.tsx';
import { Offers } from './offers.tsx';
import type { SetItem } from './set-item.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const setItemOf = ({ caseId, question, options, named, leftOut }: MeetingItem): SetItem => ({
  ...{ caseId, question, named, leftOut },
  options: options.join('\n'),
});

/** An agenda as whoever else changed it saved it, a line a case. */
const sayAgenda = (items: readonly MeetingItem[]): string =>
  items.map(({ name, question }, at) => `\n${at + 1}. ${name}: ${question}`).join('');

/** The agenda as it is being set, and how it is saved: what is not saved yet is saved by leaving, unless others changed it. */
function useAgenda({ meetingId, revision, items }: Meeting) {
  const saving = useMutation(
    orpc.meeting.setAgenda.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.meeting.open.key() });
        settle();
        tellDone('Agenda disimpan.');
      },
    }),
  );
  const askedOf = (set: readonly SetItem[]) => ({
    ...{ meetingId, revision },
    items: set.map((one) => ({ ...one, options: linesOf(one.options).slice(0, 8) })),
  });
  const saved = { set: items.map(setItemOf) };
  const changes = useChanges(`agenda ${meetingId}`, saved, ({ set }) => saving.mutateAsync(askedOf(set)));
  const { draft, isDirty, alsoChanged, settle, giveUp } = changes;
  return {
    ...{ set: draft.set, isDirty, giveUp, saving },
    isAlsoChanged: alsoChanged.length > 0,
    setSet: (set: SetItem[]) => changes.change({ set }),
    save: () => {
      changes.send();
      saving.mutate(askedOf(draft.set));
    },
  };
}

/** The cases of a conference in their order. What is changed is kept by one button, by leaving, and by locking. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { meetingId, items, can } = meeting;
  const { set, setSet, isDirty, isAlsoChanged, giveUp, saving, save } = useAgenda(meeting);
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
          <Group gap="xs">
            {isDirty && (
              <Button variant="default" disabled={saving.isPending} onClick={giveUp}>
                Kembalikan seperti semula
              </Button>
            )}
            <Button disabled={!isDirty || !isAsked} loading={saving.isPending} onClick={save}>
              Simpan agenda
            </Button>
          </Group>
        )}
      </Group>
      <AlsoChanged
        save="Simpan agenda"
        back="Kembalikan seperti semula"
        all={isAlsoChanged ? [{ label: 'susunan agenda', saved: sayAgenda(items) }] : []}
      />
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
