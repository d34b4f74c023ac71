/**
 * A picture as it may be kept: the parts of its file that draw it, in order, taken from it and not copied. What else it
 * carried (place, camera, author, hidden thumbnails, anything after its end) is in none of them.
 */
export type Cleaned = { parts: Uint8Array[]; width: number; height: number };
