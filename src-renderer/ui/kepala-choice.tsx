import { Radio, Stack } from '@mantine/core';
import type { HeadAccount } from '#contract/users';

type Parts = { heads: readonly HeadAccount[]; value: string; onChange: (userId: string) => void };

/** Which Kepala gets a new pass phrase from whoever holds the paper. */
export function KepalaChoice({ heads, value, onChange }: Parts) {
  return (
    <Radio.Group label="Kepala Panti" value={value} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {heads.map(({ userId, name, loginName }) => (
          <Radio key={userId} value={userId} label={`${name} (nama pengguna ${loginName})`} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
