import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { asJson } from '../../core/as-json.ts';
import { type Client, client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { useReadDay } from '../../parts/day-input.tsx';
import { leftText } from '../../parts/record/leaving-drafts.ts';
import { StatusLine } from '../../parts/record/status-line.tsx';
import { useAutosave } from '../../parts/record/use-autosave.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { tellDone } from '../../ui/tell.ts';
import { WriteFields } from './write-fields.tsx';
import { idsOf, listOnceKept, WrittenDraft, writtenSubject } from './written-draft.ts';

type Listed = Awaited<ReturnType<Client['allegation']['list']>>;

/** Writes a report; what was typed is kept for its writer alone. */
export function WriteAllegationScreen() {
  const { userId } = useSession();
  // Opened anew each time: a draft that was read a while ago is not the one to go on with.
  const [opening] = useState(() => crypto.randomUUID());
  const listed = useQuery({
    queryKey: ['allegation', 'writing', opening],
    queryFn: () => listOnceKept(userId),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (listed.isPending) return <Waiting />;
  return (
    <Page
      title="Tulis laporan dugaan"
      about="Tulis apa yang dilihat atau didengar, kapan, di mana, dan dari siapa; bukan kesimpulannya. Draf tersimpan otomatis dan hanya Anda yang membacanya."
    >
      <ErrorNotice error={listed.error} onRetry={() => void listed.refetch()} />
      {listed.data && <WriteForm listed={listed.data} />}
    </Page>
  );
}

function WriteForm({ listed: { draft: kept, colleagues } }: { listed: Listed }) {
  const navigate = useNavigate();
  const [requestId] = useState(() => crypto.randomUUID());
  const { draft, change, autosave, state } = useKeptDraft(kept);
  const happenedOn = useReadDay()(draft.happenedOn);
  const write = useMutation(
    orpc.allegation.write.mutationOptions({
      onSuccess: ({ allegationId }) => {
        autosave.close();
        tellDone('Laporan disimpan.');
        void navigate({ to: '/dugaan/$allegationId', params: { allegationId } });
      },
    }),
  );
  const isReady =
    draft.kinds.length > 0 &&
    draft.story.trim() !== '' &&
    (draft.happenedOn.trim() === '' || happenedOn !== undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || write.isPending) return;
    // A save under way would bring the draft back to life after the report was written.
    await autosave.flush();
    const { caseId, kinds, place, story, accusedOthers, outsideReader } = draft;
    write.mutate({
      ...{ requestId, caseId, kinds, place, story, accusedOthers, outsideReader },
      happenedOn: happenedOn ?? null,
      accusedIds: idsOf(draft, 'accused'),
      shutOutIds: idsOf(draft, 'shutOut'),
      readerIds: idsOf(draft, 'reader'),
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <WriteFields
        draft={draft}
        colleagues={colleagues}
        isBusy={write.isPending}
        isReady={isReady}
        error={write.error}
        onChange={change}
        onCancel={() => void navigate({ to: '/dugaan' })}
      />
      <StatusLine record={null} draft={null} isWriting state={state} />
    </form>
  );
}

/** What is typed of a report, kept for its writer alone; nobody else writes in it, so its revision never moves. */
function useKeptDraft(kept: Listed['draft']) {
  const subject = writtenSubject(useSession().userId);
  const [draft, setDraft] = useState(() => WrittenDraft.parse(leftText(subject) ?? kept?.answers ?? {}));
  const { autosave, state } = useAutosave(subject, {
    revision: 0,
    stopsAt: () => false,
    save: async (typed) => {
      const { savedAt } = await client.allegation.saveDraft({ answers: asJson(typed) as WrittenDraft });
      return { revision: 0, savedAt };
    },
  });
  const change = (part: Partial<WrittenDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    autosave.change(next);
  };
  return { draft, change, autosave, state };
}
