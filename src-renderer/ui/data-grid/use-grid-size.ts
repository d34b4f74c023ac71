import { useSyncExternalStore } from 'react';

/** The height of a row and of the head in pixels, and how much wider letters are than usual. */
type GridSize = { row: number; letter: number };

const usual: GridSize = { row: 32, letter: 1 };
let known = usual;

/** As `titian.css` has it for the size of text and the distance of rows that somebody chose. */
function read(): GridSize {
  const style = getComputedStyle(document.documentElement);
  const number = (name: string, other: number) => Number.parseFloat(style.getPropertyValue(name)) || other;
  const row = number('--titian-row', usual.row);
  const letter = number('--titian-letter', usual.letter);
  if (row !== known.row || letter !== known.letter) known = { row, letter };
  return known;
}

function onChange(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ['data-text', 'data-density'] });
  return () => observer.disconnect();
}

/** How large a grid is drawn; follows what is chosen in Tampilan at once. */
export const useGridSize = (): GridSize => useSyncExternalStore(onChange, read);
