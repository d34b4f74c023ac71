import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '#domain/instant';
import { orpc } from '../core/client.ts';
import { useMay, useSession } from '../core/session.ts';

/** Stands over every screen of the Kepala and the Auditor until the trail was verified after a warning. */
export function AuditWarning() {
  const { offsetMinutes } = useSession();
  const mayRead = useMay('audit.read');
  const { data } = useQuery({ ...orpc.audit.state.queryOptions(), enabled: mayRead });
  const warning = data?.warning;
  if (warning === undefined) return null;
  return (
    <Alert
      role="alert"
      color="var(--titian-overdue)"
      variant="outline"
      title="Jejak audit perlu diperiksa"
      m="md"
    >
      <Text>
        {formatInstant(warning.at, offsetMinutes)}: {warning.sentence}{' '}
        <Link to="/audit">Buka Jejak audit</Link>
      </Text>
    </Alert>
  );
}
