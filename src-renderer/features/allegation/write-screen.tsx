import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { sameAs } from '#domain/same-as';
import { type Client, client, orpc } from '../../core/client.ts';
import { useReadDay } from '../../parts/day-input.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { tellDone } from '../../ui/tell.ts';
import { WriteFields } from './write-fields.tsx';
import { idsOf, WrittenDraft } from './written-draft.ts';

type Listed = Awaited<ReturnType<Client['allegation']['list']>>;

/** Writes a report; what was typed is kept for its writer alone. */
export function WriteAllegationScreen() {
  const listed = useQuery({ ...orpc.allegation.list.queryOptions(), refetchOnMount: 'always' });
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
  const [draft, setDraft] = useState(() => WrittenDraft.parse(kept?.answers ?? {}));
  useKeptDraft(draft);
  const happenedOn = useReadDay()(draft.happenedOn);
  const write = useMutation(
    orpc.allegation.write.mutationOptions({
      onSuccess: ({ allegationId }) => {
        tellDone('Laporan disimpan.');
        void navigate({ to: '/dugaan/$allegationId', params: { allegationId } });
      },
    }),
  );
  const isReady =
    draft.kinds.length > 0 &&
    draft.story.trim() !== '' &&
    (draft.happenedOn.trim() === '' || happenedOn !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || write.isPending) return;
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
    <form onSubmit={submit}>
      <WriteFields
        draft={draft}
        colleagues={colleagues}
        isBusy={write.isPending}
        isReady={isReady}
        error={write.error}
        onChange={(part) => setDraft({ ...draft, ...part })}
        onCancel={() => void navigate({ to: '/dugaan' })}
      />
    </form>
  );
}

/** Keeps what is typed a second after the last letter, and when the page is left. */
function useKeptDraft(draft: WrittenDraft): void {
  const saved = useRef(draft);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    const save = () => {
      if (sameAs(saved.current, latest.current)) return;
      saved.current = latest.current;
      void client.allegation.saveDraft({ answers: latest.current }).catch(() => undefined);
    };
    const timer = setInterval(save, 1_000);
    return () => {
      clearInterval(timer);
      save();
    };
  }, []);
}
