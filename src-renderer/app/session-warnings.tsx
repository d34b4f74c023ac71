import { Alert } from '@mantine/core';
import { joinWords } from '#domain/words/indonesian';
import { useSession } from '../core/session.ts';

/** What was noticed of the file or of the clock, at login or since; stands over every screen until one comes in again. */
export function SessionWarnings() {
  const { warnings, alsoIn } = useSession();
  const elsewhere =
    alsoIn.length === 0
      ? []
      : [`Anda juga masih masuk di ${joinWords(alsoIn)}. Kunci di sana bila Anda sudah tidak di depannya.`];
  return [...warnings, ...elsewhere].map((sentence) => (
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
