import { useSyncExternalStore } from 'react';

/** The height of a row and of the head in pixels, and how much wider letters are than usual, by their size and their font. */
type GridSize = { row: number; letter: number };

const usual: GridSize = { row: 32, letter: 1 };
/** Read from the page once, and anew when something is chosen: reading it has the browser work out every style there is. */
let known: GridSize | undefined;

/** As `titian.css` has it for the size of text and the distance of rows that somebody chose. */
function read(): GridSize {
  const style = getComputedStyle(document.documentElement);
  const number = (name: string, other: number) => Number.parseFloat(style.getPropertyValue(name)) || other;
  const row = number('--titian-row', usual.row);
  const letter =
    number('--titian-letter', usual.letter) * breadthOf(getComputedStyle(document.body).fontFamily);
  return { row, letter };
}

/** A day as lists write it, and how wide it is in the font that columns are declared for (Arial), in sizes of that font. */
const usualDay = { words: '30 Nov 2026', width: 5.67 };

/** How much broader a font is than the usual one, 1 or more: a PC has the fonts it has, and a day is read whole in each. */
function breadthOf(fontFamily: string): number {
  const drawing = document.createElement('canvas').getContext('2d');
  if (drawing === null) return 1;
  drawing.font = `100px ${fontFamily}`;
  return Math.max(1, drawing.measureText(usualDay.words).width / (100 * usualDay.width));
}

const told = new Set<() => void>();

/** Looks at what is chosen from now on, also while no grid is there. */
function watch(): GridSize {
  const observer = new MutationObserver(() => {
    known = read();
    for (const tell of told) tell();
  });
  observer.observe(document.documentElement, { attributeFilter: ['data-text', 'data-density'] });
  return read();
}

function onChange(tell: () => void): () => void {
  told.add(tell);
  return () => void told.delete(tell);
}

/** How large a grid is drawn; follows what is chosen in Tampilan at once. */
export const useGridSize = (): GridSize => useSyncExternalStore(onChange, () => (known ??= watch()));
