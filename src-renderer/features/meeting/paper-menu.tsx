import { Button, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import type { Meeting } from '#contract/meeting-told';
import {
  type MeetingPaperKind,
  meetingPaperKinds,
  meetingPapers,
  whyNoPaper,
} from '#domain/papers/meeting-papers';
import { casesFor, PaperPrint } from './paper-print.tsx';

/** Everything that is printed of a conference; why something cannot be yet stands under its name. */
export function PaperMenu({ meeting }: { meeting: Meeting }) {
  const [kind, setKind] = useState<MeetingPaperKind>();
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default">Cetak</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {meetingPaperKinds.map((one) => {
            const why = whyNot(one, meeting);
            return (
              <Menu.Item key={one} disabled={why !== undefined} onClick={() => setKind(one)}>
                {meetingPapers[one].label}
                {why !== undefined && (
                  <Text size="xs" component="span" display="block">
                    {why}
                  </Text>
                )}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {kind && <PaperPrint meeting={meeting} kind={kind} onClose={() => setKind(undefined)} />}
    </>
  );
}

function whyNot(kind: MeetingPaperKind, meeting: Meeting): string | undefined {
  const why = whyNoPaper(kind, meeting.state);
  if (why !== undefined) return why;
  if (kind === 'extract' && meeting.items.length === 0) return 'Belum ada kasus dalam agenda.';
  if (kind === 'decision' && casesFor(kind, meeting).length === 0) return 'Belum ada kasus yang diputuskan.';
  return undefined;
}
