import { Center, Loader, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useSession } from '../core/session.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { Page } from '../ui/page.tsx';

/** While a screen or the core is being fetched. */
export function Waiting() {
  return (
    <Center h="100%" p="xl" role="status">
      <Loader size="sm" mr="sm" aria-hidden />
      <Text c="dimmed">Sebentar</Text>
    </Center>
  );
}

/** In the place of an answer that is not there yet, or came to nothing and can be asked for again. */
export function Unread({ query }: { query: Pick<UseQueryResult, 'isPending' | 'error' | 'refetch'> }) {
  return query.isPending ? (
    <Waiting />
  ) : (
    <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  );
}

/** A screen that broke while being drawn; the rest of the frame goes on. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="Halaman ini tidak dapat ditampilkan" width="reading">
      <ErrorNotice error={error} onRetry={reset} />
    </Page>
  );
}

export function NotFound() {
  return (
    <Page title="Alamat ini tidak dikenal" width="reading">
      <NothingHere
        what="Tidak ada halaman di alamat ini."
        todo={<Link to="/">Kembali ke halaman awal</Link>}
      />
    </Page>
  );
}

/** Somebody else's page: reached by an address kept or typed, never by the menu. */
export function NotForThisRole() {
  const { roleLabel } = useSession();
  return (
    <Page title="Halaman ini bukan untuk peran Anda" width="reading">
      <NothingHere
        what={`Peran ${roleLabel} tidak memakai halaman ini, jadi tidak ada yang dibuka.`}
        todo={
          <>
            <Link to="/">Kembali ke halaman awal</Link>, atau baca siapa boleh apa di{' '}
            <Link to="/panduan">Panduan</Link>.
          </>
        }
      />
    </Page>
  );
}
