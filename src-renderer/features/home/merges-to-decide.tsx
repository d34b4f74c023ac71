import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** Proposals that two files become one, for whoever may decide. */
export function MergesToDecide() {
  const { data, error } = useQuery(orpc.merge.list.queryOptions());
  const waiting = data?.filter(({ outcome }) => outcome === null).length ?? 0;
  if (waiting === 0) return <ErrorNotice error={error} />;
  return (
    <Alert mb="md">
      {formatNumber(waiting)} usulan penggabungan berkas menunggu keputusan.{' '}
      <Anchor underline="always" renderRoot={(props) => <Link to="/kasus/pembetulan" {...props} />}>
        Baca dan putuskan
      </Anchor>
    </Alert>
  );
}
