import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orpc } from './client.ts';
import { appearanceKey, readAppearance } from './color-scheme.ts';

/** Light, dark or as the computer says: remembered for each user, and drawn as soon as it is known. */
export function useAppearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { data: remembered } = useQuery(orpc.preference.get.queryOptions({ input: { key: appearanceKey } }));
  const { mutate: remember } = useMutation(orpc.preference.put.mutationOptions());
  useEffect(() => {
    if (remembered !== undefined) setColorScheme(readAppearance(remembered) ?? 'auto');
  }, [remembered, setColorScheme]);
  const choose = (value: MantineColorScheme) => {
    setColorScheme(value);
    remember({ key: appearanceKey, value });
  };
  return { appearance: colorScheme, choose };
}
