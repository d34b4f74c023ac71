import { Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { orpc } from '../../core/client.ts';
import { CasePicker } from '../../parts/case-picker.tsx';
import { PaperButtons } from '../../parts/paper/paper-view.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { ChosenCases } from './chosen-cases.tsx';
import classes from './packet.module.css';
import { inputOf, usePacketChoices } from './packet-choices.ts';
import { PaperChoices } from './paper-choices.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { usePacket } from './use-packet.ts';
import { rememberedQuestions, useQuestions } from './use-questions.ts';

const place = getRouteApi('/konferensi');

/** As many cases as one packet takes. */
const mostCases = 40;

/** Bahan Konferensi Kasus, from where this person left it. */
export function PacketScreen() {
  const { data, error, refetch } = useQuery(rememberedQuestions);
  if (data !== undefined) return <PacketDesk remembered={data} />;
  return error === null ? <Waiting /> : <ErrorNotice error={error} onRetry={() => void refetch()} />;
}

/** The cases and the choices at the left, the paper as it will be at the right. */
function PacketDesk({ remembered }: { remembered: unknown }) {
  const { kasus: caseIds = [] } = place.useSearch();
  const navigate = place.useNavigate();
  const { choices, change } = usePacketChoices();
  const mayUnmask = useMayUnmask(caseIds[0]);
  const { questions, change: changeQuestion } = useQuestions(remembered);
  const packet = usePacket(inputOf(caseIds, questions, choices));
  const { made } = packet;
  const picker = useRef<HTMLInputElement>(null);
  useHotkeys([['mod+P', () => packet.leave('print')]], []);
  useSaveKey(() => packet.leave('save'));
  const choose = (kasus: string[]) =>
    void navigate({ search: kasus.length === 0 ? {} : { kasus }, replace: true });

  return (
    <Page
      title="Bahan konferensi kasus"
      width="fill"
      actions={
        <>
          <Text c="dimmed" role="status">
            {statusOf(made?.pages, packet.isDrawing)}
          </Text>
          <PaperButtons paper={packet} />
        </>
      }
    >
      <div className={classes.layout}>
        <div className={classes.choices}>
          <CasePicker
            ref={picker}
            chosen={caseIds}
            label="Tambah kasus"
            full={
              caseIds.length >= mostCases ? `Satu bahan memuat paling banyak ${mostCases} kasus.` : undefined
            }
            hasFocus={caseIds.length === 0}
            onPick={(caseId) => choose([...caseIds, caseId])}
          />
          <ChosenCases
            caseIds={caseIds}
            withoutPlan={made?.withoutPlan ?? []}
            onAgenda={made?.onAgenda ?? []}
            questions={questions}
            onQuestion={changeQuestion}
            onChange={choose}
            onRemoved={() => picker.current?.focus()}
          />
          <PaperChoices choices={choices} mayUnmask={mayUnmask} onChange={change} />
        </div>
        <PaperPreview isEmpty={caseIds.length === 0} packet={packet} choices={choices} onChange={change} />
        {packet.frame}
      </div>
    </Page>
  );
}

/** As the core says of the first of the cases: what it says of one, it says of all. */
function useMayUnmask(caseId: string | undefined): boolean {
  const { queryOptions } = orpc.case.open;
  const opened = useQuery(queryOptions({ input: { caseId: caseId ?? '' }, enabled: caseId !== undefined }));
  return opened.data?.can.unmask.ok ?? false;
}

function statusOf(pages: number | undefined, isDrawing: boolean): string {
  if (isDrawing) return 'Menggambar…';
  return pages === undefined ? '' : `${pages} halaman`;
}
