import { Button, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Meeting, MeetingItem } from '#contract/meeting-told';
import type { Draft } from '#domain/fields/field';
import { printForm } from '#domain/form';
import { conference } from '#domain/forms/conference';
import { sayMeeting } from '#domain/meeting';
import { orpc } from '../../core/client.ts';
import { DecisionNotice } from '../../parts/decision-notice.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintedForm } from '../../ui/printed-form.tsx';
import { Decide } from './decide.tsx';
import { ItemSummary } from './item-summary.tsx';
import classes from './meeting.module.css';
import { useMeeting } from './use-meeting.ts';

/** A conference while it is held: one case on the wall, its summary left, what is said and decided right. */
export function HoldScreen() {
  const { meetingId, itemId } = useParams({ from: '/rapat/$meetingId/$itemId' });
  const opened = useMeeting(meetingId, itemId);
  if (opened.isPending) return <Waiting />;
  if (opened.data === undefined)
    return <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />;
  const item = opened.data.items.find((one) => one.itemId === itemId);
  if (item === undefined)
    return (
      <NothingHere
        what="Kasus ini tidak ada dalam agenda."
        todo="Kembali ke konferensinya dan pilih kasus dari agenda."
      />
    );
  return <HeldCase key={itemId} meeting={opened.data} item={item} />;
}

function HeldCase({ meeting, item }: { meeting: Meeting; item: MeetingItem }) {
  const { meetingId, items, can } = meeting;
  const navigate = useNavigate();
  const place = items.indexOf(item);
  const go = (to: MeetingItem | undefined) =>
    to === undefined
      ? void navigate({ to: '/rapat/$meetingId', params: { meetingId } })
      : void navigate({ to: '/rapat/$meetingId/$itemId', params: { meetingId, itemId: to.itemId } });
  const next = () => go(items[place + 1]);
  const previous = () => go(items[place - 1]);
  useHotkeys(
    [
      ['alt+PageDown', next],
      ['alt+PageUp', previous],
    ],
    [],
  );
  return (
    <Page
      title={`${place + 1}. ${item.shownAs}`}
      windowTitle="Konferensi kasus"
      width="fill"
      about={`${sayMeeting(meeting)} · kasus ${place + 1} dari ${items.length} · ${item.registerNumber}`}
      actions={
        <>
          <Button variant="default" onClick={() => go(undefined)}>
            Agenda
          </Button>
          <Button variant="default" disabled={place === 0} onClick={previous} title="Alt Page Up">
            Sebelumnya
          </Button>
          <Button variant="default" onClick={next} title="Alt Page Down">
            {place === items.length - 1 ? 'Selesai' : 'Berikutnya'}
          </Button>
        </>
      }
    >
      <div className={classes.room}>
        <ItemSummary {...{ meeting, item }} />
        <div className={classes.said}>
          {item.decided ? (
            <Decided caseId={item.caseId} answers={item.decided.answers} />
          ) : !item.mayBeHeard && item.leftOut !== '' ? (
            <Text>Tidak dibahas: {item.leftOut}</Text>
          ) : can.hold.ok ? (
            <Decide item={item} onDecided={next} />
          ) : (
            <Text>{can.hold.why}</Text>
          )}
        </div>
      </div>
    </Page>
  );
}

/** What was decided, and where it is carried out. */
function Decided({ caseId, answers }: { caseId: string; answers: Draft }) {
  const opened = useQuery(orpc.case.open.queryOptions({ input: { caseId } }));
  return (
    <>
      <DecisionNotice caseId={caseId} waiting={opened.data?.decided ?? null} />
      <PrintedForm fields={printForm(conference, answers)} />
    </>
  );
}
