import { Text } from '@mantine/core';
import { type Coercion, sayCoercion } from '#domain/forms/note';
import { WarningIcon } from './icons.tsx';

/** Says beside a note, wherever it is read, that somebody was coerced, why, and whether it was looked at. */
export function CoercionLine({ coercion }: { coercion: Coercion }) {
  return (
    <Text span display="block" size="sm" fw={600} lineClamp={2}>
      <WarningIcon /> {sayCoercion(coercion)}
    </Text>
  );
}
