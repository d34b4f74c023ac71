import { Button, Group, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Meeting } from '#contract/meeting-told';
import { hasBegun, meetingParts, meetingStates, sayHours, sayMeeting } from '#domain/meeting';
import { useWallClock } from '../../core/wall-clock.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Addenda } from './addenda.tsx';
import { Agenda } from './agenda.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { PaperMenu } from './paper-menu.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { useMeeting } from './use-meeting.ts';

/** One conference: when, where, who, and its cases. */
export function MeetingScreen() {
  const { meetingId } = useParams({ from: '/rapat/$meetingId' });
  const opened = useMeeting(meetingId, 'agenda');
  const [isChanging, setIsChanging] = useState(false);
  if (opened.isPending) return <Waiting />;
  if (opened.data === undefined)
    return <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />;
  const meeting = opened.data;
  const kasus = meeting.items.filter(({ leftOut }) => leftOut === '').map(({ caseId }) => caseId);
  const begin = meeting.items.find(({ decided, leftOut }) => decided === null && leftOut === '');
  return (
    <Page
      title={sayMeeting(meeting)}
      windowTitle="Konferensi kasus"
      about={aboutOf(meeting)}
      actions={
        <>
          {kasus.length > 0 && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/konferensi" search={{ kasus }} {...props} />}
            >
              Bahan
            </Button>
          )}
          <PaperMenu meeting={meeting} />
          {meeting.can.prepare.ok && (
            <Button variant="default" onClick={() => setIsChanging(true)}>
              Ubah
            </Button>
          )}
          <TurnButtons meeting={meeting} />
          {meeting.can.hold.ok && begin && (
            <Button
              renderRoot={(props) => (
                <Link
                  to="/rapat/$meetingId/$itemId"
                  params={{ meetingId, itemId: begin.itemId }}
                  {...props}
                />
              )}
            >
              Bahas dan putuskan
            </Button>
          )}
        </>
      }
    >
      <People meeting={meeting} />
      <Agenda key={meetingId} meeting={meeting} />
      <Addenda meeting={meeting} />
      {isChanging && <MeetingForm before={meeting} onClose={() => setIsChanging(false)} />}
    </Page>
  );
}

function aboutOf({ number, startsAt, endsAt, place, state, reason }: Meeting): string {
  const hours = sayHours({ startsAt, endsAt });
  const when = hours === '' ? '' : `pukul ${hours}`;
  const how = reason === '' ? meetingStates[state] : `${meetingStates[state]}: ${reason}`;
  return [number, when, place, how].filter(Boolean).join(' · ');
}

function People({ meeting: { people, approved, state } }: { meeting: Meeting }) {
  const clock = useWallClock();
  const said = people.map(({ name, part, agency, attended }) => {
    const told = [part === 'member' ? '' : meetingParts[part].toLowerCase(), agency]
      .filter(Boolean)
      .join(', ');
    const absent = hasBegun(state) && !attended ? ' - tidak hadir' : '';
    return `${name}${told === '' ? '' : ` (${told})`}${absent}`;
  });
  return (
    <section aria-label="Peserta">
      <Group gap="xs" mb="md" style={{ overflowWrap: 'anywhere' }}>
        <Title order={2} size="h4">
          Peserta
        </Title>
        <Text>{said.length === 0 ? 'Belum ada peserta. Tekan Ubah untuk mengisinya.' : said.join('; ')}</Text>
      </Group>
      {approved && (
        <Text mb="md">
          Notulen disahkan oleh {approved.by}, {clock.day(approved.at)}.
        </Text>
      )}
    </section>
  );
}
