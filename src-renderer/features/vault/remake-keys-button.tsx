import { Button } from '@mantine/core';

type Parts = { error: unknown; onRemake: () => void };

/** The way on for whoever was just refused because the key file was altered; otherwise nothing. */
export function RemakeKeysButton({ error, onRemake }: Parts) {
  const code = (error as { data?: { code?: string } } | null)?.data?.code;
  if (code?.startsWith('slot-file-') !== true) return null;
  return (
    <Button variant="default" onClick={onRemake}>
      Buat ulang berkas kunci
    </Button>
  );
}
