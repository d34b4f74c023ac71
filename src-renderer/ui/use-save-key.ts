import { useHotkeys } from '@mantine/hooks';

/** Ctrl+S saves, wherever the focus is. */
export function useSaveKey(save: () => void): void {
  useHotkeys([['mod+S', save]], []);
}
