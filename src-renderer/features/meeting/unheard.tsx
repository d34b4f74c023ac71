import { Group, Radio, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Meeting, MeetingItem } from '#contract/meeting-told';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type Parts = { meeting: Meeting; item: MeetingItem };

/** Why a case is left out, as the minutes say it; worded otherwise on the agenda. */
const whyLeftOut = 'Persetujuannya tidak mencakup konferensi dengan pihak luar.';

/** A case of which those from outside may not hear: called by initials, or left out, as the room chooses. */
export function Unheard({ meeting: { meetingId, revision, items, can }, item }: Parts) {
  const choose = useMutation(orpc.meeting.setAgenda.mutationOptions());
  const isOpen = can.prepare.ok && item.decided === null;
  const set = (leftOut: string) =>
    choose.mutate({
      ...{ meetingId, revision },
      items: items.map((one) => {
        const { caseId, question, options, named } = one;
        return one === item
          ? { caseId, question, options, named: 'initials', leftOut }
          : { caseId, question, options, named, leftOut: one.leftOut };
      }),
    });
  return (
    <>
      <Text mb="xs" c="var(--titian-due)">
        Ada peserta dari luar, dan persetujuannya tidak mencakup konferensi dengan pihak luar. Kasus ini hanya
        disebut dengan inisial ({item.shownAs}), atau tidak dibahas.
      </Text>
      {isOpen && (
        <Radio.Group
          label="Kasus ini"
          mb="sm"
          value={item.leftOut === '' ? 'initials' : 'leftOut'}
          onChange={(value) => !choose.isPending && set(value === 'leftOut' ? whyLeftOut : '')}
        >
          <Group gap="md">
            <Radio value="initials" label="Disebut dengan inisial" />
            <Radio value="leftOut" label="Tidak dibahas" />
          </Group>
        </Radio.Group>
      )}
      <ErrorNotice error={choose.error} />
    </>
  );
}
