import { useMutation, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { CaseloadQuery } from '#contract/caseload';
import { addDays } from '#domain/civil-date';
import { silentDays } from '#domain/duties/case-needs';
import type { Permission } from '#domain/roles';
import { asJson } from '../../core/as-json.ts';
import { client, orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';

/** What a view asks for: filters and order, never the words of a search, which are mostly names. */
const Asked = CaseloadQuery.omit({ search: true });
export type Asked = z.infer<typeof Asked>;
const View = z.object({ name: z.string().min(1).max(60), asked: Asked });
export type View = z.infer<typeof View>;

const key = 'views.caseload';
const stored = (views: View[]) => z.json().parse(asJson(views));
const ownViews = () => orpc.preference.get.queryOptions({ input: { key } });

/** The views that everybody of the centre finds, as far as they may ask for what is in them. */
export function centreViews(today: string, may: readonly Permission[]): View[] {
  const view = (name: string, part: z.input<typeof Asked>): View => ({ name, asked: Asked.parse(part) });
  const week = { by: 'due' as const, from: '2000-01-01', to: addDays(today, 7) };
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
    const read = View.safeParse(row);
    return read.success ? [read.data] : [];
  });
  return {
    views,
    keep: (view: View) => put.mutate([...views.filter(({ name }) => name !== view.name), view]),
    forget: (name: string) => put.mutate(views.filter((view) => view.name !== name)),
    error: put.error,
  };
}
