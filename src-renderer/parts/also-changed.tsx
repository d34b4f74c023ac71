import { Alert, Text } from '@mantine/core';

/** What was changed here and, meanwhile, by somebody else: what it is called, and what they saved where it is text. */
type Theirs = { label: string; saved: unknown };

/** Told before it is saved over; what was typed here stays, and what they saved is read beside it. */
export function AlsoChanged({ all, save, back }: { all: readonly Theirs[]; save: string; back: string }) {
  if (all.length === 0) return null;
  return (
    <Alert
      role="alert"
      mb="sm"
      variant="outline"
      color="var(--titian-due)"
      title="Orang lain menyimpan perubahan di sini"
    >
      <Text>
        Isian Anda tetap tampil. “{save}” menggantikan yang berikut; “{back}” memakainya.
      </Text>
      {all.map(({ label, saved }) => (
        <Text
          key={label}
          size="sm"
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '30vh', overflowY: 'auto' }}
        >
          <strong>{label}</strong>
          {isShort(saved) ? `: ${saved === '' ? 'kosong' : saved}` : ''}
        </Text>
      ))}
    </Alert>
  );
}

/** A picture and a list are seen where they stand. */
const isShort = (saved: unknown): saved is string | number =>
  typeof saved === 'number' || (typeof saved === 'string' && !saved.startsWith('data:'));
