import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { leftText, settleLeft } from '../../parts/record/leaving-drafts.ts';
import { namedBy } from '../../parts/register-named.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { NewPersonForm } from './new-person-form.tsx';
import { ReturningPerson } from './returning-person.tsx';
import type { Registration } from './use-registration-draft.ts';

const place = getRouteApi('/kasus/baru');

/** A person and their case: somebody new, or somebody known who returns. */
export function RegisterScreen() {
  const { orang } = place.useSearch();
  return orang === undefined ? <NewPerson /> : <ReturningPerson key={orang} clientId={orang} />;
}

/** Opens the registration somebody was typing, or an empty one. It belongs to whoever typed it. */
function NewPerson() {
  const { userId } = useSession();
  const subject = `${userId}/registration`;
  const [opening, setOpening] = useState(() => crypto.randomUUID());
  const opened = useQuery({
    queryKey: ['registration', subject, opening],
    queryFn: async () => {
      await settleLeft(subject);
      return await client.client.registrationDraft();
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (opened.isPending) return <Waiting />;
  if (opened.error !== null) {
    return (
      <Page title="Orang baru">
        <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
      </Page>
    );
  }
  const left = leftText(subject) as Registration | undefined;
  const begun = left === undefined ? opened.data : { ...left, savedAt: undefined };
  const named = namedBy(userId);
  const draft =
    begun ?? (named === '' ? undefined : { client: { fullName: named }, caseFile: {}, savedAt: undefined });
  return (
    <NewPersonForm
      key={opening}
      subject={subject}
      draft={draft}
      onAgain={() => setOpening(crypto.randomUUID())}
    />
  );
}
