import { Alert, Text } from '@mantine/core';
import { joinWords } from '#domain/words/indonesian';
import { useSession } from '../core/session.ts';

/** What was noticed of the file or of the clock, at login or since; stands over every screen until one comes in again. */
export function SessionWarnings() {
  const { warnings, alsoIn } = useSession();
  return (
    <>
      {warnings.map((sentence) => (
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
      ))}
      {alsoIn.length > 0 && (
        <Text size="sm" role="status" m="md" c="var(--titian-due)">
          Anda juga masih masuk di {joinWords(alsoIn)}. Kunci di sana bila Anda sudah tidak di depannya.
        </Text>
      )}
    </>
  );
}
