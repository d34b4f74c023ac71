import { Alert } from '@mantine/core';
import { useSession } from '../core/session.ts';

/** What was noticed of the file or of the clock, at login or since; stands over every screen until one comes in again. */
export function SessionWarnings() {
  const { warnings } = useSession();
  return warnings.map((sentence) => (
    <Alert
      key={sentence}
      role="alert"
      color="var(--titian-overdue)"
      variant="outline"
      title="Perlu diperiksa"
      m="md"
    >
      {sentence}
    </Alert>
  ));
}
