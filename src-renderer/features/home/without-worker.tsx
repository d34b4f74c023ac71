import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/words/indonesian';

/** Open cases that no one who still works here holds: told to those who may give them to somebody. */
export function WithoutWorker({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Alert mb="md">
      {formatNumber(count)} kasus tanpa pekerja sosial.{' '}
      <Anchor
        renderRoot={(props) => <Link to="/kasus" search={{ q: { workerIds: ['nobody'] } }} {...props} />}
      >
        Buka dan alihkan
      </Anchor>
    </Alert>
  );
}
