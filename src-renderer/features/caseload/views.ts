import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { AskedView, SharedView } from '#contract/caseload-view';
import { addDays } from '#domain/civil-date';
import { silentDays } from '#domain/duties/case-needs';
import { always, movedTo } from '#domain/months/moving-days';
import type { Permission } from '#domain/roles';
import { asJson } from '../../core/as-json.ts';
import { client, orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { tellDone } from '../../ui/tell.ts';

/** A list that is asked for again and again, by its name. */
export type View = SharedView;

const key = 'views.caseload';
const stored = (views: View[]) => asJson(views) as z.core.util.JSONType;
const ownViews = () => orpc.preference.get.queryOptions({ input: { key } });

/** The views that come with Titian, as far as somebody may ask for what is in them. */
export function builtInViews(today: string, may: readonly Permission[]): View[] {
  const view = (name: string, part: z.input<typeof AskedView>): View => ({
    name,
    asked: AskedView.parse(part),
    movesSince: null,
  });
  const week = { by: 'due' as const, from: always, to: addDays(today, 7) };
  return [
    view('Semua kasus terbuka', {}),
    ...(may.includes('progress.read')
      ? [view('Tenggat minggu ini', { period: week, sort: { column: 'nextDueOn', direction: 'asc' } })]
      : []),
    ...(may.includes('identity.read') ? [view('NIK kosong', { identityGaps: ['no-nik'] })] : []),
    ...(may.includes('narrative.read')
      ? [
          view(`Tanpa catatan ${silentDays} hari`, {
            needs: ['no-note'],
            sort: { column: 'lastNoteOn', direction: 'asc' },
          }),
        ]
      : []),
  ];
}

/** What a view asks for on a day: its days move along, where they were kept so. */
export function askedOn({ asked, movesSince }: View, today: string): AskedView {
  const { period } = asked;
  return period === undefined || movesSince === null
    ? asked
    : { ...asked, period: movedTo(period, movesSince, today) };
}

/** The views somebody keeps for themselves, and how to keep them. What can no longer be read of them falls out. */
export function useOwnViews() {
  const kept = useQuery({ ...ownViews(), staleTime: Number.POSITIVE_INFINITY });
  const put = useMutation({
    mutationFn: (views: View[]) => client.preference.put({ key, value: stored(views) }),
    onMutate: (views) => queryClient.setQueryData(ownViews().queryKey, stored(views)),
    onError: () => queryClient.invalidateQueries(ownViews()),
  });
  const rows = Array.isArray(kept.data) ? kept.data : [];
  const views = rows.flatMap((row) => {
    const read = SharedView.safeParse(row);
    return read.success ? [read.data] : [];
  });
  return {
    views,
    keep: (view: View) => put.mutate([...views.filter(({ name }) => name !== view.name), view]),
    forget: (name: string) => put.mutate(views.filter((view) => view.name !== name)),
    error: put.error,
  };
}

/** The views that whoever oversees shares with everybody, and how to, for whoever may. */
export function useSharedViews() {
  const { data } = useQuery(orpc.caseloadView.list.queryOptions());
  const share = useMutation(
    orpc.caseloadView.share.mutationOptions({
      onSuccess: (_done, { name }) => tellDone(`Tampilan “${name}” dibagikan kepada semua.`),
    }),
  );
  const unshare = useMutation(
    orpc.caseloadView.unshare.mutationOptions({
      onSuccess: (_done, { name }) => tellDone(`Tampilan “${name}” dihapus.`),
    }),
  );
  return {
    views: data?.views ?? [],
    mayShare: data?.can.share.ok === true,
    keep: (view: View) => share.mutate(view),
    forget: (name: string) => unshare.mutate({ name }),
    error: share.error ?? unshare.error,
  };
}
