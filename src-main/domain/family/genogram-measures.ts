/** The middle of a symbol, in points or CSS pixels. */
export type Place = { x: number; y: number };

/** Height and width of a symbol. */
export const symbolSize = 36;
/** Room of a symbol with its name below, and of a line past it. */
export const symbolWidth = 86;
/** From the middle of one generation to that of the next. */
export const generationHeight = 140;
