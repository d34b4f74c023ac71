import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/**
 * Light or dark is remembered for each user in the vault (`preference`), not in the browser, whose window is
 * private and forgets. Here it only lives as long as the window.
 */
export const colorScheme: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export const appearanceKey = 'appearance';

export const appearances = {
  auto: 'Ikuti komputer',
  light: 'Terang',
  dark: 'Gelap',
} as const satisfies Record<MantineColorScheme, string>;

/** A remembered appearance, or undefined when nothing usable was remembered. */
export function readAppearance(value: unknown): MantineColorScheme | undefined {
  return value === 'light' || value === 'dark' || value === 'auto' ? value : undefined;
}
