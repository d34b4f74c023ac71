import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FormId } from '#domain/forms';
import type { OpenRecord } from '../../parts/record/record-list.tsx';

/**
 * Which form of a tab is shown and which of its records is open. Both stand in the address ("contract:<id>"),
 * so they survive a reload and Esc goes back through them. The first form is the one shown unless another is named.
 */
export function usePart([first, ...others]: readonly [FormId, ...FormId[]]) {
  const { catatan = '' } = useSearch({ from: '/kasus/$caseId/$tab' });
  const params = useParams({ from: '/kasus/$caseId/$tab' });
  const navigate = useNavigate();
  const [form, record = ''] = catatan.split(':');
  const part = others.find((id) => id === form) ?? first;
  const go = (id: FormId, open: OpenRecord) => {
    const named = nameOf(open);
    const search = id === first && named === '' ? {} : { catatan: named === '' ? id : `${id}:${named}` };
    void navigate({ to: '/kasus/$caseId/$tab', params, search });
  };
  return {
    part,
    open: form === part ? openOf(record) : undefined,
    show: (id: FormId) => go(id, undefined),
    onOpen: (open: OpenRecord) => go(part, open),
  };
}

function nameOf(open: OpenRecord): string {
  return open === 'new' ? 'baru' : (open?.recordId ?? '');
}

function openOf(name: string): OpenRecord {
  if (name === '') return undefined;
  return name === 'baru' ? 'new' : { recordId: name };
}
