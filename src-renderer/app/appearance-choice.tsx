import { Radio, Stack } from '@mantine/core';
import { appearances, readAppearance } from './color-scheme.ts';
import { useAppearance } from './use-appearance.ts';

/** Light, dark, or as the computer says; remembered for this user. */
export function AppearanceChoice() {
  const { appearance, choose } = useAppearance();
  return (
    <Radio.Group
      label="Warna layar"
      description="Diingat untuk Anda di komputer ini."
      value={appearance}
      onChange={(value) => choose(readAppearance(value) ?? 'auto')}
    >
      <Stack gap="xs" mt="xs">
        {Object.entries(appearances).map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
