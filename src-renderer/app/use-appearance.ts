import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orpc } from '../core/client.ts';
import { appearanceKey, readAppearance } from './color-scheme.ts';

const input = { key: appearanceKey };

/** Light, dark or as the computer says, as it is remembered for whoever is logged in. */
export function useAppearance() {
  const queryClient = useQueryClient();
  const { data: remembered } = useQuery(orpc.preference.get.queryOptions({ input }));
  const { mutate: remember } = useMutation(orpc.preference.put.mutationOptions());
  const choose = (value: MantineColorScheme) => {
    queryClient.setQueryData(orpc.preference.get.queryKey({ input }), value);
    remember({ key: appearanceKey, value });
  };
  return { appearance: readAppearance(remembered) ?? 'auto', isKnown: remembered !== undefined, choose };
}

/** Draws the remembered appearance; for one place above every screen. */
export function useDrawnAppearance(): void {
  const { appearance, isKnown } = useAppearance();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (isKnown) setColorScheme(appearance);
  }, [appearance, isKnown, setColorScheme]);
}
