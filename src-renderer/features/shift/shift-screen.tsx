import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { describeShift, isLaterShift, isSameShift, type Shift } from '#domain/shift';
import { client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { settleLeft } from '../../parts/record/leaving-drafts.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SheetBody } from './sheet-body.tsx';
import { SheetPrint } from './sheet-print.tsx';
import { TurnChoice } from './turn-choice.tsx';
import { sheetSubject } from './use-sheet-lines.ts';

const place = getRouteApi('/giliran');

/** Lembar giliran: the whole house on one page, to be written, read and handed over. */
export function ShiftScreen() {
  const { turn, choose } = useTurn();
  const sheet = useSheet(turn);
  const [isPrinting, setIsPrinting] = useState(false);
  const shown = sheet.data;
  const { turn: present } = useSession();
  const isNow = shown !== undefined && isSameShift(shown, present);
  const isOver = useIsOver(shown, present);
  // The turn that was guessed stays while one is on the page, also when the clock goes on.
  useEffect(() => {
    if (turn === undefined && shown !== undefined) choose(shown, true);
  }, [turn, shown, choose]);
  return (
    <Page
      title="Lembar giliran"
      about={shown && `${describeShift(shown)}${isNow ? ' · sedang berjalan' : ''}`}
      actions={
        <Button variant="default" disabled={shown === undefined} onClick={() => setIsPrinting(true)}>
          Cetak
        </Button>
      }
    >
      {shown && <TurnChoice turn={shown} isNow={isNow} onChoose={choose} />}
      <ErrorNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
      {sheet.isPending && <Waiting />}
      {isOver && <TurnOver onGo={() => choose(undefined)} />}
      {shown && <SheetBody key={`${shown.day} ${shown.shift}`} sheet={shown} />}
      {isPrinting && shown && <SheetPrint turn={shown} onClose={() => setIsPrinting(false)} />}
    </Page>
  );
}

/** Whether a sheet that was this turn's on this page is not any more: somebody still writes on it. */
function useIsOver(sheet: Shift | undefined, present: Shift): boolean {
  const [opened, setOpened] = useState<Shift>();
  const isPresent = sheet !== undefined && isSameShift(sheet, present);
  const isOpened = sheet !== undefined && opened !== undefined && isSameShift(sheet, opened);
  if (isPresent && !isOpened) setOpened({ day: sheet.day, shift: sheet.shift });
  return isOpened && isLaterShift(present, sheet);
}

/** The sheet stays as it is; what is typed on it goes to the turn it is headed with. */
function TurnOver({ onGo }: { onGo: () => void }) {
  return (
    <Alert mb="sm" color="var(--titian-due)" variant="outline" title="Giliran sudah berganti" role="alert">
      <Group justify="space-between">
        <Text size="sm">
          Lembar ini tetap lembar giliran yang dibuka. Yang ditulis di sini tercatat pada giliran itu.
        </Text>
        <Button variant="default" onClick={onGo}>
          Buka lembar giliran sekarang
        </Button>
      </Group>
    </Alert>
  );
}

/** The turn in the address; none there means the one that is now. */
function useTurn() {
  const { hari: day, jaga: shift } = place.useSearch();
  const navigate = place.useNavigate();
  const turn = day === undefined || shift === undefined ? undefined : { day, shift };
  const [choose] = useState(
    () =>
      (next: Shift | undefined, isGuess = false) =>
        void navigate({
          search: next === undefined ? {} : { hari: next.day, jaga: next.shift },
          replace: isGuess,
        }),
  );
  return { turn, choose };
}

/** The sheet is asked for once what was typed on it before is kept, and never shown from memory. */
function useSheet(turn: Shift | undefined) {
  const { userId } = useSession();
  const input = turn === undefined ? {} : { turn };
  return useQuery({
    ...orpc.shift.read.queryOptions({ input }),
    queryFn: async ({ signal }) => {
      if (turn !== undefined) await settleLeft(sheetSubject(turn, userId));
      return await client.shift.read(input, { signal });
    },
    staleTime: 0,
    gcTime: 0,
  });
}
