import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import { client } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { leftText, settleLeft } from '../../parts/record/leaving-drafts.ts';
import { namedBy } from '../../parts/register-named.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { GroupForm } from './group-form.tsx';
import { NewPersonForm } from './new-person-form.tsx';
import { ReturningPerson } from './returning-person.tsx';
import type { Registration, Whose } from './use-registration-draft.ts';

const place = getRouteApi('/kasus/baru');

/** A person and their case: somebody new, somebody known who returns, or several people who come together. */
export function RegisterScreen() {
  const { orang, bersama, lama = false } = place.useSearch();
  const whose = bersama ? { isGroup: true as const } : defined({ clientId: orang });
  return (
    <div data-saves style={{ display: 'contents' }}>
      <Registering key={`${bersama ? 'group' : (orang ?? 'new')} ${lama}`} whose={whose} isOld={lama} />
    </div>
  );
}

/** Opens the registration somebody was typing, or an empty one. It belongs to whoever typed it. */
function Registering({ whose, isOld }: { whose: Whose; isOld: boolean }) {
  const { clientId, isGroup } = whose;
  const { userId } = useSession();
  const subject = [userId, 'registration', isGroup ? 'group' : clientId].filter(Boolean).join('/');
  const [opening, setOpening] = useState<{ id: string; shared: Draft; named: string }>(() => ({
    id: crypto.randomUUID(),
    shared: {},
    named: namedBy(userId),
  }));
  const opened = useQuery({
    queryKey: ['registration', subject, opening.id],
    queryFn: async () => {
      await settleLeft(subject);
      return await client.client.registrationDraft(whose);
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (opened.isPending) return <Waiting />;
  if (opened.error !== null) {
    return (
      <Page title={clientId === undefined ? 'Daftarkan orang' : 'Kasus baru'}>
        <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
      </Page>
    );
  }
  const left = leftText(subject) as Registration | undefined;
  const draft = left === undefined ? (opened.data ?? undefined) : { ...left, savedAt: undefined };
  const again = (shared: Draft = {}) => setOpening({ id: crypto.randomUUID(), shared, named: '' });
  const common = { subject, draft };
  if (isGroup) return <GroupForm key={opening.id} {...common} onAgain={() => again()} />;
  return clientId === undefined ? (
    <NewPersonForm
      key={opening.id}
      {...common}
      shared={opening.shared}
      named={opening.named}
      onAgain={again}
    />
  ) : (
    <ReturningPerson key={opening.id} {...common} clientId={clientId} isOld={isOld} onAgain={() => again()} />
  );
}
