import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormId, formIds } from '#domain/forms';
import type { OpenRecord } from '../../parts/record/record-list.tsx';

/**
 * Which form of a tab is shown and which of its records is open. Both stand in the address ("contract:<id>"),
 * so they survive a reload and Esc goes back through them.
 */
export function usePart(standard: FormId) {
  const { catatan } = useSearch({ from: '/kasus/$caseId/$tab' });
  const params = useParams({ from: '/kasus/$caseId/$tab' });
  const navigate = useNavigate();
  const [form = '', record] = (catatan ?? '').split(':');
  const part = formIds.find((id) => id === form) ?? standard;
  const open: OpenRecord =
    record === undefined || record === '' ? undefined : record === 'baru' ? 'new' : { recordId: record };
  const go = (next: string | undefined) =>
    void navigate({ to: '/kasus/$caseId/$tab', params, search: next === undefined ? {} : { catatan: next } });
  return {
    part,
    open,
    show: (id: FormId) => go(id === standard ? undefined : id),
    onOpen: (id: FormId) => (next: OpenRecord) =>
      go(
        next === undefined
          ? id === standard
            ? undefined
            : id
          : `${id}:${next === 'new' ? 'baru' : next.recordId}`,
      ),
  };
}
